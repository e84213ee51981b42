#pragma once

#include <QString>
#include <QStringList>
#include <QWidget>

#include <functional>

class QThreadPool;

namespace codegym {

class CommandTable;
class Dialogs;
class Highlighter;
class JobList;
class UiState;
class WorkerPool;
class Workspace;
struct MachineSettings;

/// What every page of an open workspace is given; all of it outlives the page.
struct PageContext {
    Workspace& workspace;
    WorkerPool& pool; ///< Runs environments; a started one.
    const MachineSettings& settings;
    JobList& jobs; ///< Where a page starts its jobs, so that they show in the tray and keep the window busy.
    QThreadPool& queries; ///< For Query: short reads that somebody waits for.
    CommandTable& commands;
    Dialogs& dialogs;
    UiState& state;
    Highlighter& highlighter; ///< Colours code that is only read.
};

/// One page of the main window. It belongs to one workspace: opening another one makes new pages.
class Page : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;

    /// The page has come to the front: load what is stale, focus what one starts with.
    virtual void activated() { }
    /// Shows one item, by the id that the command line prints; false if the page knows none such.
    virtual bool select(const QString& id) { Q_UNUSED(id) return false; }
    /// False while anything is still loading; idleChanged() follows. Screenshots wait for it.
    virtual bool idle() const { return true; }
    /// Puts the cursor where one filters or searches (Ctrl+F).
    virtual void find() { }
    /// Files dropped onto the page; false leaves them to the window, which imports them.
    virtual bool dropFiles(const QStringList& paths) { Q_UNUSED(paths) return false; }

Q_SIGNALS:
    void idleChanged();
    /// One line for the status bar, e.g. how long a filter took.
    void statusMessage(const QString& text);
    /// Asks the window to show another page, e.g. an environment's tasks.
    void pageRequested(const QString& pageId, const QString& itemId);
};

/// How a page is announced to the window; make is called once for each workspace that is opened.
struct PageInfo {
    QString id; ///< As in --page: "problems".
    QString title;
    QString icon; ///< Of resources/icons.
    std::function<Page*(const PageContext&)> make;
};

} // namespace codegym
