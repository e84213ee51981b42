#include "app/cli/command_line.h"
#include "app/cli/commands.h"

#include <clocale>
#include <cstdlib>
#include <cstring>
#include <langinfo.h>

namespace {

/// Paths are bytes and messages are UTF-8; in a bare container Qt would complain about the locale at every
/// call.
void ensureUtf8()
{
    std::setlocale(LC_ALL, "");
    if (std::strcmp(nl_langinfo(CODESET), "UTF-8") != 0)
        setenv("LC_ALL", "C.UTF-8", 1);
}

} // namespace

int main(int argc, char** argv)
{
    using namespace codegym::cli;
    ensureUtf8();
    QCoreApplication application(argc, argv);
    // Before any thread starts: all of them inherit the blocked signals, so that one place answers them.
    Interrupt interrupt;
    return runCommandLine(
        application.arguments().mid(1), allCommands(), codegym::MachineSettings::load(), interrupt);
}
