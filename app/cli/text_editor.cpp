#include "app/cli/text_editor.h"

#include "app/cli/words.h"

#include <QEventLoop>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <csignal>
#include <unistd.h>

namespace codegym::cli {

namespace {

Error noFile(const QString& path, const QFileDevice& file)
{
    return failure(Words::tr("The copy to edit, %1, cannot be used: %2.").arg(path, file.errorString()));
}

Status writeCopy(const QString& path, const ByteText& text)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.flush())
        return noFile(path, file);
    return {};
}

Result<ByteText> readCopy(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return noFile(path, file);
    return file.readAll();
}

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
    // By the shell, as other programs do it: the variable may hold options, too.
    process.start(QStringLiteral("/bin/sh"), {QStringLiteral("-c"), editor + QStringLiteral(" \"$@\""), editor, path});
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
    for (const char* variable : {"VISUAL", "EDITOR"}) {
        const QString command = qEnvironmentVariable(variable).trimmed();
        if (!command.isEmpty())
            return command;
    }
    return failure(Error::Kind::Usage,
        Words::tr("No editor is known. Set EDITOR to the command of yours, e.g. “export EDITOR=nano”."));
}

Result<EditedText> editSource(Interrupt& interrupt, const QString& editor, const ByteText& source)
{
    const QTemporaryDir folder; // which is readable to its owner alone
    if (!folder.isValid())
        return failure(Words::tr("There is no place for a copy to edit: %1.").arg(folder.errorString()));
    // Never the environment's own id, which is a stranger's and may hold a path.
    const QString path = folder.filePath(QStringLiteral("environment.py"));
    if (const Status written = writeCopy(path, source); !written)
        return written.error();
    const QString problem = runEditor(interrupt, editor, path);
    Result<ByteText> edited = readCopy(path);
    return edited ? Result<EditedText>(EditedText {*std::move(edited), problem}) : Result<EditedText>(edited.error());
}

} // namespace codegym::cli
