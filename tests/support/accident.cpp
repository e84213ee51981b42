#include "support/accident.h"

#include "support/fixtures.h"
#include "support/processes.h"

#include <QCoreApplication>
#include <QDirIterator>

#include <sys/prctl.h>

namespace codegym::test {

namespace {

constexpr int kLongestWaitMs = 60'000;

KilledCall kill(QProcess& process)
{
    process.kill();
    process.waitForFinished(kLongestWaitMs);
    const auto wholeLines = [](const QByteArray& said) { return said.left(said.lastIndexOf('\n') + 1); };
    const bool inside = process.exitStatus() == QProcess::CrashExit;
    return {inside,
        {inside ? -1 : process.exitCode(), wholeLines(process.readAllStandardOutput()),
            wholeLines(process.readAllStandardError())}};
}

} // namespace

void adoptOrphans()
{
    if (prctl(PR_SET_CHILD_SUBREAPER, 1) != 0)
        qFatal("orphans cannot be adopted");
}

QList<qint64> familyOfThis()
{
    QList<qint64> family = processFamily({QCoreApplication::applicationPid()});
    family.removeOne(QCoreApplication::applicationPid());
    return family;
}

KilledCall killAfter(const CommandLine& cli, const QStringList& arguments, int milliseconds)
{
    QProcess process;
    cli.prepare(process, arguments);
    process.start();
    process.closeWriteChannel();
    process.waitForFinished(milliseconds);
    return kill(process);
}

KilledCall killLateCommitter(
    const CommandLine& cli, const QStringList& arguments, QProcess::ProcessChannel channel, const QByteArray& words)
{
    QProcess process;
    cli.prepare(process, arguments);
    QProcessEnvironment environment = process.processEnvironment();
    environment.insert(
        QStringLiteral("LD_PRELOAD"), QStringLiteral(CODEGYM_BINARY_DIR "/tests/libcodegym_late_commits.so"));
    environment.insert(QStringLiteral("ASAN_OPTIONS"), QStringLiteral("verify_asan_link_order=0"));
    process.setProcessEnvironment(environment);
    process.setReadChannel(channel);
    process.start();
    process.closeWriteChannel();
    while (!process.peek(1 << 20).contains(words) && process.waitForReadyRead(kLongestWaitMs)) { }
    return kill(process);
}

QMap<QString, QByteArray> filesIn(const QString& folder)
{
    QMap<QString, QByteArray> files;
    QDirIterator it(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        const QString path = it.next();
        files.insert(QDir(folder).relativeFilePath(path), readAll(path));
    }
    return files;
}

} // namespace codegym::test
