#include "app/studio/studio.h"

#include "ui/home/home_page.h"
#include "ui/home/next_steps.h"
#include "ui/shell/job_tray.h"
#include "ui/shell/settings_dialog.h"
#include "ui/shell/top_bar.h"

#include <QDir>
#include <QFileInfo>
#include <QStatusBar>

namespace codegym {

namespace {

const QString problemsPage = QStringLiteral("problems");

bool isWorkspaceFile(const QString& path) { return path.endsWith(QLatin1String(".codegym")); }

} // namespace

Studio::Studio(const QList<PageInfo>& pages, Theme& theme, Dialogs& dialogs, UiState& state,
    const MachineSettings& settings)
    : m_theme(theme)
    , m_dialogs(dialogs)
    , m_state(state)
    , m_settings(settings)
    , m_home(new HomePage(state))
    , m_window(std::make_unique<MainWindow>(pages, m_home, m_commands, state))
    , m_tray(new JobTrayButton)
    , m_palette(new CommandPalette(m_commands, m_window.get()))
{
    m_saveThread.setMaxThreadCount(1);
    m_window->statusBar()->addPermanentWidget(m_tray);
    addFileCommands();
    addViewCommands();
    addHelpCommands();
    m_theme.dress(m_window.get());
    wire();
    m_window->topBar().setWorkspace(tr("No workspace"), {});
}

Studio::~Studio()
{
    m_opening.reset();
    m_openThreads.waitForDone();
    m_saveThread.waitForDone();
    m_window->closePages();
    m_tray->setJobs(nullptr);
    delete m_session;
    QThreadPool::globalInstance()->waitForDone(); // what was retired
}

void Studio::wire()
{
    connect(m_home, &HomePage::openRequested, this, [this](const QString& path) { open(path, OpenKind::Existing); });
    connect(m_home, &HomePage::commandRequested, this, [this](const QString& id) {
        if (QAction* action = m_commands.action(id))
            action->trigger();
    });
    connect(&m_window->topBar(), &TopBar::searchRequested, m_palette, &CommandPalette::start);
    connect(m_window.get(), &MainWindow::filesDropped, this, &Studio::importPaths);
    connect(m_window.get(), &MainWindow::idleChanged, this, &Studio::idleChanged);
    connect(&m_highlighter, &Highlighter::idleChanged, this, &Studio::idleChanged);
    connect(m_tray, &JobTrayButton::jobEnded, m_window.get(), &MainWindow::showStatus);
    m_palette->setSearch([this](const QString& text, auto found) { searchWorkspace(text, std::move(found)); });
}

void Studio::open(const QString& path, OpenKind kind)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    m_window->showStatus(tr("Opening %1…").arg(QDir::toNativeSeparators(absolute)));
    auto work = [absolute, kind, settings = m_settings](JobContext& context) {
        return openWorkspace(absolute, kind, settings, context);
    };
    m_opening = std::make_unique<Job<std::shared_ptr<OpenedWorkspace>>>(tr("Open"), m_openThreads, std::move(work));
    connect(m_opening.get(), &JobBase::finished, this, [this, absolute, kind] {
        const auto* ended = m_opening.get();
        m_opening.release()->deleteLater(); // it is sending this signal
        accept(ended->result(), absolute, kind);
    });
    Q_EMIT idleChanged();
}

void Studio::accept(const Result<std::shared_ptr<OpenedWorkspace>>& result, const QString& path, OpenKind kind)
{
    m_window->showStatus({});
    if (!result) {
        if (!m_unattended)
            m_dialogs.showError(m_window.get(), tr("The workspace was not opened"), result.error().text());
        Q_EMIT failed(result.error());
        Q_EMIT idleChanged();
        return;
    }
    close();
    m_session = new Session(std::move(**result), m_settings);
    m_session->setCountsAsVisit(!m_unattended);
    if (!m_unattended)
        m_state.addRecentWorkspace(path);
    showSession();
    if (kind == OpenKind::Sample)
        extractSample();
    Q_EMIT opened();
    Q_EMIT idleChanged();
}

PageContext Studio::pageContext()
{
    return {m_session->workspace(), m_session->pool(), m_session->settings(), m_session->jobs(),
        m_session->queries(), m_commands, m_dialogs, m_state, m_highlighter};
}

