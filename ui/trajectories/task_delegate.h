#pragma once

#include "core/workspace/task_list.h"
#include "ui/widgets/row_table_model.h"

#include <QStyledItemDelegate>

namespace codegym {

using TaskModel = RowTableModel<TaskRow>;

/// A task in two lines: environment, then id and rounds; its verdict at the right.
class TaskDelegate : public QStyledItemDelegate {
public:
    explicit TaskDelegate(const TaskModel& model, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    const TaskModel& m_model;
};

} // namespace codegym
