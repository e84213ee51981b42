#include "ui/widgets/action_row.h"

#include "ui/shell/icons.h"
#include "ui/shell/theme.h"
#include "ui/shell/tokens.h"

#include <QPainter>

namespace codegym {

ActionRow::ActionRow(
    const QString& icon, const QString& title, const QString& detail, const QString& action, QWidget* parent)
    : QAbstractButton(parent)
    , m_iconName(icon)
    , m_detail(detail)
    , m_action(action)
{
    setText(title);
    setAccessibleName(title);
    setAccessibleDescription(detail);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize ActionRow::sizeHint() const
{
    return {360, m_detail.isEmpty() ? fontMetrics().height() + 20 : 2 * fontMetrics().height() + 20};
}

void ActionRow::paintEvent(QPaintEvent*)
{
    const Tokens& table = tokensFor(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(hasFocus() ? QPen(table.accent) : QPen(Qt::NoPen));
    painter.setBrush(underMouse() || isDown() ? table.raised : table.panel);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);

    const int iconTop = (height() - 20) / 2;
    painter.drawPixmap(QPointF(12, iconTop), iconPixmap(m_iconName, table.muted, 20, devicePixelRatioF()));
    const int actionWidth = fontMetrics().horizontalAdvance(m_action);
    painter.setPen(table.accent);
    painter.drawText(rect().adjusted(0, 0, -12, 0), Qt::AlignVCenter | Qt::AlignRight, m_action);

    const QRect room = rect().adjusted(44, 9, -actionWidth - 28, -9);
    const auto cut = [this, &room](const QString& text) {
        return fontMetrics().elidedText(text, Qt::ElideMiddle, room.width());
    };
    painter.setPen(isEnabled() ? table.text : table.muted);
    painter.drawText(room, (m_detail.isEmpty() ? Qt::AlignVCenter : Qt::AlignTop) | Qt::AlignLeft, cut(text()));
    painter.setPen(table.muted);
    painter.drawText(room, Qt::AlignBottom | Qt::AlignLeft, cut(m_detail));
}

} // namespace codegym
