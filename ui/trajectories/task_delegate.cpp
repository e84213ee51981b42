#include "ui/trajectories/task_delegate.h"

#include "ui/shell/theme.h"
#include "ui/shell/tokens.h"
#include "ui/widgets/verdict_pill.h"

#include <QPainter>

namespace codegym {

namespace {

QString secondLine(const TaskRow& task)
{
    const QString id = QString::fromLatin1(task.shortHash.left(8));
    if (!task.rounds)
        return id;
    return TaskDelegate::tr("%1 · %n round(s)", nullptr, *task.rounds).arg(id);
}

} // namespace

TaskDelegate::TaskDelegate(const TaskModel& model, QObject* parent) : QStyledItemDelegate(parent), m_model(model) { }

int TaskDelegate::rowHeight(const QFontMetrics& metrics)
{
    return metrics.height() + QFontMetrics(smallFont()).height() + 14;
}

QSize TaskDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    return {200, rowHeight(option.fontMetrics)};
}

void TaskDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Tokens& tokens = tokensFor(option.palette);
    painter->save();
    if (option.state & QStyle::State_Selected) {
        painter->fillRect(option.rect, tokens.selection);
        painter->fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())), tokens.accent);
    }
    if (const TaskRow* task = m_model.at(index.row())) {
        const PillText pill = verdictPill(task->verdict, task->stale);
        const QFont small = smallFont();
        const int pillWidth = pillSize(pill.text, pill.kind, small).width();
        const QRect box = option.rect.adjusted(14, 6, -12, -6);
        paintPill(painter, QRect(box.right() - pillWidth + 1, box.top(), pillWidth, box.height()), pill, option.palette, small);
        const int room = box.width() - pillWidth - 8;
        const auto line = [&](const QRect& place, const QFont& font, const QColor& color, const QString& text) {
            painter->setFont(font);
            painter->setPen(color);
            painter->drawText(place, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                QFontMetrics(font).elidedText(text, Qt::ElideRight, room));
        };
        const int first = option.fontMetrics.height();
        line(QRect(box.left(), box.top(), room, first), option.font, tokens.text, displayLine(task->environment.name));
        line(QRect(box.left(), box.top() + first, room, box.height() - first), small, tokens.muted, secondLine(*task));
    }
    painter->restore();
}

} // namespace codegym