void Studio::showSession()
{
    const QString path = m_session->workspace().path();
    m_window->setWindowTitle(tr("%1 – CodeGym Studio").arg(QFileInfo(path).completeBaseName()));
    m_window->openPages(pageContext());
    m_tray->setJobs(&m_session->jobs());
    m_home->setWorkspace(path);
    connect(&m_session->overview(), &OverviewFeed::counted, this, &Studio::showOverview);
    connect(&m_session->overview(), &OverviewFeed::idleChanged, this, &Studio::idleChanged);
    connect(&m_session->overview(), &OverviewFeed::failed, m_window.get(), &MainWindow::showStatus);
    connect(&m_session->jobs(), &JobList::changed, this, &Studio::idleChanged);
    connect(&m_session->jobs(), &JobList::changed, &m_commands, &CommandTable::refresh);
    connect(m_session, &Session::damaged, this, [this](const Error& error) {
        m_dialogs.showError(m_window.get(), tr("The workspace file is damaged"),
            tr("%1\n\nWhat can still be read is shown. Save a copy under another name, or go back to a backup.")
                .arg(error.text()));
    });
    m_session->checkFile();
    m_session->overview().refresh();
    m_window->topBar().setWorkspace(QFileInfo(path).fileName(), {});
    showSandbox();
    m_commands.refresh();
    if (!m_session->workspace().message().isEmpty())
        m_window->showStatus(m_session->workspace().message());
}

void Studio::showOverview(const Overview& overview)
{
    QString name = QFileInfo(m_session->workspace().path()).fileName();
    if (m_session->workspace().readOnly())
        name = tr("%1 (read only)").arg(name);
    m_window->topBar().setWorkspace(name, countsLine(overview));
    m_home->setOverview(overview);
}

void Studio::showSandbox()
{
    if (!m_session->poolProblem().isEmpty()) {
        m_window->topBar().setSandbox(PillKind::Warning, tr("Python does not run"), m_session->poolProblem());
        return;
    }
    const SandboxState sandbox = m_session->pool().sandbox();
    m_window->topBar().setSandbox(sandbox.mode == SandboxMode::Full ? PillKind::Neutral : PillKind::Warning,
        tr("Sandbox: %1").arg(QString::fromLatin1(sandbox.name())), sandbox.text());
}

void Studio::close()
{
    if (!m_session)
        return;
    m_window->closePages();
    m_tray->setJobs(nullptr);
    m_session->overview().disconnect(this);
    m_session->jobs().disconnect(this);
    std::exchange(m_session, nullptr)->retire();
    m_home->closeWorkspace();
    m_window->setWindowTitle(QStringLiteral("CodeGym Studio"));
    m_window->topBar().setWorkspace(tr("No workspace"), {});
    m_window->topBar().setSandbox(PillKind::Neutral, {}, {});
    m_commands.refresh();
}

bool Studio::idle() const
{
    if (m_opening || !m_window->idle() || !m_highlighter.idle())
        return false;
    return !m_session || (m_session->jobs().running() == 0 && m_session->overview().idle());
}

void Studio::searchWorkspace(const QString& text, std::function<void(const QList<PaletteItem>&)> found)
{
    if (!m_session)
        return;
    m_session->search().find(text, [this, found = std::move(found)](const QList<SearchHit>& hits) {
        QList<PaletteItem> items;
        for (const SearchHit& hit : hits) {
            items.append({hit.page, hit.title, hit.detail, {},
                [this, hit] { m_window->showPage(hit.page, hit.item); }});
        }
        found(items);
    });
}

void Studio::importPaths(const QStringList& paths)
{
    if (paths.size() == 1 && isWorkspaceFile(paths.first())) {
        open(paths.first(), OpenKind::Existing);
        return;
    }
    if (!hasWorkspace()) {
        m_dialogs.showError(m_window.get(), tr("There is no workspace to import into"),
            tr("Open a workspace or make a new one, then import the files into it."));
        return;
    }
    if (m_window->showPage(problemsPage))
        m_window->page(problemsPage)->dropFiles(paths);
}

void Studio::applySettings(const MachineSettings& settings)
{
    const bool otherWorkers = settings.interpreter != m_settings.interpreter || settings.workers != m_settings.workers
        || settings.acceptUnsandboxed != m_settings.acceptUnsandboxed || !(settings.limits == m_settings.limits);
    m_settings = settings;
    saveSettings();
    m_theme.choose(themeChoiceFrom(m_settings.theme));
    if (!m_session)
        return;
    m_session->setSettings(m_settings);
    // Workers, and what verdicts are measured against, belong to a session from its start.
    if (otherWorkers)
        open(m_session->workspace().path(), OpenKind::Existing);
}

/// A file is written when the disk has time, which the window does not wait for.
void Studio::saveSettings()
{
    m_saving = std::make_unique<Job<bool>>(
        tr("Save settings"), m_saveThread, [settings = m_settings](JobContext&) -> Result<bool> {
            if (const Status saved = settings.save(); !saved)
                return saved.error();
            return true;
        });
    connect(m_saving.get(), &JobBase::finished, this, [this] {
        const Result<bool>& saved = m_saving->result();
        if (!saved)
            m_dialogs.showError(m_window.get(), tr("The settings were not saved"), saved.error().text());
    });
}

void Studio::editSettings()
{
    const SandboxState sandbox = m_session ? m_session->pool().sandbox() : SandboxState();
    auto* dialog = new SettingsDialog(m_settings, sandbox, m_dialogs, m_window.get());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { applySettings(dialog->settings()); });
    dialog->open();
}

} // namespace codegym
