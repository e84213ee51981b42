#include "core/base/editor_command.h"

#include "core/base/settings.h"

#include <QFileInfo>
#include <QSet>

namespace codegym {

namespace {

/// Editors of the terminal. What is not named here is taken to open a window, as most programs do.
const QSet<QString> kOfTerminal {QStringLiteral("vi"), QStringLiteral("vim"), QStringLiteral("nvim"),
    QStringLiteral("view"), QStringLiteral("vim.basic"), QStringLiteral("vim.tiny"), QStringLiteral("nano"),
    QStringLiteral("pico"), QStringLiteral("ed"), QStringLiteral("ex"), QStringLiteral("micro"), QStringLiteral("hx"),
    QStringLiteral("helix"), QStringLiteral("kak"), QStringLiteral("joe"), QStringLiteral("jed"),
    QStringLiteral("mcedit"), QStringLiteral("ne"), QStringLiteral("mg"), QStringLiteral("zile"),
    QStringLiteral("editor"), QStringLiteral("sensible-editor")};

/// With which an editor stays in the terminal that otherwise opens a window.
const QSet<QString> kTerminalOptions {QStringLiteral("-nw"), QStringLiteral("--no-window-system"),
    QStringLiteral("-t"), QStringLiteral("-tty"), QStringLiteral("--tty")};

} // namespace

QString editorOfShell()
{
    for (const char* variable : {"VISUAL", "EDITOR"}) {
        const QString command = qEnvironmentVariable(variable).trimmed();
        if (!command.isEmpty())
            return command;
    }
    return {};
}

bool opensWindow(const QString& command)
{
    const QStringList words = command.split(u' ', Qt::SkipEmptyParts);
    if (words.isEmpty())
        return false;
    const QString program = QFileInfo(words.first()).fileName();
    const bool emacs = program.startsWith(QLatin1String("emacs"));
    return !kOfTerminal.contains(program)
        && !(emacs && QSet<QString>(words.begin(), words.end()).intersects(kTerminalOptions));
}

QString windowEditor(const MachineSettings& settings)
{
    if (!settings.editor.isEmpty())
        return settings.editor;
    const QString command = editorOfShell();
    return opensWindow(command) ? command : QString();
}

QStringList editorArguments(const QString& command, const QString& path)
{
    return {QStringLiteral("-c"), command + QStringLiteral(" \"$@\""), command, path};
}

} // namespace codegym
