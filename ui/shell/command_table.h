#pragma once

#include <QKeySequence>
#include <QList>
#include <QObject>
#include <QPointer>
#include <QString>

#include <functional>
#include <vector>

class QAction;
class QMenuBar;
class QWidget;

namespace codegym {

/// Where a command's keys count: anywhere in the window, while its page is in front, or with the focus in its widget.
enum class CommandScope { Window, Page, Widget };
enum class CommandMenu { None, File, Edit, View, Environment, Run, Help };

/// One thing the user can do. Menus, shortcuts, the command palette and the keyboard help are all made from these.
struct Command {
    QString id; ///< "group.verb", e.g. "workspace.open"; a menu puts a line between groups.
    QString text; ///< As in a menu, with its mnemonic: "&Open workspace…".
    QString help; ///< One sentence.
    QString icon = {};
    QList<QKeySequence> keys = {};
    CommandScope scope = CommandScope::Window;
    CommandMenu menu = CommandMenu::None;
};

class CommandTable : public QObject {
    Q_OBJECT
public:
    struct Entry {
        Command command;
        QPointer<QWidget> owner;
        QAction* action = nullptr; ///< Child of owner; its deletion removes the entry.
        std::function<bool()> enabledWhen;
    };

    explicit CommandTable(QObject* parent = nullptr);

    /// Adds a command. owner is the window, the page or the widget that the scope speaks of. Ids are unique.
    QAction* add(const Command& command, QWidget* owner, std::function<void()> run,
        std::function<bool()> enabledWhen = {});

    QAction* action(const QString& id) const;
    const std::vector<Entry>& entries() const { return m_entries; }

    /// Commands of other pages are switched off, so that their keys and menu entries are silent.
    void setActivePage(QWidget* page);
    /// Asks every enabled-when again. Call it when something changed that these depend on.
    void refresh();

    /// Pairs of commands that share keys and can be reached at the same time, as sentences; empty if all is well.
    QStringList conflicts() const;

Q_SIGNALS:
    /// Commands came, went or changed state.
    void changed();

private:
    bool reachable(const Entry& entry) const;

    std::vector<Entry> m_entries;
    QPointer<QWidget> m_activePage;
};

/// Makes the menus of the bar. Each is filled from the table when it opens, so it shows what can be done just then.
void makeMenus(QMenuBar* bar, CommandTable& commands);

/// The text without its mnemonic and ellipsis, e.g. for the palette.
QString plainCommandText(const QString& text);

} // namespace codegym
