#include "ui/environments/environment_actions.h"

#include "core/jobs/audit_job.h"
#include "core/jobs/verify_job.h"
#include "core/workspace/environment_list.h"
#include "core/workspace/trash.h"
#include "ui/shell/command_table.h"
#include "ui/shell/dialogs.h"
#include "ui/shell/job_list.h"
#include "ui/widgets/consent.h"
#include "ui/widgets/count_text.h"
#include "ui/widgets/write_then.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>

namespace codegym {

namespace {

Result<QList<EnvironmentKey>> keysOf(Connection& connection, const std::vector<RowId>& rows)
{
    const Result<QList<EnvironmentRow>> found = environmentRows(connection, rows, {});
    if (!found)
        return found.error();
    QList<EnvironmentKey> keys;
    for (const EnvironmentRow& row : *found)
        keys.append(row.key);
    return keys;
}

} // namespace

EnvironmentActions::EnvironmentActions(const PageContext& context, Queries& queries, Page* page, Chosen chosen)
    : QObject(page)
    , m_context(context)
    , m_queries(queries)
    , m_page(page)
    , m_chosen(std::move(chosen))
{
    addCommands();
    m_menu.append(nullptr);
    addTrashCommands();
}

QAction* EnvironmentActions::add(
    const Command& command, void (EnvironmentActions::*run)(), std::function<bool()> enabledWhen)
{
    return m_context.commands.add(command, m_page, [this, run] { (this->*run)(); }, std::move(enabledWhen));
}

void EnvironmentActions::addCommands()
{
    const auto writable = [this] { return !m_context.workspace.readOnly(); };
    const auto someChosen = [this] { return !m_chosen().empty(); };
    QAction* verify = add({.id = QStringLiteral("environments.verify"), .text = tr("&Verify"),
                              .help = tr("Run the tests of the chosen environments and their oracle on every task"),
                              .icon = QStringLiteral("verify"), .keys = {QKeySequence(Qt::CTRL | Qt::Key_R)},
                              .scope = CommandScope::Page, .menu = CommandMenu::Environment},
        &EnvironmentActions::verifyChosen, [=] { return writable() && someChosen(); });
    add({.id = QStringLiteral("environments.verifyStale"), .text = tr("Verify all that are not run or &stale"),
            .help = tr("Verify every environment without a verdict that still holds"), .icon = QStringLiteral("verify"),
            .keys = {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R)}, .scope = CommandScope::Page,
            .menu = CommandMenu::Environment},
        &EnvironmentActions::verifyStale, writable);
    QAction* copy = add({.id = QStringLiteral("environments.copyIds"), .text = tr("&Copy ids"),
                            .help = tr("Copy the ids of the chosen environments, one a line"),
                            .icon = QStringLiteral("copy"), .keys = {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C)},
                            .scope = CommandScope::Page, .menu = CommandMenu::Edit},
        &EnvironmentActions::copyIds, someChosen);
    m_menu = {verify, nullptr, copy};
    addAuditCommands();
}

void EnvironmentActions::addAuditCommands()
{
    const auto writable = [this] { return !m_context.workspace.readOnly(); };
    QAction* audit = add({.id = QStringLiteral("environments.audit"), .text = tr("&Audit"),
                             .help = tr("Look for leaks, lucky answers and broken promises in the chosen environments"),
                             .icon = QStringLiteral("search"), .keys = {QKeySequence(Qt::Key_F8)},
                             .scope = CommandScope::Page, .menu = CommandMenu::Environment},
        &EnvironmentActions::auditChosen, [=, this] { return writable() && !m_chosen().empty(); });
    add({.id = QStringLiteral("environments.auditStale"), .text = tr("Audit all that were not a&udited"),
            .help = tr("Audit every environment whose current revision was not audited"),
            .icon = QStringLiteral("search"), .keys = {QKeySequence(Qt::SHIFT | Qt::Key_F8)},
            .scope = CommandScope::Page, .menu = CommandMenu::Environment},
        &EnvironmentActions::auditStale, writable);
    m_menu.insert(1, audit);
}

void EnvironmentActions::addTrashCommands()
{
    QAction* remove = add({.id = QStringLiteral("environments.remove"), .text = tr("&Remove"),
                              .help = tr("Move the chosen environments and their tasks to the trash"),
                              .icon = QStringLiteral("remove"), .keys = {QKeySequence::Delete},
                              .scope = CommandScope::Page, .menu = CommandMenu::Edit},
        &EnvironmentActions::removeChosen,
        [this] { return !m_context.workspace.readOnly() && !m_chosen().empty(); });
    add({.id = QStringLiteral("environments.undo"), .text = tr("&Undo for environments"),
            .help = tr("Take back the last removal of environments or decision on them"), .icon = QStringLiteral("undo"), .keys = {QKeySequence::Undo},
            .scope = CommandScope::Page, .menu = CommandMenu::Edit},
        &EnvironmentActions::undo, [this] { return bool(m_undo); });
    m_menu.append(remove);
}

void EnvironmentActions::verifyChosen()
{
    const std::vector<RowId> rows = m_chosen();
    if (!rows.empty())
        verify(countText(qint64(rows.size()), tr("Verify 1 environment"), tr("Verify %1 environments")), rows);
}

void EnvironmentActions::verifyStale()
{
    verify(tr("Verify what is not run or stale"), {});
}

