#include "app/studio/studio.h"

#include "core/jobs/extract_job.h"
#include "ui/shell/help_dialogs.h"
#include "ui/shell/job_tray.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace codegym {

namespace {

QString workspaceFilter() { return Studio::tr("CodeGym workspaces (*.codegym)"); }

QString sampleFile()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    QDir().mkpath(folder);
    return folder + QStringLiteral("/sample.codegym");
}

} // namespace

void Studio::addFileCommands()
{
    QWidget* window = m_window.get();
    const auto open = [this] { return hasWorkspace(); };
    m_commands.add({.id = QStringLiteral("workspace.new"), .text = tr("&New workspace…"),
                       .help = tr("Make a workspace file"), .icon = QStringLiteral("new"),
                       .keys = {QKeySequence::New}, .menu = CommandMenu::File},
        window, [this] { chooseNew(); });
    m_commands.add({.id = QStringLiteral("workspace.open"), .text = tr("&Open workspace…"),
                       .help = tr("Open a workspace file"), .icon = QStringLiteral("open"),
                       .keys = {QKeySequence::Open}, .menu = CommandMenu::File},
        window, [this] { chooseExisting(); });
    m_commands.add({.id = QStringLiteral("workspace.sample"), .text = tr("Open the &sample workspace"),
                       .help = tr("Open the problems that come with the program"), .icon = QStringLiteral("sample"),
                       .menu = CommandMenu::File},
        window, [this] { openSample(); });
    m_commands.add({.id = QStringLiteral("workspace.close"), .text = tr("&Close workspace"),
                       .help = tr("Close the workspace; jobs that run are cancelled"),
                       .keys = {QKeySequence(QStringLiteral("Ctrl+Shift+W"))}, .menu = CommandMenu::File},
        window, [this] { close(); }, open);
    m_commands.add({.id = QStringLiteral("import.files"), .text = tr("&Import…"),
                       .help = tr("Import problems, environments or training rows"), .icon = QStringLiteral("import"),
                       .keys = {QKeySequence(QStringLiteral("Ctrl+I"))}, .menu = CommandMenu::File},
        window, [this] { importPaths({}); }, open);
    m_commands.add({.id = QStringLiteral("file.copy"), .text = tr("Save a co&py…"),
                       .help = tr("Save a compact copy of the workspace under another name"),
                       .icon = QStringLiteral("copy"), .menu = CommandMenu::File},
        window, [this] { copyWorkspace(); }, open);
    m_commands.add({.id = QStringLiteral("file.compact"), .text = tr("Co&mpact"),
                       .help = tr("Empty the trash for good and give unused space back"), .menu = CommandMenu::File},
        window, [this] { compactWorkspace(); }, open);
    m_commands.add({.id = QStringLiteral("program.settings"), .text = tr("Se&ttings…"),
                       .help = tr("Settings of this machine"), .icon = QStringLiteral("settings"),
                       .keys = {QKeySequence(QStringLiteral("Ctrl+,"))}, .menu = CommandMenu::File},
        window, [this] { editSettings(); });
    m_commands.add({.id = QStringLiteral("program.quit"), .text = tr("&Quit"), .help = tr("Leave Studio"),
                       .keys = {QKeySequence(QStringLiteral("Ctrl+Q"))}, .menu = CommandMenu::File},
        window, [this] { m_window->close(); });
}

void Studio::addViewCommands()
{
    QWidget* window = m_window.get();
    m_commands.add({.id = QStringLiteral("edit.find"), .text = tr("&Find on this page"),
                       .help = tr("Go to the field that filters the page"), .icon = QStringLiteral("search"),
                       .keys = {QKeySequence::Find}, .menu = CommandMenu::Edit},
        window, [this] { m_window->page(m_window->currentPageId())->find(); });
    m_commands.add({.id = QStringLiteral("palette.open"), .text = tr("Search or run a &command…"),
                       .help = tr("Search the workspace, or run any command by its name"),
                       .keys = {QKeySequence(QStringLiteral("Ctrl+K"))}, .menu = CommandMenu::View},
        window, [this] { m_palette->start(); });
    m_commands.add({.id = QStringLiteral("jobs.show"), .text = tr("&Jobs"), .help = tr("What runs and what has run"),
                       .icon = QStringLiteral("jobs"), .keys = {QKeySequence(QStringLiteral("Ctrl+J"))},
                       .menu = CommandMenu::View},
        window, [this] { m_tray->showTray(); });
    const QList<std::pair<ThemeChoice, QString>> themes {{ThemeChoice::Light, tr("&Light theme")},
        {ThemeChoice::Dark, tr("&Dark theme")}, {ThemeChoice::System, tr("Theme of the des&ktop")}};
    for (const auto& [choice, title] : themes) {
        m_commands.add({.id = QStringLiteral("theme.") + textOf(choice), .text = title,
                           .help = tr("Choose the colours"), .icon = QStringLiteral("theme"),
                           .menu = CommandMenu::View},
            window, [this, choice = choice] {
                MachineSettings settings = m_settings;
                settings.theme = textOf(choice);
                applySettings(settings);
            });
    }
}

