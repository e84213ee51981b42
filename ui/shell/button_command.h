#pragma once

#include "ui/shell/command_table.h"

namespace codegym {

/// A button of a page as a command.
struct ButtonCommand {
    const char* id; ///< "group.verb", as of other commands.
    QString text;
    QString help;
    const char* button; ///< Object name of a button inside the page, which must exist already.
};

/// Makes buttons of a page findable in the command palette and a menu: each command brings its button to the front and
/// presses it, and can be run while the button can be pressed.
void addButtonCommands(CommandTable& commands, QWidget* page, CommandMenu menu, const QList<ButtonCommand>& added);

} // namespace codegym
