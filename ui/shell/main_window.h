#pragma once

#include "ui/shell/page.h"

#include <QHash>
#include <QList>
#include <QMainWindow>

#include <optional>

class QStackedWidget;

namespace codegym {

class NavigationRail;
class TopBar;

/// Menus, top bar, rail, the pages and the status bar. It knows no workspace: who opens one hands it the pages.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    /// home is shown while no workspace is open, and first afterwards; the window takes it.
    MainWindow(const QList<PageInfo>& pages, Page* home, CommandTable& commands, UiState& state);
    ~MainWindow() override;

    /// From now on the pages are those of this workspace; each is made when it is first shown, as all of them at once
    /// would hold the window up. The context must outlive them, until closePages().
    void openPages(const PageContext& context);
    void closePages();

    /// Brings a page to the front and shows an item on it; false if there is no such page or item.
    bool showPage(const QString& pageId, const QString& itemId = {});
    QString currentPageId() const { return m_current; }
    /// Null if there is no such page now.
    Page* page(const QString& pageId);
    /// Whether the page in front has loaded all that it shows.
    bool idle() const;

    TopBar& topBar() { return *m_topBar; }
    void showStatus(const QString& text);

Q_SIGNALS:
    void idleChanged();
    void pageChanged(const QString& pageId);
    /// Files or folders were dropped that no page took: to be imported.
    void filesDropped(const QStringList& paths);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void moveEvent(QMoveEvent* event) override;

private:
    void buildLayout();
    void addPageCommands();
    bool offers(const QString& pageId) const;
    void addPage(const QString& id, Page* page);
    void restoreGeometryFromState();
    void saveGeometryToState();

    QList<PageInfo> m_infos;
    CommandTable& m_commands;
    UiState& m_state;
    std::optional<PageContext> m_context; ///< Of the open workspace.
    QHash<QString, Page*> m_pages; ///< Those that were made.
    QString m_current;
    TopBar* m_topBar;
    NavigationRail* m_rail;
    QStackedWidget* m_stack;
};

} // namespace codegym
