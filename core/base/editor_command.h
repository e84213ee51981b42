#pragma once

#include <QString>
#include <QStringList>

namespace codegym {

struct MachineSettings;

/// The command in $VISUAL, or else in $EDITOR; empty if neither is set.
QString editorOfShell();

/// The command that edits a text in a window of its own: the setting's, or else the shell's if that needs no terminal.
/// Empty: the desktop has to choose a program.
QString windowEditor(const MachineSettings& settings);

/// Whether a command opens a window, as far as its name says: vi waits for a terminal that a window has not.
bool opensWindow(const QString& command);

/// For /bin/sh, to run the command on a file. By the shell, as other programs do it: it may hold options, too.
QStringList editorArguments(const QString& command, const QString& path);

} // namespace codegym
