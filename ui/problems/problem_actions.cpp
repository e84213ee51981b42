#include "ui/problems/problem_actions.h"

#include "core/jobs/extract_job.h"
#include "core/workspace/problem_list.h"
#include "core/workspace/trash.h"
#include "ui/problems/import_dialog.h"
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

Result<QList<ByteText>> codeIds(Workspace& workspace, const std::vector<RowId>& rows)
{
    const Result<QList<ProblemRow>> found
        = workspace.read([&](Connection& connection) { return problemRows(connection, rows); });
    if (!found)
        return found.error();
    QList<ByteText> ids;
    for (const ProblemRow& row : *found)
        ids.append(row.codeId);
    return ids;
}

} // namespace

ProblemActions::ProblemActions(const PageContext& context, Queries& queries, Page* page, Chosen chosen)
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

QAction* ProblemActions::add(
    const Command& command, void (ProblemActions::*run)(), std::function<bool()> enabledWhen)
{
    return m_context.commands.add(command, m_page, [this, run] { (this->*run)(); }, std::move(enabledWhen));
}

void ProblemActions::addCommands()
{
    const auto someChosen = [this] { return !m_chosen().empty(); };
    const auto writable = [this] { return !m_context.workspace.readOnly(); };
    QAction* extract = add({.id = QStringLiteral("problems.extract"), .text = tr("&Extract tools"),
                               .help = tr("Take the solutions of the chosen problems apart into environments"),
                               .icon = QStringLiteral("extract"), .keys = {QKeySequence(Qt::CTRL | Qt::Key_E)},
                               .scope = CommandScope::Page, .menu = CommandMenu::Run},
        &ProblemActions::extractChosen, [=] { return writable() && someChosen(); });
    add({.id = QStringLiteral("problems.extractAll"), .text = tr("Extract tools from &all that are not converted"),
            .help = tr("Take every solution apart that has no environment yet"), .icon = QStringLiteral("extract"),
            .keys = {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E)}, .scope = CommandScope::Page,
            .menu = CommandMenu::Run},
        &ProblemActions::extractAll, writable);
    QAction* copy = add({.id = QStringLiteral("problems.copyIds"), .text = tr("&Copy ids"),
                            .help = tr("Copy the ids of the chosen problems, one a line"), .icon = QStringLiteral("copy"),
                            .keys = {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C)}, .scope = CommandScope::Page,
                            .menu = CommandMenu::Edit},
        &ProblemActions::copyIds, someChosen);
    m_menu = {extract, nullptr, copy};
}

void ProblemActions::addTrashCommands()
{
    QAction* remove = add({.id = QStringLiteral("problems.remove"), .text = tr("&Remove"),
                              .help = tr("Move the chosen problems to the trash"), .icon = QStringLiteral("remove"),
                              .keys = {QKeySequence::Delete}, .scope = CommandScope::Page, .menu = CommandMenu::Edit},
        &ProblemActions::removeChosen,
        [this] { return !m_context.workspace.readOnly() && !m_chosen().empty(); });
    add({.id = QStringLiteral("problems.undoRemove"), .text = tr("&Undo removing problems"),
            .help = tr("Bring back what was removed last"), .icon = QStringLiteral("undo"),
            .keys = {QKeySequence::Undo}, .scope = CommandScope::Page, .menu = CommandMenu::Edit},
        &ProblemActions::undoRemoval, [this] { return m_lastRemoval != 0; });
    m_menu.append(remove);
}

void ProblemActions::import(const QStringList& paths)
{
    if (m_context.workspace.readOnly()) {
        m_context.dialogs.showError(m_page, tr("Nothing can be imported"),
            tr("The workspace is open for reading only. %1").arg(m_context.workspace.message()));
        return;
    }
    auto* dialog = new ImportDialog(m_context, paths, m_page);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void ProblemActions::extractChosen()
{
    const std::vector<RowId> rows = m_chosen();
    if (!rows.empty())
        extract(countText(qint64(rows.size()), tr("Extract tools from 1 problem"), tr("Extract tools from %1 problems")), rows);
}

void ProblemActions::extractAll()
{
    extract(tr("Extract tools from all problems that are not converted"), {});
}

void ProblemActions::extract(const QString& title, const std::vector<RowId>& rows)
{
    withConsent(m_page, m_context, [this, title, rows](const MachineSettings& settings) {
        Workspace* workspace = &m_context.workspace;
        WorkerPool* pool = &m_context.pool;
        auto* job = m_context.jobs.start<ExtractSummary>(
            title, [workspace, pool, settings, rows](JobContext& context) -> Result<ExtractSummary> {
                ExtractOptions options;
                const Result<QList<ByteText>> ids = codeIds(*workspace, rows);
                if (!ids)
                    return ids.error();
                options.problems = *ids;
                return extractProblems(*workspace, *pool, settings, options, context);
            });
        connect(job, &JobBase::finished, this, [this, job] {
            if (job->state() == JobBase::State::Failed)
                m_context.dialogs.showError(m_page, tr("Extraction failed"), job->summary());
            if (job->state() != JobBase::State::Succeeded)
                return;
            const ExtractSummary& summary = *job->result();
            job->setSummary(tr("%1 converted, %2 refused").arg(summary.converted).arg(summary.refused));
            Q_EMIT m_page->statusMessage(tr("Extraction: %1.").arg(job->summary()));
        });
    });
}

void ProblemActions::removeChosen()
{
    const std::vector<RowId> rows = m_chosen();
    if (rows.empty())
        return;
    const int count = int(rows.size());
    const auto work = [list = QList<RowId>(rows.begin(), rows.end())](Connection& connection) {
        return moveToTrash(connection, TrashKind::Problem, list);
    };
    writeThen(m_context.workspace, this, work, [this, count](const Result<RowId>& batch) {
        if (!batch) {
            m_context.dialogs.showError(m_page, tr("Nothing was removed"), batch.error().text());
            return;
        }
        m_lastRemoval = *batch;
        m_context.commands.refresh();
        Q_EMIT m_page->statusMessage(countText(count, tr("1 problem moved to the trash. Undo brings it back."),
            tr("%1 problems moved to the trash. Undo brings them back.")));
    });
}

void ProblemActions::undoRemoval()
{
    const auto work = [batch = m_lastRemoval](Connection& connection) { return restoreFromTrash(connection, batch); };
    m_lastRemoval = 0;
    m_context.commands.refresh();
    writeThen(m_context.workspace, this, work, [this](const Status& restored) {
        if (restored)
            Q_EMIT m_page->statusMessage(tr("The removed problems are back."));
        else
            m_context.dialogs.showError(m_page, tr("The problems could not be brought back"), restored.error().text());
    });
}

void ProblemActions::copyIds()
{
    // Rows that were never looked at have no id on screen.
    const auto read = [rows = m_chosen()](Connection& connection) { return problemRows(connection, rows); };
    m_queries.ask(m_copyQuestion, this, read, [this](const Result<QList<ProblemRow>>& rows) {
        if (!rows)
            return;
        QStringList ids;
        for (const ProblemRow& row : *rows)
            ids.append(displayLine(row.codeId));
        QGuiApplication::clipboard()->setText(ids.join(u'\n'));
        Q_EMIT m_page->statusMessage(countText(ids.size(), tr("1 id copied."), tr("%1 ids copied.")));
    });
}

} // namespace codegym