void Studio::addHelpCommands()
{
    QWidget* window = m_window.get();
    m_commands.add({.id = QStringLiteral("help.keyboard"), .text = tr("&Keyboard"),
                       .help = tr("Every command with its keys"), .icon = QStringLiteral("keyboard"),
                       .keys = {QKeySequence(Qt::Key_F1)}, .menu = CommandMenu::Help},
        window, [this] { keyboardHelp(m_commands, m_window.get())->open(); });
    m_commands.add({.id = QStringLiteral("help.about"), .text = tr("&About CodeGym Studio"),
                       .help = tr("Version and licence"), .icon = QStringLiteral("info"), .menu = CommandMenu::Help},
        window, [this] { aboutDialog(m_window.get())->open(); });
}

void Studio::chooseNew()
{
    m_dialogs.saveFile(m_window.get(), tr("New workspace"), QStringLiteral("workspace.codegym"), workspaceFilter(),
        [this](const QString& path) { open(path, OpenKind::New); });
}

void Studio::chooseExisting()
{
    m_dialogs.openFiles(m_window.get(), tr("Open workspace"), workspaceFilter(), [this](const QStringList& paths) {
        if (!paths.isEmpty())
            open(paths.first(), OpenKind::Existing);
    });
}

void Studio::openSample()
{
    const QString file = sampleFile();
    open(file, QFileInfo::exists(file) ? OpenKind::Existing : OpenKind::Sample);
}

void Studio::extractSample()
{
    if (!m_session->poolProblem().isEmpty())
        return; // the top bar says why nothing runs here
    // The program's own problems are no strangers: they also run where the sandbox is not whole.
    MachineSettings settings = m_session->settings();
    settings.acceptUnsandboxed |= m_session->pool().sandbox().mode == SandboxMode::Reduced;
    auto* job = m_session->jobs().start<ExtractSummary>(tr("Extract tools from the sample's problems"),
        [workspace = &m_session->workspace(), pool = &m_session->pool(), settings](JobContext& context) {
            return extractProblems(*workspace, *pool, settings, {}, context);
        });
    connect(job, &JobBase::finished, this, [this, job] {
        if (job->state() == JobBase::State::Failed)
            m_dialogs.showError(m_window.get(), tr("The sample's tools were not extracted"), job->summary());
        if (job->state() == JobBase::State::Succeeded)
            job->setSummary(tr("%1 converted, %2 refused").arg(job->result()->converted).arg(job->result()->refused));
    });
}

void Studio::copyWorkspace()
{
    const QString name = QFileInfo(m_session->workspace().path()).completeBaseName();
    m_dialogs.saveFile(m_window.get(), tr("Save a copy"), tr("%1 copy.codegym").arg(name), workspaceFilter(),
        [this](const QString& path) {
            Workspace* workspace = &m_session->workspace();
            auto* job = m_session->jobs().start<bool>(tr("Save a copy"), [workspace, path](JobContext&) -> Result<bool> {
                if (const Status copied = workspace->copyTo(path); !copied)
                    return copied.error();
                return true;
            });
            job->setSummary(QDir::toNativeSeparators(path));
        });
}

void Studio::compactWorkspace()
{
    m_dialogs.confirm(m_window.get(), tr("Compact the workspace?"),
        tr("What lies in the trash is gone for good afterwards."), tr("Compact"), [this] {
            Workspace* workspace = &m_session->workspace();
            m_session->jobs().start<bool>(tr("Compact"), [workspace](JobContext&) -> Result<bool> {
                if (const Status done = workspace->compact(); !done)
                    return done.error();
                return true;
            });
        });
}

} // namespace codegym
