#include "core/jobs/outside_edit.h"

#include "core/base/editor_command.h"

#include <QFile>
#include <QPointer>
#include <QProcess>

#include <unistd.h>

namespace codegym {

namespace {

constexpr int millisecondsAfterWriting = 100;
constexpr int shellFoundNoCommand = 127;

} // namespace

OutsideEdit::OutsideEdit(const EditorCopy& copy, QObject* parent)
    : QObject(parent)
    , m_copy(copy)
{
    m_settled.setSingleShot(true);
    m_settled.setInterval(millisecondsAfterWriting);
    connect(&m_settled, &QTimer::timeout, this, &OutsideEdit::touched);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, &OutsideEdit::watch);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &OutsideEdit::watch);
    m_watcher.addPaths({copy.folder(), copy.path()});
}

/// A file that was put in place of the former one is another one to the system, and not watched yet.
void OutsideEdit::watch()
{
    if (!m_watcher.files().contains(m_copy.path()) && QFile::exists(m_copy.path()))
        m_watcher.addPath(m_copy.path());
    m_settled.start();
}

void OutsideEdit::open(const QString& command)
{
    // Without an owner: deleted, it would end the program with all that was not saved there.
    auto* process = new QProcess;
    process->setStandardInputFile(QProcess::nullDevice());
    process->setStandardOutputFile(QProcess::nullDevice());
    process->setStandardErrorFile(QProcess::nullDevice());
    process->setChildProcessModifier([] { setsid(); }); // Ctrl-C where Studio was started is not meant for it
    connect(process, &QProcess::finished, process,
        [process, command, self = QPointer(this)](int code, QProcess::ExitStatus status) {
            process->deleteLater();
            if (!self || (status == QProcess::NormalExit && code == 0))
                return; // often it has only told a program that runs already to open the file
            Q_EMIT self->commandFailed(code == shellFoundNoCommand ? tr("“%1” was not found.").arg(command)
                    : status == QProcess::NormalExit ? tr("“%1” ended with %2.").arg(command).arg(code)
                                                     : tr("“%1” was ended.").arg(command));
        });
    connect(process, &QProcess::errorOccurred, process,
        [process, command, self = QPointer(this)](QProcess::ProcessError error) {
            if (error != QProcess::FailedToStart)
                return;
            process->deleteLater();
            if (self)
                Q_EMIT self->commandFailed(tr("“%1” could not be started.").arg(command));
        });
    process->start(QStringLiteral("/bin/sh"), editorArguments(command, m_copy.path()));
}

} // namespace codegym
