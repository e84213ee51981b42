#include "ui/environments/matrix_actions.h"

#include "core/jobs/verify_job.h"
#include "core/workspace/environments.h"
#include "core/workspace/tasks.h"
#include "core/workspace/trash.h"
#include "ui/environments/configuration_dialog.h"
#include "ui/environments/run_dialog.h"
#include "ui/environments/solution_dialog.h"
#include "ui/shell/dialogs.h"
#include "ui/shell/job_list.h"
#include "ui/widgets/consent.h"
#include "ui/widgets/count_text.h"
#include "ui/widgets/write_then.h"

#include <QPointer>

namespace codegym {

namespace {

constexpr char kTemplate[] = "def solve(self):\n"
                             "    observation = self.step(json.dumps({\"name\": \"Observe\", \"parameters\": {}}))[1]\n"
                             "    return self.step(json.dumps({\"name\": \"Done\", \"parameters\": {\"answer\": observation}}))[1]\n";

/// A source and its oracle's text, for somebody who writes another one.
struct Prefill {
    ByteText environment;
    ByteText solve;
};

} // namespace

MatrixActions::MatrixActions(const PageContext& context, Queries& queries, QWidget* owner)
    : QObject(owner)
    , m_context(context)
    , m_queries(queries)
    , m_owner(owner)
{
}

void MatrixActions::remember(const QString& text, Undo undo)
{
    m_undoText = text;
    m_undo = std::move(undo);
    Q_EMIT undoChanged();
}

void MatrixActions::undo()
{
    if (!m_undo)
        return;
    writeThen(m_context.workspace, this, std::exchange(m_undo, {}), [this](const Status& done) {
        if (!done)
            m_context.dialogs.showError(m_owner, tr("Nothing was undone"), done.error().text());
    });
    remember({}, {});
}

void MatrixActions::runSolutions(bool onlyStale)
{
    withConsent(m_owner, m_context, [=, this](const MachineSettings& settings) {
        auto* job = m_context.jobs.start<SolutionsSummary>(tr("Run solutions"),
            [workspace = &m_context.workspace, pool = &m_context.pool, settings,
                request = SolutionsRequest {m_environment, {}, onlyStale}](JobContext& context) {
                return codegym::runSolutions(*workspace, *pool, settings, request, context);
            });
        connect(job, &JobBase::finished, this, [this, job] {
            if (job->state() == JobBase::State::Failed)
                m_context.dialogs.showError(m_owner, tr("The solutions were not run"), job->summary());
            if (job->state() != JobBase::State::Succeeded)
                return;
            const SolutionsPass& pass = job->result()->pass;
            job->setSummary(tr("%1 of %2 pass all %3 tests").arg(pass.passing).arg(pass.candidates).arg(pass.tests));
        });
    });
}

void MatrixActions::addSolution()
{
    const auto work = [workspace = &m_context.workspace, pool = &m_context.pool, row = m_environment](
                          JobContext& context) -> Result<Prefill> {
        const Result<Environment> environment = workspace->read([row](Connection& c) { return environmentAt(c, row); });
        if (!environment)
            return environment.error();
        auto solve = pool->solveText(environment->revision.source, context.cancelToken());
        solve.waitForFinished();
        const bool there = solve.resultCount() > 0 && solve.result().ok() && !solve.result()->isEmpty();
        return Prefill {environment->revision.source, there ? *solve.result() : ByteText(kTemplate)};
    };
    m_queries.compute(m_question, this, work, [this](const Result<Prefill>& prefill) {
        if (prefill)
            askSolution(prefill->environment, {{}, prefill->solve, m_context.settings.reviewer.toUtf8()}, 0);
        else
            m_context.dialogs.showError(m_owner, tr("No solution can be added"), prefill.error().text());
    });
}

void MatrixActions::editSolution(const StoredSolution& solution)
{
    const auto read = [row = m_environment](Connection& connection) { return environmentAt(connection, row); };
    m_queries.ask(m_question, this, read, [this, solution](const Result<Environment>& environment) {
        if (environment)
            askSolution(environment->revision.source, solution.solution, solution.row);
        else
            m_context.dialogs.showError(m_owner, tr("The solution cannot be edited"), environment.error().text());
    });
}

void MatrixActions::askSolution(const ByteText& environment, const CandidateSolution& solution, RowId row)
{
    auto* dialog = new SolutionDialog(
        m_context.pool, environment, solution, row == 0 ? tr("Add solution") : tr("Change solution"), m_owner);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SolutionDialog::submitted, this, [this, dialog, row] { keepSolution(dialog, row); });
    dialog->open();
}

void MatrixActions::keepSolution(SolutionDialog* asked, RowId row)
{
    const CandidateSolution solution = asked->solution();
    const auto work = [environment = m_environment, row, solution](Connection& connection) -> Status {
        if (row != 0)
            return changeSolution(connection, row, solution);
        const Result<RowId> added = codegym::addSolution(connection, environment, solution);
        return added ? Status() : Status(added.error());
    };
    writeThen(m_context.workspace, this, work, [this, dialog = QPointer(asked)](const Status& done) {
        if (!done && dialog)
            return dialog->showRefusal(done.error().text());
        if (dialog)
            dialog->accept();
        if (done)
            runSolutions(true);
    });
}

