#pragma once

#include "app/cli/command.h"

namespace codegym::cli {

Command sampleCommand();
Command importCommand();
Command extractCommand();
Command verifyCommand();
Command auditCommand();
Command fixCommand();
Command triageCommand();
Command toolCommand();
Command solutionCommand();
Command editCommand();
Command diffCommand();
Command coverageCommand();
Command needsCommand();
Command curateCommand();
Command exportCommand();
Command listCommand();
Command showCommand();
Command runCommand();
Command playCommand();
Command newCommand();
Command copyCommand();
Command removeCommand();
Command restoreCommand();
Command upgradeCommand();
Command compactCommand();

/// All of them, in the order in which the overview shows them: along the way that most people go.
inline QList<Command> allCommands()
{
    return {newCommand(), sampleCommand(), importCommand(), extractCommand(), verifyCommand(), auditCommand(), fixCommand(),
        triageCommand(), listCommand(), showCommand(), runCommand(), playCommand(), toolCommand(), solutionCommand(),
        editCommand(), diffCommand(), coverageCommand(), needsCommand(), curateCommand(), exportCommand(), copyCommand(),
        removeCommand(), restoreCommand(), upgradeCommand(), compactCommand()};
}

} // namespace codegym::cli
