#pragma once

#include "app/cli/command.h"

namespace codegym::cli {

/// Whether somebody sits at standard input who can be asked.
bool canAsk();

/// Asks on standard error and waits for a line; Ctrl-C ends the waiting with Error::Kind::Cancelled.
Result<QByteArray> ask(Interrupt& interrupt, Output& output, const QString& question);

/// The lines of standard input, whether it is a terminal, a pipe or a file.
class InputLines {
public:
    explicit InputLines(Interrupt& interrupt)
        : m_interrupt(interrupt)
    {
    }

    /// Waits for the next line, without its end; nothing at the end of the input. Ctrl-C ends the waiting with
    /// Error::Kind::Cancelled; a line over 16 MB is an error.
    Result<std::optional<QByteArray>> next();

private:
    Result<bool> readMore();

    Interrupt& m_interrupt;
    QByteArray m_read;
    bool m_atEnd = false;
};

} // namespace codegym::cli
