#include "ui/widgets/pill_delegate.h"

#include "ui/shell/theme.h"
#include "ui/shell/tokens.h"
#include "ui/widgets/table_column.h"

#include <QPainter>

namespace codegym {

namespace {
constexpr int kMargin = 8;
constexpr int kBarWidth = 3;
}

void PillDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QVariant pill = index.data(PillRole);
    if (pill.isValid()) {
        QStyleOptionViewItem empty = option;
        initStyleOption(&empty, index);
        empty.text.clear();
        const QStyle* style = empty.widget ? empty.widget->style() : QApplication::style();
        style->drawControl(QStyle::CE_ItemViewItem, &empty, painter, empty.widget);
        const auto text = pill.value<PillText>();
        QRect place = option.rect.adjusted(kMargin, 0, -kMargin, 0);
        if (option.displayAlignment & Qt::AlignRight)
            place.setLeft(qMax(place.left(), place.right() + 1 - pillSize(text.text, text.kind, smallFont()).width()));
        if (!text.text.isEmpty())
            paintPill(painter, place, text, option.palette, smallFont());
    } else {
        QStyledItemDelegate::paint(painter, option, index);
    }
    if (m_bar == Bar::AtCurrentRow && index.column() == 0 && (option.state & QStyle::State_Selected))
        painter->fillRect(QRect(option.rect.topLeft(), QSize(kBarWidth, option.rect.height())),
            tokensFor(option.palette).accent);
}

QSize PillDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QVariant pill = index.data(PillRole);
    if (!pill.isValid())
        return QStyledItemDelegate::sizeHint(option, index);
    const auto text = pill.value<PillText>();
    return pillSize(text.text, text.kind, smallFont()) + QSize(2 * kMargin, 4);
}

} // namespace codegym
