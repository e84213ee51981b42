#pragma once

#include "app/cli/command.h"

namespace codegym::cli {

QList<Command> workspaceCommands(); ///< new, copy, compact, remove, restore
QList<Command> importCommands(); ///< sample, import
Command extractCommand();
Command verifyCommand();
Command listCommand();
Command showCommand();
Command runCommand();
QList<Command> setCommands(); ///< curate, export

/// All of them, in the order in which the overview shows them.
QList<Command> allCommands();

} // namespace codegym::cli
