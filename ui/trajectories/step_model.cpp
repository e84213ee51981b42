#include "ui/trajectories/step_model.h"

#include "ui/widgets/plain_tip.h"

namespace codegym {

namespace {
constexpr int kCellCharacters = 300;
}

void StepModel::setSteps(const QList<PlayedStep>& steps)
{
    beginResetModel();
    m_steps = steps;
    endResetModel();
}

int StepModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(m_steps.size()); }

int StepModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(ColumnCount); }

QVariant StepModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const PlayedStep& step = m_steps[index.row()];
    if (role == KindRole)
        return int(step.kind);
    if (role == Qt::AccessibleDescriptionRole)
        return stepKindText(step.kind);
    if (role == Qt::TextAlignmentRole)
        return int((index.column() == Call ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    if (index.column() == Number)
        return role == Qt::DisplayRole ? QVariant(index.row() + 1) : QVariant(stepKindText(step.kind));
    const QString text = displayLine(index.column() == Call ? step.call() : step.observation, kCellCharacters);
    return role == Qt::ToolTipRole ? plainTip(text) : text;
}

QVariant StepModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Call ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Number:
        return tr("#");
    case Call:
        return tr("Call");
    default:
        return tr("Observation");
    }
}

QString stepKindText(StepKind kind)
{
    switch (kind) {
    case StepKind::Observe:
        return StepModel::tr("look");
    case StepKind::Call:
        return StepModel::tr("call");
    case StepKind::ToolError:
        return StepModel::tr("tool error");
    case StepKind::Done:
        return StepModel::tr("answer");
    case StepKind::Unreadable:
        break;
    }
    return StepModel::tr("no readable call");
}

} // namespace codegym
