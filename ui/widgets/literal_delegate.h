#pragma once

#include <QStyledItemDelegate>

namespace codegym {

/// Draws a LiteralModel as code is drawn: strings, numbers and constants each in their colour, keys plain, what only
/// describes a container muted.
class LiteralDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;
};

} // namespace codegym
