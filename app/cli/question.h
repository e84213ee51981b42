#pragma once

#include "app/cli/command.h"

namespace codegym::cli {

/// Whether somebody sits at standard input who can be asked.
bool canAsk();

/// Asks on standard error and waits for a line; Ctrl-C ends the waiting with Error::Kind::Cancelled.
Result<QByteArray> ask(Interrupt& interrupt, Output& output, const QString& question);

} // namespace codegym::cli
