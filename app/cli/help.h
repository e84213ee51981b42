#pragma once

#include "app/cli/command.h"

namespace codegym::cli {

/// Options that every command takes: --json, --help.
QList<QCommandLineOption> commonOptions();

/// What `codegym --help` prints: all commands, one line each.
QString overviewText(const QList<Command>& commands);

/// What `codegym COMMAND --help` prints.
QString helpText(const Command& command);

/// "Did you mean …": the known word that is nearest to what was typed; empty if none is near.
QString nearestWord(const QString& typed, const QStringList& known);

} // namespace codegym::cli
