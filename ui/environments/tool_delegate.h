#pragma once

#include <QStyledItemDelegate>

namespace codegym {

/// Draws a tool as code: its name strong, its parameters quiet; and its count at the right. The text is
/// "Name(parameters)".
class ToolDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace codegym
