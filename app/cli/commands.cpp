#include "app/cli/commands.h"

namespace codegym::cli {

QList<Command> allCommands()
{
    QList<Command> all = importCommands();
    all << extractCommand() << verifyCommand();
    all << setCommands();
    all << listCommand() << showCommand() << runCommand();
    all << workspaceCommands();
    return all;
}

} // namespace codegym::cli
