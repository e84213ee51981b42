#pragma once

#include <QStyledItemDelegate>

namespace codegym {

/// Draws a cell of the step list: code font, quiet numbers and observations, errors in the warning colour.
class StepDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;
};

} // namespace codegym
