#include "ui/widgets/two_line_item.h"

#include "ui/shell/theme.h"
#include "ui/shell/tokens.h"

#include <QPainter>

namespace codegym {

int twoLineHeight(const QFontMetrics& metrics)
{
    return metrics.height() + QFontMetrics(smallFont()).height() + 14;
}

void paintTwoLineItem(QPainter* painter, const QStyleOptionViewItem& option, const TwoLineItem& item)
{
    const Tokens& tokens = tokensFor(option.palette);
    const QFont small = smallFont();
    painter->save();
    if (option.state & QStyle::State_Selected) {
        painter->fillRect(option.rect, tokens.selection);
        painter->fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())), tokens.accent);
    }
    const QRect box = option.rect.adjusted(14, 6, -12, -6);
    int room = box.width();
    if (!item.pill.text.isEmpty()) {
        const int width = pillSize(item.pill.text, item.pill.kind, small).width();
        paintPill(painter, QRect(box.right() - width + 1, box.top(), width, box.height()), item.pill, option.palette, small);
        room -= width + 8;
    }
    const auto line = [&](int top, int height, const QFont& font, const QColor& color, const QString& text) {
        painter->setFont(font);
        painter->setPen(color);
        painter->drawText(QRect(box.left(), top, room, height), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
            QFontMetrics(font).elidedText(text, Qt::ElideRight, room));
    };
    const int first = option.fontMetrics.height();
    line(box.top(), first, option.font, tokens.text, item.title);
    line(box.top() + first, box.height() - first, small, tokens.muted, item.detail);
    painter->restore();
}

} // namespace codegym
