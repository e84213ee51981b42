#include "app/cli/text_editor.h"

#include "app/cli/words.h"
#include "core/base/editor_command.h"
#include "core/base/editor_copy.h"

#include <QEventLoop>
#include <QProcess>

#include <csignal>
#include <unistd.h>

namespace codegym::cli {

namespace {

constexpr qint64 kLongestEdit = 64LL << 20; // as long as a row of a file to import may be

/// In the editor's process, before it starts. It answers Ctrl-C itself, which is blocked here; and what is piped to
/// somewhere is what this program prints, never the editor's screen.
void prepareEditor()
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    sigprocmask(SIG_UNBLOCK, &signals, nullptr);
    if (!isatty(STDOUT_FILENO))
        dup2(STDERR_FILENO, STDOUT_FILENO);
}

/// Waits for the editor; why it did not end well, or nothing.
QString runEditor(Interrupt& interrupt, const QString& editor, const QString& path)
{
    QProcess process;
    process.setInputChannelMode(QProcess::ForwardedInputChannel);
    process.setProcessChannelMode(QProcess::ForwardedChannels);
    process.setChildProcessModifier(prepareEditor);
    QEventLoop loop;
    QObject::connect(&process, &QProcess::finished, &loop, &QEventLoop::quit);
    QObject::connect(&process, &QProcess::errorOccurred, &loop, &QEventLoop::quit);
    QObject::connect(&interrupt, &Interrupt::interrupted, &process, &QProcess::terminate);
    process.start(QStringLiteral("/bin/sh"), editorArguments(editor, path));
    if (process.state() != QProcess::NotRunning)
        loop.exec();
    if (process.error() == QProcess::FailedToStart)
        return Words::tr("“%1” could not be started.").arg(editor);
    if (process.exitStatus() != QProcess::NormalExit)
        return Words::tr("“%1” was ended.").arg(editor);
    return process.exitCode() == 0 ? QString() : Words::tr("“%1” ended with %2.").arg(editor).arg(process.exitCode());
}

} // namespace

Result<QString> editorCommand()
{
    const QString command = editorOfShell();
    if (!command.isEmpty())
        return command;
    return failure(Error::Kind::Usage,
        Words::tr("No editor is known. Set EDITOR to the command of yours, e.g. “export EDITOR=nano”."));
}

Result<EditedText> editSource(Interrupt& interrupt, const QString& editor, const ByteText& source)
{
    const Result<EditorCopy> copy = EditorCopy::make(source);
    if (!copy)
        return copy.error();
    const QString problem = runEditor(interrupt, editor, copy->path());
    Result<ByteText> edited = copy->read(kLongestEdit);
    return edited ? Result<EditedText>(EditedText {*std::move(edited), problem}) : Result<EditedText>(edited.error());
}

} // namespace codegym::cli