/// act(workspace, pool, settings, Options, context) -> Result<Summary> as a job, about these rows or, where there are
/// none, about all that need it; told(summary) puts its outcome in words.
template <typename Options, typename Act, typename Told>
void EnvironmentActions::run(
    const QString& title, const QString& failed, const std::vector<RowId>& rows, Act act, Told told)
{
    withConsent(m_page, m_context, [=, this](const MachineSettings& settings) {
        using Outcome = std::invoke_result_t<Act, Workspace&, WorkerPool&, const MachineSettings&, const Options&, JobContext&>;
        using Summary = std::remove_cvref_t<decltype(std::declval<Outcome&>().value())>;
        Workspace* workspace = &m_context.workspace;
        WorkerPool* pool = &m_context.pool;
        auto* job = m_context.jobs.start<Summary>(title, [=](JobContext& context) -> Outcome {
            const Result<QList<EnvironmentKey>> keys
                = workspace->read([&](Connection& connection) { return keysOf(connection, rows); });
            if (!keys)
                return keys.error();
            if (keys->isEmpty() && !rows.empty()) // no environment named would mean all
                return failure(Error::Kind::NotFound, tr("The chosen environments are no longer there."));
            Options options;
            options.environments = *keys;
            options.onlyStale = rows.empty();
            return act(*workspace, *pool, settings, options, context);
        });
        connect(job, &JobBase::finished, this, [this, job, failed, told] {
            if (job->state() == JobBase::State::Failed)
                m_context.dialogs.showError(m_page, failed, job->summary());
            if (job->state() != JobBase::State::Succeeded)
                return;
            job->setSummary(told(*job->result()));
            Q_EMIT m_page->statusMessage(tr("%1: %2.").arg(job->title(), job->summary()));
        });
    });
}

void EnvironmentActions::verify(const QString& title, const std::vector<RowId>& rows)
{
    run<VerifyOptions>(
        title, tr("Verification failed"), rows, [](auto&&... given) { return verifyEnvironments(given...); },
        [](const VerifySummary& summary) {
            return tr("%1 valid, %2 invalid, %3 error · %4 of %5 tasks correct")
                .arg(summary.valid).arg(summary.invalid).arg(summary.error).arg(summary.correct).arg(summary.tasks);
        });
}

void EnvironmentActions::auditChosen()
{
    const std::vector<RowId> rows = m_chosen();
    if (!rows.empty())
        audit(countText(qint64(rows.size()), tr("Audit 1 environment"), tr("Audit %1 environments")), rows);
}

void EnvironmentActions::auditStale()
{
    audit(tr("Audit what was not audited"), {});
}

void EnvironmentActions::audit(const QString& title, const std::vector<RowId>& rows)
{
    run<AuditOptions>(
        title, tr("The audit failed"), rows, [](auto&&... given) { return auditEnvironments(given...); },
        [](const AuditSummary& summary) {
            return tr("%1 of %2 without a finding · %3, %4, %5 waived")
                .arg(summary.clean).arg(summary.environments)
                .arg(tr("%1 serious").arg(summary.errors), countText(summary.warnings, tr("1 warning"), tr("%1 warnings")))
                .arg(summary.waived);
        });
}

void EnvironmentActions::removeChosen()
{
    const std::vector<RowId> rows = m_chosen();
    if (rows.empty())
        return;
    const int count = int(rows.size());
    const auto work = [list = QList<RowId>(rows.begin(), rows.end())](Connection& connection) {
        return moveToTrash(connection, TrashKind::Environment, list);
    };
    writeThen(m_context.workspace, this, work, [this, count](const Result<RowId>& batch) {
        if (!batch) {
            m_context.dialogs.showError(m_page, tr("Nothing was removed"), batch.error().text());
            return;
        }
        offerUndo([this, batch = *batch] { undoRemoval(batch); });
        Q_EMIT m_page->statusMessage(countText(count, tr("1 environment moved to the trash. Undo brings it back."),
            tr("%1 environments moved to the trash. Undo brings them back.")));
    });
}

void EnvironmentActions::offerUndo(std::function<void()> undo)
{
    m_undo = std::move(undo);
    m_context.commands.refresh();
}

void EnvironmentActions::undo()
{
    const auto undo = std::exchange(m_undo, {});
    m_context.commands.refresh();
    undo();
}

void EnvironmentActions::undoRemoval(RowId batch)
{
    const auto work = [batch](Connection& connection) { return restoreFromTrash(connection, batch); };
    writeThen(m_context.workspace, this, work, [this](const Status& restored) {
        if (restored)
            Q_EMIT m_page->statusMessage(tr("The removed environments are back."));
        else
            m_context.dialogs.showError(m_page, tr("The environments could not be brought back"), restored.error().text());
    });
}

void EnvironmentActions::copyIds()
{
    const auto read = [rows = m_chosen()](Connection& connection) { return keysOf(connection, rows); };
    m_queries.ask(m_copyQuestion, this, read, [this](const Result<QList<EnvironmentKey>>& keys) {
        if (!keys)
            return;
        QStringList ids;
        for (const EnvironmentKey& key : *keys)
            ids.append(displayLine(key.id()));
        QGuiApplication::clipboard()->setText(ids.join(u'\n'));
        Q_EMIT m_page->statusMessage(countText(ids.size(), tr("1 id copied."), tr("%1 ids copied.")));
    });
}

} // namespace codegym
