#include "ui/environments/triage_actions.h"

#include "core/base/settings.h"
#include "ui/environments/environment_actions.h"
#include "ui/environments/environment_list_panel.h"
#include "ui/environments/triage_dialog.h"
#include "ui/environments/triage_strip.h"
#include "ui/shell/command_table.h"
#include "ui/shell/dialogs.h"
#include "ui/widgets/count_text.h"
#include "ui/widgets/write_then.h"

#include <QAction>

namespace codegym {

namespace {

struct TriageState {
    Triage triage;
    TriageProgress progress;
};

Result<TriageState> triageState(Connection& connection, RowId environment, const EnvironmentFilter& filter)
{
    const Result<Triage> triage = triageOf(connection, environment);
    if (!triage)
        return triage.error();
    const Result<TriageProgress> progress = triageProgress(connection, filter);
    if (!progress)
        return progress.error();
    return TriageState {*triage, *progress};
}

} // namespace

TriageActions::TriageActions(const PageContext& context, Queries& queries, Page* page, EnvironmentListPanel* list,
    EnvironmentActions* actions, TriageStrip* strip)
    : QObject(page)
    , m_context(context)
    , m_queries(queries)
    , m_page(page)
    , m_list(list)
    , m_actions(actions)
    , m_strip(strip)
{
    addCommands();
    connect(m_list, &EnvironmentListPanel::changed, this, &TriageActions::refresh);
}

QAction* TriageActions::add(const Command& command, void (TriageActions::*run)())
{
    return m_context.commands.add(command, m_page, [this, run] { (this->*run)(); },
        [this] { return !m_context.workspace.readOnly() && !m_list->selection().empty(); });
}

void TriageActions::addCommands()
{
    const auto command = [](const char* id, const QString& text, const QString& help, const QKeySequence& key) {
        const QList<QKeySequence> keys = key.isEmpty() ? QList<QKeySequence>() : QList<QKeySequence> {key};
        return Command {.id = QString::fromLatin1(id), .text = text, .help = help, .keys = keys,
            .scope = CommandScope::Page, .menu = CommandMenu::Environment};
    };
    m_strip->addCommand(add(command("triage.keep", tr("&Keep"), tr("Decide that the chosen environments can be trained on"),
                                Qt::Key_K), &TriageActions::keep), QStringLiteral("triageKeepButton"));
    m_strip->addCommand(add(command("triage.fix", tr("&Fix…"), tr("Decide that something has to be put right first"),
                                Qt::Key_F), &TriageActions::fix), QStringLiteral("triageFixButton"));
    m_strip->addCommand(add(command("triage.drop", tr("&Drop…"), tr("Decide that the chosen environments are left out"),
                                Qt::Key_D), &TriageActions::drop), QStringLiteral("triageDropButton"));
    add(command("triage.clear", tr("Take the decision &back"), tr("Make the chosen environments undecided again"), {}),
        &TriageActions::clear);
    QAction* next = m_context.commands.add(
        command("triage.next", tr("&Next undecided"), tr("Go to the next environment within the filter that nobody decided on"),
            Qt::Key_N),
        m_page, [this] { this->next(); });
    m_strip->addCommand(next, QStringLiteral("triageNextButton"));
}

void TriageActions::keep()
{
    Triage triage;
    triage.decision = TriageDecision::Keep;
    write(triage);
}

void TriageActions::clear() { write({}); }

void TriageActions::askWhy(TriageDecision decision)
{
    auto* dialog = new TriageDialog(decision, int(m_list->selection().size()), m_shown, m_page);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, decision] {
        Triage triage;
        triage.decision = decision;
        triage.reason = dialog->reason();
        triage.note = dialog->note();
        write(triage);
    });
    dialog->open();
}

void TriageActions::write(const Triage& triage)
{
    const std::vector<RowId> rows = m_list->selection();
    Triage decision = triage;
    decision.reviewer = m_context.settings.reviewer.toUtf8();
    const auto work = [list = QList<RowId>(rows.begin(), rows.end()), decision](Connection& connection) {
        return decide(connection, list, decision);
    };
    writeThen(m_context.workspace, this, work, [this, decision](const Result<QList<EnvironmentTriage>>& before) {
        if (!before) {
            m_context.dialogs.showError(m_page, tr("Nothing was decided"), before.error().text());
            return;
        }
        m_actions->offerUndo([this, was = *before] { undo(was); });
        m_list->refresh();
        Q_EMIT m_page->statusMessage(decision.decision == TriageDecision::Undecided
                ? countText(before->size(), tr("1 decision taken back. Undo brings it back."),
                      tr("%1 decisions taken back. Undo brings them back."))
                : countText(before->size(), tr("1 environment: %2. Undo takes it back."),
                      tr("%1 environments: %2. Undo takes it back.")).arg(decisionWord(decision.decision)));
    });
}

void TriageActions::undo(const QList<EnvironmentTriage>& before)
{
    const auto work = [before](Connection& connection) { return restoreTriage(connection, before); };
    writeThen(m_context.workspace, this, work, [this](const Status& restored) {
        if (!restored)
            m_context.dialogs.showError(m_page, tr("The decision could not be taken back"), restored.error().text());
        m_list->refresh();
        if (restored)
            Q_EMIT m_page->statusMessage(tr("The last decision is undone."));
    });
}

void TriageActions::next()
{
    const auto read = [filter = m_list->filter(), here = m_list->chosen()](Connection& connection) {
        return nextUndecided(connection, filter, here);
    };
    m_queries.ask(m_nextQuestion, this, read, [this](const Result<RowId>& row) {
        if (row && *row != 0)
            m_list->chooseWithin(*row);
        else
            Q_EMIT m_page->statusMessage(row ? tr("Everything that fits the filter is decided.") : row.error().text());
    });
}

void TriageActions::refresh()
{
    const RowId row = m_list->chosen();
    m_strip->setVisible(row != 0);
    const auto read = [row, filter = m_list->filter()](Connection& connection) { return triageState(connection, row, filter); };
    m_queries.ask(m_stateQuestion, this, read, [this](const Result<TriageState>& state) {
        if (!state)
            return;
        m_shown = state->triage;
        m_strip->show(state->triage, state->progress);
    });
}

} // namespace codegym
