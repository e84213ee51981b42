#include "ui/widgets/navigation_rail.h"

#include "ui/shell/icons.h"
#include "ui/shell/theme.h"
#include "ui/shell/tokens.h"

#include <QButtonGroup>
#include <QPainter>
#include <QVBoxLayout>

namespace codegym {

RailButton::RailButton(const QString& icon, const QString& caption, QWidget* parent)
    : QAbstractButton(parent)
    , m_iconName(icon)
{
    setText(caption);
    setAccessibleName(caption);
    setCheckable(true);
    setFocusPolicy(Qt::TabFocus);
    setFont(smallFont());
    setAttribute(Qt::WA_Hover);
}

QSize RailButton::sizeHint() const
{
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    const QFontMetrics metrics(bold);
    return {qMax(76, metrics.horizontalAdvance(text()) + 8), metrics.height() + 40};
}

void RailButton::paintEvent(QPaintEvent*)
{
    const Tokens& table = tokensFor(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(hasFocus() ? QPen(table.accent) : QPen(Qt::NoPen));
    painter.setBrush(isChecked() ? table.accentTint : underMouse() && isEnabled() ? table.raised : table.panel);
    painter.drawRoundedRect(box, 6, 6);

    const QColor ink = isChecked() ? table.accent : table.muted;
    painter.setOpacity(isEnabled() ? 1.0 : 0.45);
    const QPixmap drawing = iconPixmap(m_iconName, ink, 20, devicePixelRatioF());
    painter.drawPixmap(QPointF((width() - 20) / 2.0, 9), drawing);
    QFont caption = font();
    caption.setWeight(isChecked() ? QFont::DemiBold : QFont::Normal);
    painter.setFont(caption);
    painter.setPen(ink);
    painter.drawText(QRect(0, 32, width(), height() - 36), Qt::AlignHCenter | Qt::AlignTop, text());
}

NavigationRail::NavigationRail(QWidget* parent)
    : QWidget(parent)
    , m_group(new QButtonGroup(this))
    , m_layout(new QVBoxLayout(this))
{
    setAccessibleName(tr("Pages"));
    m_layout->setContentsMargins(8, 8, 9, 8);
    m_layout->setSpacing(4);
    m_layout->addStretch();
    connect(m_group, &QButtonGroup::buttonToggled, this, [this](QAbstractButton* button, bool checked) {
        if (checked)
            Q_EMIT chosen(button->property("pageId").toString());
    });
}

void NavigationRail::addEntry(const QString& id, const QString& icon, const QString& caption)
{
    auto* button = new RailButton(icon, caption);
    button->setObjectName(id + QStringLiteral("RailButton"));
    button->setProperty("pageId", id);
    m_group->addButton(button);
    m_layout->insertWidget(m_layout->count() - 1, button);
}

void NavigationRail::setCurrent(const QString& id)
{
    if (RailButton* button = entry(id))
        button->setChecked(true);
}

void NavigationRail::setEntryEnabled(const QString& id, bool enabled)
{
    if (RailButton* button = entry(id))
        button->setEnabled(enabled);
}

RailButton* NavigationRail::entry(const QString& id) const
{
    return findChild<RailButton*>(id + QStringLiteral("RailButton"), Qt::FindDirectChildrenOnly);
}

void NavigationRail::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(width() - 1, 0, 1, height(), tokensFor(palette()).line);
}

} // namespace codegym