void MatrixActions::removeSolution(const StoredSolution& solution)
{
    const auto work = [row = solution.row](Connection& connection) { return codegym::removeSolution(connection, row); };
    writeThen(m_context.workspace, this, work, [this, name = solution.solution.name](const Result<RemovedSolution>& removed) {
        if (!removed)
            return m_context.dialogs.showError(m_owner, tr("The solution was not removed"), removed.error().text());
        remember(tr("Bring back the solution “%1” and its runs").arg(displayLine(name, 80)),
            [removed = *removed](Connection& connection) -> Status {
                const Result<RowId> back = restoreSolution(connection, removed);
                return back ? Status() : Status(back.error());
            });
    });
}

void MatrixActions::addTest(RowId like)
{
    if (like == 0)
        return askTest("{}", {}, 0);
    const auto read = [like](Connection& connection) { return taskAt(connection, like); };
    m_queries.ask(m_question, this, read, [this](const Result<StoredTask>& stored) {
        askTest(stored ? stored->task.configuration : ByteText("{}"), {}, 0);
    });
}

void MatrixActions::editTest(RowId task)
{
    const auto read = [task](Connection& connection) { return taskAt(connection, task); };
    m_queries.ask(m_question, this, read, [this](const Result<StoredTask>& stored) {
        if (stored)
            askTest(stored->task.configuration, stored->task.level, stored->row);
        else
            m_context.dialogs.showError(m_owner, tr("The test cannot be edited"), stored.error().text());
    });
}

void MatrixActions::askTest(const ByteText& configuration, const QByteArray& level, RowId former)
{
    using Purpose = ConfigurationDialog::Purpose;
    auto* dialog = new ConfigurationDialog(m_context, m_queries, m_environment,
        former == 0 ? Purpose::AddTest : Purpose::ChangeTest, configuration, level, m_owner);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ConfigurationDialog::submitted, this, [this, dialog, former] { keepTest(dialog, former); });
    dialog->open();
}

void MatrixActions::keepTest(ConfigurationDialog* asked, RowId former)
{
    const auto work = [environment = m_environment, former, configuration = asked->configuration(),
                          level = asked->level()](Connection& connection) -> Result<TestEdit> {
        const Result<Environment> place = environmentAt(connection, environment);
        if (!place)
            return place.error();
        const TaskConfiguration test {place->key, configuration, "test", level, std::nullopt, {}};
        return former == 0 ? codegym::addTest(connection, test) : replaceTest(connection, former, test);
    };
    writeThen(m_context.workspace, this, work, [this, former, dialog = QPointer(asked)](const Result<TestEdit>& edit) {
        if (!edit && dialog)
            return dialog->showRefusal(edit.error().text());
        if (dialog)
            dialog->accept();
        if (!edit)
            return;
        remember(former == 0 ? tr("Take the test out that was added") : tr("Bring the former test back"),
            [edit = *edit](Connection& connection) { return undoTestEdit(connection, edit); });
        verifyTests();
    });
}

void MatrixActions::rememberAdded(const std::vector<RowId>& tasks)
{
    remember(countText(qint64(tasks.size()), tr("Take out the test that was added"),
                 tr("Take out the %1 tests that were added")),
        [rows = QList<RowId>(tasks.begin(), tasks.end())](Connection& connection) -> Status {
            const Result<RowId> batch = moveToTrash(connection, TrashKind::Task, rows);
            return batch ? Status() : Status(batch.error());
        });
}

void MatrixActions::removeTests(const QList<RowId>& tasks)
{
    if (tasks.isEmpty())
        return;
    const auto work = [tasks](Connection& connection) { return moveToTrash(connection, TrashKind::Task, tasks); };
    writeThen(m_context.workspace, this, work, [this, count = int(tasks.size())](const Result<RowId>& batch) {
        if (!batch)
            return m_context.dialogs.showError(m_owner, tr("Nothing was removed"), batch.error().text());
        remember(countText(count, tr("Bring back 1 test"), tr("Bring back %1 tests")),
            [batch = *batch](Connection& connection) { return restoreFromTrash(connection, batch); });
    });
}

/// What a test says of the oracle, the environment and the other solutions is wanted at once.
void MatrixActions::verifyTests()
{
    withConsent(m_owner, m_context, [this](const MachineSettings& settings) {
        auto* job = m_context.jobs.start<VerifySummary>(tr("Verify the changed tests"),
            [workspace = &m_context.workspace, pool = &m_context.pool, settings, row = m_environment](
                JobContext& context) -> Result<VerifySummary> {
                const Result<Environment> place
                    = workspace->read([row](Connection& connection) { return environmentAt(connection, row); });
                if (!place)
                    return place.error();
                VerifyOptions options;
                options.environments = {place->key};
                const Result<VerifySummary> verified = verifyEnvironments(*workspace, *pool, settings, options, context);
                if (!verified)
                    return verified;
                const Result<SolutionsSummary> ran
                    = codegym::runSolutions(*workspace, *pool, settings, {row, {}, true}, context);
                return ran ? verified : Result<VerifySummary>(ran.error());
            });
        connect(job, &JobBase::finished, this, [this, job] {
            if (job->state() == JobBase::State::Failed)
                m_context.dialogs.showError(m_owner, tr("The tests were not verified"), job->summary());
        });
    });
}

void MatrixActions::showRun(const StoredSolution& solution, RowId task, const QString& test, bool stale)
{
    const auto read = [row = solution.row, task](Connection& connection) { return solutionRun(connection, row, task); };
    const QString title = tr("%1 on test %2").arg(displayLine(solution.solution.name, 80), test);
    m_queries.ask(m_question, this, read, [this, title, stale](const Result<std::optional<CandidateRun>>& run) {
        if (!run || !*run)
            return;
        auto* dialog = new RunDialog(title, **run, stale, m_queries, m_context.state, m_owner);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
}

} // namespace codegym
