#include "ui/environments/tool_delegate.h"

#include "ui/shell/theme.h"
#include "ui/shell/tokens.h"

#include <QPainter>

namespace codegym {

namespace {

constexpr int kMargin = 12;
constexpr int kBarWidth = 3;
constexpr int kCountMargin = 8;

void paintCall(QPainter* painter, QRect place, const QString& call, const Tokens& table)
{
    const qsizetype open = call.indexOf(u'(');
    const QString name = call.left(open < 0 ? call.size() : open);
    QFont strong = codeFont();
    strong.setWeight(QFont::DemiBold);
    const QFontMetrics strongMetrics(strong);
    painter->setFont(strong);
    painter->setPen(table.text);
    painter->drawText(place, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
        strongMetrics.elidedText(name, Qt::ElideRight, place.width()));
    place.setLeft(place.left() + strongMetrics.horizontalAdvance(name));
    if (open < 0 || place.width() <= 0)
        return;
    painter->setFont(codeFont());
    painter->setPen(table.muted);
    painter->drawText(place, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
        QFontMetrics(codeFont()).elidedText(call.mid(open), Qt::ElideRight, place.width()));
}

} // namespace

int ToolDelegate::countWidth(const QString& text)
{
    return QFontMetrics(codeFont()).horizontalAdvance(text) + 2 * kCountMargin;
}

void ToolDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Tokens& table = tokensFor(option.palette);
    const bool chosen = option.state & QStyle::State_Selected;
    painter->save();
    if (chosen)
        painter->fillRect(option.rect, table.selection);
    const QString text = index.data().toString();
    if (index.column() == CallColumn) {
        paintCall(painter, option.rect.adjusted(kMargin, 0, 0, 0), text, table);
    } else {
        const QRect place = option.rect.adjusted(0, 0, -kCountMargin, 0);
        painter->setFont(codeFont());
        painter->setPen(index.column() == FindingsColumn ? table.warning.ink : table.muted);
        painter->drawText(place, Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine, text);
    }
    if (chosen && index.column() == CallColumn)
        painter->fillRect(QRect(option.rect.topLeft(), QSize(kBarWidth, option.rect.height())), table.accent);
    painter->restore();
}

} // namespace codegym
