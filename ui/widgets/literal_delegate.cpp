#include "ui/widgets/literal_delegate.h"

#include "ui/shell/tokens.h"
#include "ui/widgets/literal_model.h"

namespace codegym {

namespace {

QColor inkOf(Literal::Kind kind, const Tokens& tokens)
{
    switch (kind) {
    case Literal::Kind::String:
        return tokens.string;
    case Literal::Kind::Integer:
    case Literal::Kind::Float:
        return tokens.number;
    case Literal::Kind::Null:
    case Literal::Kind::Bool:
        return tokens.keyword;
    default:
        return tokens.muted;
    }
}

} // namespace

QSize LiteralDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    return QStyledItemDelegate::sizeHint(option, index) + QSize(12, 6);
}

void LiteralDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const Tokens& tokens = tokensFor(option->palette);
    const QColor ink = index.column() == LiteralModel::Key
        ? tokens.text
        : inkOf(Literal::Kind(index.data(LiteralModel::KindRole).toInt()), tokens);
    option->palette.setColor(QPalette::Text, ink);
    option->palette.setColor(QPalette::HighlightedText, ink);
}

} // namespace codegym
