#include "ui/shell/button_command.h"

#include <QAbstractButton>
#include <QTabWidget>

namespace codegym {

namespace {

/// A button on a tab that is not in front would do its work out of sight.
void bringToFront(QWidget* widget)
{
    for (QWidget* child = widget; QWidget* parent = child->parentWidget(); child = parent) {
        auto* tabs = qobject_cast<QTabWidget*>(parent->parentWidget());
        if (tabs && tabs->indexOf(child) >= 0)
            tabs->setCurrentWidget(child);
    }
}

} // namespace

void addButtonCommands(CommandTable& commands, QWidget* page, CommandMenu menu, const QList<ButtonCommand>& added)
{
    for (const ButtonCommand& one : added) {
        auto* button = page->findChild<QAbstractButton*>(QLatin1String(one.button));
        Q_ASSERT(button);
        commands.add({.id = QString::fromLatin1(one.id), .text = one.text, .help = one.help,
                         .scope = CommandScope::Page, .menu = menu},
            page,
            [button] {
                bringToFront(button);
                button->click();
            },
            [button] { return button->isEnabled() && !button->isHidden(); });
    }
}

} // namespace codegym
