#pragma once

#include "core/jobs/run_solutions_job.h"
#include "core/workspace/task_list.h"
#include "core/workspace/test_edits.h"
#include "ui/shell/page.h"
#include "ui/widgets/queries.h"

namespace codegym {

class ConfigurationDialog;
class SolutionDialog;

/// What can be done with the tests and solutions of the environment on show. The last change can be undone.
class MatrixActions : public QObject {
    Q_OBJECT

public:
    MatrixActions(const PageContext& context, Queries& queries, QWidget* owner);

    void setEnvironment(RowId environment) { m_environment = environment; }
    /// What undo() takes back, for its tip; empty if nothing.
    QString undoable() const { return m_undoText; }

    void runSolutions(bool onlyStale);
    void addSolution();
    void editSolution(const StoredSolution& solution);
    void removeSolution(const StoredSolution& solution);
    /// Starts with the configuration of another test, whose shape is easier changed than remembered; 0 for none.
    void addTest(RowId like);
    void editTest(RowId task);
    /// Tests that were added otherwise; undo() takes them out.
    void rememberAdded(const std::vector<RowId>& tasks);
    void removeTests(const QList<RowId>& tasks);
    void showRun(const StoredSolution& solution, RowId task, const QString& test, bool stale);
    void undo();

Q_SIGNALS:
    void undoChanged();

private:
    using Undo = std::function<Status(Connection&)>;
    void remember(const QString& text, Undo undo);
    void askSolution(const ByteText& environment, const CandidateSolution& solution, RowId row);
    void keepSolution(SolutionDialog* dialog, RowId row);
    void askTest(const ByteText& configuration, const QByteArray& level, RowId former);
    void keepTest(ConfigurationDialog* dialog, RowId former);
    void verifyTests();

    PageContext m_context;
    Queries& m_queries;
    Question m_question;
    QWidget* m_owner;
    RowId m_environment = 0;
    QString m_undoText;
    Undo m_undo;
};

} // namespace codegym
