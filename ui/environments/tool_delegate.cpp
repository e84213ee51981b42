#include "ui/environments/tool_delegate.h"

#include "ui/shell/theme.h"
#include "ui/shell/tokens.h"

#include <QPainter>

namespace codegym {

namespace {

constexpr int kMargin = 12;
constexpr int kBarWidth = 3;

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

void ToolDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Tokens& table = tokensFor(option.palette);
    const bool chosen = option.state & QStyle::State_Selected;
    painter->save();
    if (chosen)
        painter->fillRect(option.rect, table.selection);
    const QString text = index.data().toString();
    const QRect place = option.rect.adjusted(kMargin, 0, -kMargin, 0);
    if (index.column() == 0) {
        paintCall(painter, place.adjusted(0, 0, kMargin, 0), text, table);
    } else {
        painter->setFont(codeFont());
        painter->setPen(index.column() == 1 ? table.muted : table.warning.ink);
        painter->drawText(place, Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine, text);
    }
    if (chosen && index.column() == 0)
        painter->fillRect(QRect(option.rect.topLeft(), QSize(kBarWidth, option.rect.height())), table.accent);
    painter->restore();
}

} // namespace codegym
