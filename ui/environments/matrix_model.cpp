#include "ui/environments/matrix_model.h"

#include "core/workspace/changes.h"
#include "ui/widgets/verdict_pill.h"

#include <array>

namespace codegym {

namespace {

constexpr int fixedColumns = 6;
constexpr qsizetype nameLength = 24;

QString text(const char* words) { return QCoreApplication::translate("MatrixModel", words); }

QString number(const std::optional<int>& value) { return value ? QString::number(*value) : QStringLiteral("–"); }

/// Rounds where it is correct, else the verdict; grey where it is about an earlier revision.
PillText cellPill(Verdict verdict, int rounds, bool stale)
{
    PillText pill = verdictPill(verdict);
    if (verdict == Verdict::Correct)
        pill.text = QString::number(rounds);
    if (stale && verdict != Verdict::NotRun)
        pill = {PillKind::Neutral, text("%1 · stale").arg(pill.text)};
    return pill;
}

QString cellTip(Verdict verdict, int rounds, bool stale, const ByteText& reason)
{
    if (verdict == Verdict::NotRun)
        return text("It has not run on this test.");
    QStringList lines {text("%1, rounds: %2").arg(verdictPill(verdict).text).arg(rounds)};
    if (stale)
        lines.append(text("Stale: it ran on an earlier revision or with other limits."));
    if (!reason.isEmpty())
        lines.append(displayLine(reason, 1000));
    lines.append(text("Return shows the run."));
    return lines.join(u'\n');
}

PillText oraclePill(const TestRow& row)
{
    const TaskRow& task = row.task;
    PillText pill = cellPill(task.verdict, task.rounds.value_or(0), task.stale);
    if (task.verdict == Verdict::Correct && !task.stale && task.recordedRounds && task.recordedRounds != task.rounds)
        pill.text += QStringLiteral(" ≠ %1").arg(*task.recordedRounds);
    return pill;
}

QList<TableColumn<TestRow>> testColumns()
{
    using Row = TestRow;
    return {
        {text("Test"), Qt::AlignLeft, [](const Row& row) { return QString::fromLatin1(row.task.shortHash); }, {}, {}},
        {text("Configuration"), Qt::AlignLeft, [](const Row& row) { return displayLine(row.task.configuration, 400); }, {}, {}},
        {text("Level"), Qt::AlignLeft, [](const Row& row) { return displayLine(row.task.level); }, {}, {}},
        {text("From"), Qt::AlignLeft, [](const Row& row) { return displayLine(row.task.origin); }, {}, {}},
        {text("Recorded"), Qt::AlignRight, [](const Row& row) { return number(row.task.recordedRounds); }, {}, {}},
        {text("Oracle"), Qt::AlignLeft, {}, oraclePill,
            [](const Row& row) {
                return cellTip(row.task.verdict, row.task.rounds.value_or(0), row.task.stale, row.task.reason);
            }},
    };
}

TaskFilter::Sort testSort(int column)
{
    using Sort = TaskFilter::Sort;
    constexpr std::array kSorts {Sort::Id, Sort::Id, Sort::Level, Sort::Origin, Sort::RecordedRounds, Sort::Rounds};
    return column >= 0 && size_t(column) < kSorts.size() ? kSorts[size_t(column)] : Sort::Id;
}

Result<QList<TestRow>> testRows(Connection& connection, const std::vector<RowId>& ids, const Conditions& now)
{
    Result<QList<TaskRow>> tasks = taskRows(connection, ids, now);
    if (!tasks)
        return tasks.error();
    if (tasks->isEmpty())
        return QList<TestRow>();
    const Result<QList<SolutionCell>> cells = solutionCells(connection, tasks->first().environmentRow, now);
    if (!cells)
        return cells.error();
    QHash<RowId, QHash<RowId, SolutionCell>> byTask;
    for (const SolutionCell& cell : *cells)
        byTask[cell.task].insert(cell.solution, cell);
    QList<TestRow> rows;
    for (const TaskRow& task : *tasks)
        rows.append({task.row, task, byTask.value(task.row)});
    return rows;
}

} // namespace

MatrixModel::MatrixModel(Queries& queries, const Conditions& now, QObject* parent)
    : RowTableModel<TestRow>(
          queries, testColumns(),
          [now](Connection& connection, const std::vector<RowId>& ids) { return testRows(connection, ids, now); }, parent)
    , m_now(now)
{
}

int MatrixModel::oracleColumn() { return fixedColumns - 1; }

void MatrixModel::setEnvironment(RowId environment)
{
    TaskFilter filter;
    filter.environment = environment;
    filter.now = m_now;
    const auto fetch = [filter](Connection& connection, int column, bool descending) mutable {
        filter.sort = testSort(column);
        filter.descending = descending;
        return taskIds(connection, filter);
    };
    show(fetch, Change::Tasks | Change::Environments | Change::Solutions);
}

void MatrixModel::setSolutions(const SolutionMatrix& matrix)
{
    const int before = columnCount();
    const int after = fixedColumns + int(matrix.solutions.size());
    const auto take = [&] {
        m_matrix = matrix;
        m_shares.clear();
        for (const StoredSolution& solution : m_matrix.solutions) {
            const QList<SolutionCell> column = m_matrix.column(solution.row);
            const auto passed = std::count_if(column.begin(), column.end(),
                [](const SolutionCell& cell) { return cell.verdict == Verdict::Correct && !cell.stale; });
            m_shares.append(QStringLiteral("%1/%2").arg(passed).arg(column.size()));
        }
    };
    if (after > before) {
        beginInsertColumns({}, before, after - 1);
        take();
        endInsertColumns();
    } else if (after < before) {
        beginRemoveColumns({}, after, before - 1);
        take();
        endRemoveColumns();
    } else {
        take();
    }
    Q_EMIT headerDataChanged(Qt::Horizontal, oracleColumn(), after - 1);
    if (after > fixedColumns && rowCount() > 0)
        Q_EMIT dataChanged(index(0, fixedColumns), index(rowCount() - 1, after - 1));
}

const StoredSolution* MatrixModel::solutionAt(int column) const
{
    const int place = column - fixedColumns;
    return place >= 0 && place < m_matrix.solutions.size() ? &m_matrix.solutions[place] : nullptr;
}

int MatrixModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : fixedColumns + int(m_matrix.solutions.size());
}

