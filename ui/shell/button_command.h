#pragma once

#include "ui/shell/command_table.h"

namespace codegym {

/// Makes a button of a page findable in the command palette and the menus: the command brings the button to the
/// front and presses it, and can be run while the button can be pressed.
/// button is the object name of a button inside the page, which must exist already.
QAction* addButtonCommand(CommandTable& commands, QWidget* page, const Command& command, const QString& button);

} // namespace codegym
