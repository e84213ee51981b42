#include "ui/environments/tool_matrix_model.h"

#include "ui/widgets/table_column.h"

namespace codegym {

namespace {

enum Column { ToolColumn, RoleColumn, FirstSolution };

QString nameOf(const ToolMatrixSolution& solution)
{
    return solution.name.isEmpty() ? ToolMatrixModel::tr("Oracle") : displayLine(solution.name, 40);
}

PillKind roleKind(ToolRole role)
{
    return role == ToolRole::LoadBearing ? PillKind::Correct
        : role == ToolRole::Redundant    ? PillKind::Warning
                                         : PillKind::Incorrect;
}

QString roleTip(ToolRole role)
{
    switch (role) {
    case ToolRole::LoadBearing:
        return ToolMatrixModel::tr("Without it, at least one known solution fails.");
    case ToolRole::Redundant:
        return ToolMatrixModel::tr("Every known solution wins without it.");
    case ToolRole::AnswerLeaking:
        break;
    }
    return ToolMatrixModel::tr("One call of it says the answer, so the other tools need not be called.");
}

PillText usePill(const ToolMatrixSolution& solution, const ToolUse& use)
{
    const bool told = use.calls > 0 && use.tried > 0;
    return {!told ? PillKind::Neutral : use.needed() ? PillKind::Correct : PillKind::Warning, useWord(solution, use)};
}

QString useTip(const ToolMatrixSolution& solution, const ToolUse& use)
{
    if (!solution.refused.isEmpty())
        return displayLine(solution.refused, 400);
    const QString calls = ToolMatrixModel::tr("Calls it %1 times in %2 tests.").arg(use.calls).arg(solution.tasks);
    if (use.calls == 0 || use.tried == 0)
        return calls;
    return calls + u'\n'
        + ToolMatrixModel::tr("Run again without it on %1 tests that it solves, it solves %2.")
              .arg(use.tried)
              .arg(use.solved);
}

} // namespace

void ToolMatrixModel::setMatrix(const ToolMatrix& matrix)
{
    beginResetModel();
    m_matrix = matrix;
    endResetModel();
}

ByteText ToolMatrixModel::toolAt(int row) const
{
    return row >= 0 && row < m_matrix.rows.size() ? m_matrix.rows[row].tool : ByteText();
}

int ToolMatrixModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_matrix.rows.size());
}

int ToolMatrixModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : FirstSolution + int(m_matrix.solutions.size());
}

QVariant ToolMatrixModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    if (section < FirstSolution)
        return role != Qt::DisplayRole ? QVariant() : section == ToolColumn ? tr("Tool") : tr("Over all");
    const ToolMatrixSolution& solution = m_matrix.solutions[section - FirstSolution];
    if (role == Qt::ToolTipRole)
        return plainTip(tr("Solves %1 of %2 tests").arg(solution.solved).arg(solution.tasks));
    return role == Qt::DisplayRole ? QVariant(nameOf(solution)) : QVariant();
}

QVariant ToolMatrixModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || !answersAbout(role))
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    if (index.column() == ToolColumn)
        return role == PillRole ? QVariant() : QVariant(displayLine(toolAt(index.row()), 80));
    if (role == PillRole)
        return QVariant::fromValue(pillAt(index));
    return role == Qt::ToolTipRole ? plainTip(tipAt(index)) : pillAt(index).text;
}

PillText ToolMatrixModel::pillAt(const QModelIndex& index) const
{
    const ToolMatrixRow& row = m_matrix.rows[index.row()];
    if (index.column() == RoleColumn)
        return {roleKind(row.role), roleWord(row.role)};
    const int solution = index.column() - FirstSolution;
    return usePill(m_matrix.solutions[solution], row.uses.value(solution));
}

QString ToolMatrixModel::tipAt(const QModelIndex& index) const
{
    const ToolMatrixRow& row = m_matrix.rows[index.row()];
    if (index.column() == RoleColumn)
        return roleTip(row.role);
    const int solution = index.column() - FirstSolution;
    return useTip(m_matrix.solutions[solution], row.uses.value(solution));
}

} // namespace codegym