QVariant MatrixModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const StoredSolution* solution = orientation == Qt::Horizontal ? solutionAt(section) : nullptr;
    if (orientation == Qt::Horizontal && section == oracleColumn() && role == Qt::DisplayRole && !m_matrix.tasks.isEmpty())
        return text("Oracle %1/%2").arg(m_matrix.oraclePassed).arg(m_matrix.tasks.size());
    if (!solution)
        return RowTableModel<TestRow>::headerData(section, orientation, role);
    const QString share = m_shares.value(section - fixedColumns);
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role == Qt::DisplayRole)
        return QStringLiteral("%1 %2").arg(displayLine(solution->solution.name, nameLength), share);
    if (role == Qt::ToolTipRole)
        return plainTip(text("%1 passes %2 tests of the current revision")
                            .arg(displayLine(solution->solution.name, 200), share));
    return {};
}

QVariant MatrixModel::data(const QModelIndex& index, int role) const
{
    const StoredSolution* solution = index.isValid() ? solutionAt(index.column()) : nullptr;
    if (!solution)
        return RowTableModel<TestRow>::data(index, role);
    if (role == RowIdRole)
        return idAt(index.row());
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    const TestRow* row = answersAbout(role) ? at(index.row()) : nullptr;
    if (!row)
        return {};
    const SolutionCell cell = row->cells.value(solution->row);
    if (role == Qt::ToolTipRole)
        return plainTip(cellTip(cell.verdict, cell.rounds, cell.stale, cell.reason));
    const PillText pill = cellPill(cell.verdict, cell.rounds, cell.stale);
    return role == PillRole ? QVariant::fromValue(pill) : QVariant(pill.text);
}

} // namespace codegym
