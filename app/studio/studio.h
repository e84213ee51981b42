#pragma once

#include "app/studio/session.h"
#include "core/base/settings.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/command_table.h"
#include "ui/shell/dialogs.h"
#include "ui/shell/main_window.h"
#include "ui/shell/theme.h"
#include "ui/shell/ui_state.h"
#include "ui/widgets/highlighter.h"

namespace codegym {

class HomePage;
class JobTrayButton;

/// The program: builds the long-lived objects, wires them, opens and closes workspaces.
class Studio : public QObject {
    Q_OBJECT
public:
    /// The references outlive it. Pages can be fewer in tests.
    Studio(const QList<PageInfo>& pages, Theme& theme, Dialogs& dialogs, UiState& state, const MachineSettings& settings);
    ~Studio() override;

    /// Opens or makes a workspace in the background, in place of the one that is open; opened() or failed() follows.
    void open(const QString& path, OpenKind kind);
    void close();

    MainWindow& window() { return *m_window; }
    CommandTable& commands() { return m_commands; }
    Session* session() { return m_session; }
    /// Nothing is loading and no job runs.
    bool idle() const;
    /// For screenshots: leaves no trace in the workspace or the list of recent ones.
    void setUnattended() { m_unattended = true; }

Q_SIGNALS:
    void opened();
    void failed(const codegym::Error& error);
    void idleChanged();

private:
    void wire();
    void addFileCommands();
    void addViewCommands();
    void addHelpCommands();
    void accept(const Result<std::shared_ptr<OpenedWorkspace>>& result, const QString& path, OpenKind kind);
    void showSession();
    void showOverview(const Overview& overview);
    void showSandbox();
    void searchWorkspace(const QString& text, std::function<void(const QList<PaletteItem>&)> found);
    PageContext pageContext();
    void chooseNew();
    void chooseExisting();
    void openSample();
    void extractSample();
    void importPaths(const QStringList& paths);
    void editSettings();
    void applySettings(const MachineSettings& settings);
    void saveSettings();
    void copyWorkspace();
    void compactWorkspace();
    bool hasWorkspace() const { return m_session != nullptr; }

    Theme& m_theme;
    Dialogs& m_dialogs;
    UiState& m_state;
    MachineSettings m_settings;
    CommandTable m_commands;
    Highlighter m_highlighter;
    HomePage* m_home;
    std::unique_ptr<MainWindow> m_window;
    JobTrayButton* m_tray;
    CommandPalette* m_palette;
    QThreadPool m_openThreads;
    std::unique_ptr<Job<std::shared_ptr<OpenedWorkspace>>> m_opening;
    QThreadPool m_saveThread; ///< One, so that settings are written in the order in which they were chosen.
    std::unique_ptr<Job<bool>> m_saving;
    Session* m_session = nullptr; ///< Ours; retired, not deleted, so that closing never blocks.
    bool m_unattended = false;
};

} // namespace codegym
