#pragma once

#include "app/cli/command.h"

namespace codegym::cli {

/// Finds the command in what was typed (without the program's own name), checks it, runs it, and prints what
/// went wrong. Returns the exit code of the program.
ExitCode runCommandLine(const QStringList& typed, const QList<Command>& commands,
    const MachineSettings& settings, Interrupt& interrupt);

} // namespace codegym::cli
