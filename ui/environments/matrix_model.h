#pragma once

#include "core/jobs/run_solutions_job.h"
#include "core/workspace/task_list.h"
#include "ui/widgets/row_table_model.h"

namespace codegym {

/// A test of an environment with what each of its solutions came to there.
struct TestRow {
    RowId row = 0;
    TaskRow task;
    QHash<RowId, SolutionCell> cells; ///< By solution.
};

/// Tests against solutions: the first columns tell a test, then comes the oracle, then one column for each candidate
/// solution. A cell is the number of rounds where the solution is correct, else its verdict.
class MatrixModel : public RowTableModel<TestRow> {
    Q_OBJECT

public:
    MatrixModel(Queries& queries, const Conditions& now, QObject* parent = nullptr);

    /// The columns and what stands above them. Cells follow by themselves when the workspace changes.
    void setSolutions(const SolutionMatrix& matrix);
    void setEnvironment(RowId environment);

    static int oracleColumn();
    /// The solution of a column; none for the oracle and the columns before.
    const StoredSolution* solutionAt(int column) const;

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    Conditions m_now;
    SolutionMatrix m_matrix;
    QStringList m_shares; ///< "28/30" of each solution.
};

} // namespace codegym
