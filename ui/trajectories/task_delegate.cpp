#include "ui/trajectories/task_delegate.h"

#include "ui/widgets/count_text.h"
#include "ui/widgets/two_line_item.h"
#include "ui/widgets/verdict_pill.h"

namespace codegym {

TaskDelegate::TaskDelegate(const TaskModel& model, QObject* parent) : QStyledItemDelegate(parent), m_model(model) { }

QSize TaskDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    return {200, twoLineHeight(option.fontMetrics)};
}

void TaskDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    TwoLineItem item;
    if (const TaskRow* task = m_model.at(index.row())) {
        item.title = displayLine(task->environment.name);
        item.detail = QString::fromLatin1(task->shortHash.left(8));
        if (task->rounds)
            item.detail += QStringLiteral(" · ") + countText(*task->rounds, tr("1 round"), tr("%1 rounds"));
        item.pill = verdictPill(task->verdict, task->stale);
    }
    paintTwoLineItem(painter, option, item);
}

} // namespace codegym
