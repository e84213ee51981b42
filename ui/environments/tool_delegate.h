#pragma once

#include <QStyledItemDelegate>

namespace codegym {

/// Draws a tool as code: its name strong, its parameters quiet; and its counts at the right. The text is
/// "Name(parameters)".
class ToolDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    enum Column { CallColumn, OracleColumn, AgentColumn, FindingsColumn };

    /// That a count needs, so that the names have the rest.
    static int countWidth(const QString& text);

    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace codegym
