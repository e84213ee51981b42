#include "ui/shell/command_table.h"

#include "ui/shell/icons.h"

#include <QAction>
#include <QMenu>
#include <QMenuBar>
#include <QWidget>

#include <algorithm>
#include <array>

namespace codegym {

namespace {

QString tipText(const Command& command)
{
    QString tip = command.help.isEmpty() ? plainCommandText(command.text) : command.help;
    if (!command.keys.isEmpty())
        tip += QStringLiteral(" (%1)").arg(command.keys.first().toString(QKeySequence::NativeText));
    return tip;
}

/// Keys of two commands meet if both can be live at once: same owner, one window-wide, or one inside the other.
bool scopesMeet(const CommandTable::Entry& one, const CommandTable::Entry& other)
{
    if (one.command.scope == CommandScope::Window || other.command.scope == CommandScope::Window)
        return true;
    if (one.owner == other.owner)
        return true;
    return one.owner && other.owner && (one.owner->isAncestorOf(other.owner) || other.owner->isAncestorOf(one.owner));
}

bool shareKeys(const Command& one, const Command& other)
{
    return std::any_of(one.keys.begin(), one.keys.end(), [&other](const QKeySequence& keys) {
        return !keys.isEmpty() && other.keys.contains(keys);
    });
}

} // namespace

CommandTable::CommandTable(QObject* parent) : QObject(parent) { }

QAction* CommandTable::add(
    const Command& command, QWidget* owner, std::function<void()> run, std::function<bool()> enabledWhen)
{
    Q_ASSERT_X(!action(command.id), "CommandTable::add", qPrintable(command.id));
    auto* made = new QAction(command.icon.isEmpty() ? QIcon() : themeIcon(command.icon), command.text, owner);
    made->setObjectName(command.id);
    made->setShortcuts(command.keys);
    made->setToolTip(tipText(command));
    made->setStatusTip(command.help);
    made->setMenuRole(QAction::NoRole);
    // A page's keys work wherever the focus is in its window, and Qt keeps them silent while the page is hidden.
    made->setShortcutContext(
        command.scope == CommandScope::Widget ? Qt::WidgetWithChildrenShortcut : Qt::WindowShortcut);
    connect(made, &QAction::triggered, owner, std::move(run));
    connect(made, &QObject::destroyed, this, [this, made] {
        std::erase_if(m_entries, [made](const Entry& entry) { return entry.action == made; });
        Q_EMIT changed();
    });
    owner->addAction(made);
    m_entries.push_back({command, owner, made, std::move(enabledWhen)});
    refresh();
    return made;
}

QAction* CommandTable::action(const QString& id) const
{
    const auto found = std::find_if(
        m_entries.begin(), m_entries.end(), [&id](const Entry& entry) { return entry.command.id == id; });
    return found == m_entries.end() ? nullptr : found->action;
}

void CommandTable::setActivePage(QWidget* page)
{
    m_activePage = page;
    refresh();
}

bool CommandTable::reachable(const Entry& entry) const
{
    if (entry.command.scope == CommandScope::Window)
        return true;
    return m_activePage && entry.owner && (entry.owner == m_activePage || m_activePage->isAncestorOf(entry.owner));
}

void CommandTable::refresh()
{
    for (const Entry& entry : m_entries) {
        const bool there = reachable(entry);
        entry.action->setVisible(there);
        entry.action->setEnabled(there && (!entry.enabledWhen || entry.enabledWhen()));
    }
    Q_EMIT changed();
}

QStringList CommandTable::conflicts() const
{
    QStringList found;
    for (auto one = m_entries.begin(); one != m_entries.end(); ++one) {
        for (auto other = std::next(one); other != m_entries.end(); ++other) {
            if (shareKeys(one->command, other->command) && scopesMeet(*one, *other))
                found.append(tr("%1 and %2 share keys.").arg(one->command.id, other->command.id));
        }
    }
    return found;
}

namespace {

void fillMenu(QMenu* menu, CommandMenu place, const CommandTable& commands)
{
    menu->clear();
    QString group;
    for (const CommandTable::Entry& entry : commands.entries()) {
        if (entry.command.menu != place || !entry.action->isVisible())
            continue;
        const QString own = entry.command.id.section(QLatin1Char('.'), 0, 0);
        if (!group.isEmpty() && own != group)
            menu->addSeparator();
        group = own;
        menu->addAction(entry.action);
    }
    if (menu->isEmpty())
        menu->addAction(CommandTable::tr("Nothing to do on this page"))->setEnabled(false);
}

} // namespace

void makeMenus(QMenuBar* bar, CommandTable& commands)
{
    const std::array<std::pair<CommandMenu, QString>, 6> menus {{
        {CommandMenu::File, CommandTable::tr("&File")},
        {CommandMenu::Edit, CommandTable::tr("&Edit")},
        {CommandMenu::View, CommandTable::tr("&View")},
        {CommandMenu::Environment, CommandTable::tr("E&nvironment")},
        {CommandMenu::Run, CommandTable::tr("&Run")},
        {CommandMenu::Help, CommandTable::tr("&Help")},
    }};
    for (const auto& [place, title] : menus) {
        QMenu* menu = bar->addMenu(title);
        QObject::connect(menu, &QMenu::aboutToShow, &commands,
            [menu, place = place, &commands] {
                commands.refresh(); // buttons come and go without telling
                fillMenu(menu, place, commands);
            });
    }
}

QString plainCommandText(const QString& text)
{
    QString plain = text;
    plain.remove(QLatin1Char('&'));
    return plain.endsWith(QChar(0x2026)) ? plain.chopped(1) : plain;
}

} // namespace codegym
