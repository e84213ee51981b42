#include "ui/widgets/panel_header.h"

#include "ui/shell/theme.h"
#include "ui/shell/tokens.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QStyle>

namespace codegym {

namespace {

/// Ends in "…" where there is no room for all of it.
class CutLabel : public QLabel {
protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        const QString shown = fontMetrics().elidedText(text(), Qt::ElideRight, contentsRect().width());
        style()->drawItemText(
            &painter, contentsRect(), Qt::AlignLeft | Qt::AlignVCenter, palette(), isEnabled(), shown, foregroundRole());
    }
};

} // namespace

PanelHeader::PanelHeader(const QString& title, Size size, QWidget* parent)
    : QWidget(parent)
    , m_title(new QLabel(title))
    , m_detail(new CutLabel)
    , m_infos(new QHBoxLayout)
    , m_actions(new QHBoxLayout)
{
    setFixedHeight(qMax(size == Size::Page ? 44 : 36, fontMetrics().height() + 16));
    m_title->setTextFormat(Qt::PlainText);
    m_title->setFont(titleFont(size == Size::Page ? 1.15 : 1.0));
    m_detail->setTextFormat(Qt::PlainText);
    m_detail->setProperty("muted", true);
    m_detail->setMinimumWidth(0);
    m_detail->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_infos->setSpacing(8);
    m_actions->setSpacing(8);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 0, 12, 1);
    layout->setSpacing(8);
    layout->addWidget(m_title);
    layout->addLayout(m_infos);
    layout->addWidget(m_detail, 1);
    layout->addLayout(m_actions);
}

void PanelHeader::setTitle(const QString& title) { m_title->setText(title); }

void PanelHeader::setDetail(const QString& detail)
{
    m_detail->setText(detail);
    m_detail->setToolTip(detail.toHtmlEscaped());
}

QString PanelHeader::title() const { return m_title->text(); }
QString PanelHeader::detail() const { return m_detail->text(); }

void PanelHeader::addInfo(QWidget* widget) { m_infos->addWidget(widget, 0, Qt::AlignVCenter); }
void PanelHeader::addWidget(QWidget* widget) { m_actions->addWidget(widget, 0, Qt::AlignVCenter); }

QPushButton* PanelHeader::addButton(const QString& text, bool primary)
{
    auto* button = new QPushButton(text);
    button->setProperty("primary", primary);
    addWidget(button);
    return button;
}

void PanelHeader::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(0, height() - 1, width(), 1, tokensFor(palette()).line);
}

QWidget* hairline(Qt::Orientation orientation, QWidget* parent)
{
    auto* line = new QFrame(parent);
    line->setProperty("hairline", true);
    if (orientation == Qt::Horizontal)
        line->setFixedHeight(1);
    else
        line->setFixedWidth(1);
    return line;
}

} // namespace codegym
