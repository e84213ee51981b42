#include "ui/widgets/pill_delegate.h"

#include "ui/shell/theme.h"
#include "ui/shell/tokens.h"
#include "ui/widgets/table_column.h"

#include <QPainter>

namespace codegym {

namespace {
constexpr int kMargin = 12; // as in the header above
constexpr int kPillMargin = 8;
constexpr int kBarWidth = 3;

void paintText(QPainter* painter, const QStyleOptionViewItem& option, const QString& text)
{
    const QRect place = option.rect.adjusted(kMargin, 0, -kMargin, 0);
    painter->save();
    painter->setFont(option.font);
    painter->setPen(option.palette.color(QPalette::Text));
    painter->drawText(place, int(option.displayAlignment | Qt::AlignVCenter) | Qt::TextSingleLine,
        option.fontMetrics.elidedText(text, option.textElideMode, place.width()));
    painter->restore();
}

void paintPillAt(QPainter* painter, const QStyleOptionViewItem& option, const PillText& pill)
{
    QRect place = option.rect.adjusted(kPillMargin, 0, -kPillMargin, 0);
    if (option.displayAlignment & Qt::AlignRight)
        place.setLeft(qMax(place.left(), place.right() + 1 - pillSize(pill.text, pill.kind, smallFont()).width()));
    if (!pill.text.isEmpty())
        paintPill(painter, place, pill, option.palette, smallFont());
}

} // namespace

void PillDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const QString text = cell.text;
    cell.text.clear();
    cell.state &= ~QStyle::State_HasFocus; // the row is what is current, and it is marked as a whole
    const QStyle* style = cell.widget ? cell.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);
    if (const QVariant pill = index.data(PillRole); pill.isValid())
        paintPillAt(painter, cell, pill.value<PillText>());
    else
        paintText(painter, cell, text);
    if (m_bar == Bar::AtCurrentRow && index.column() == 0 && (option.state & QStyle::State_Selected))
        painter->fillRect(QRect(option.rect.topLeft(), QSize(kBarWidth, option.rect.height())),
            tokensFor(option.palette).accent);
}

QSize PillDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QVariant pill = index.data(PillRole);
    if (!pill.isValid())
        return QStyledItemDelegate::sizeHint(option, index) + QSize(2 * kMargin, 0);
    const auto text = pill.value<PillText>();
    return pillSize(text.text, text.kind, smallFont()) + QSize(2 * kPillMargin, 4);
}

} // namespace codegym
