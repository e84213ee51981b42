#include "core/workspace/problem_list.h"
#include "core/workspace/problems.h"
#include "support/fixtures.h"
#include "support/workspace_fixture.h"

#include <QProcess>

#include <sched.h>
#include <stdio.h>
#include <sys/mount.h>
#include <unistd.h>

using namespace codegym;

/// Fills a small disk. The disk is a tmpfs in a mount namespace of the child's own, so no privilege is needed and
/// nothing remains of it.
class TestFullDisk : public QObject {
    Q_OBJECT

public:
    enum Exit { Done = 0, NoDisk = 10, NoWorkspace, NeverFull, WrongMessage, Unsound, LostWork, CannotGoOn };

    static int fillDisk(const QString& folder)
    {
        if (!mountSmallDisk(folder))
            return NoDisk;
        Result<std::unique_ptr<Workspace>> workspace = Workspace::create(folder + QStringLiteral("/full.codegym"));
        if (!workspace)
            return NoWorkspace;
        int written = 0;
        Status status;
        for (; status.ok() && written < 10'000; written += status.ok())
            status = add(**workspace, written);
        if (status.ok())
            return NeverFull;
        if (status.error().kind != Error::Kind::Limit || status.error().message.isEmpty())
            return WrongMessage;
        const int settled = checkSettled(**workspace, written);
        return settled != Done ? settled : goOnAfterFreeing(**workspace, folder, written);
    }

private:
    static bool mountSmallDisk(const QString& folder)
    {
        const QByteArray user = "0 " + QByteArray::number(geteuid()) + " 1";
        const QByteArray group = "0 " + QByteArray::number(getegid()) + " 1";
        if (unshare(CLONE_NEWUSER | CLONE_NEWNS) != 0)
            return false;
        test::writeFile(QStringLiteral("/proc/self/setgroups"), "deny");
        test::writeFile(QStringLiteral("/proc/self/uid_map"), user);
        test::writeFile(QStringLiteral("/proc/self/gid_map"), group);
        const QByteArray target = QFile::encodeName(folder);
        if (mount("tmpfs", target.constData(), "tmpfs", MS_NOSUID | MS_NODEV, "size=4m") != 0)
            return false;
        test::writeFile(folder + QStringLiteral("/ballast"), QByteArray(1 << 20, 'x'));
        return true;
    }

    static Status add(Workspace& workspace, int number)
    {
        const QByteArray id = "P_" + QByteArray::number(number);
        const auto added = workspace.write([&](Connection& c) {
            return addProblem(c, test::sampleProblem(id, id + QByteArray(900, '#')), ConflictPolicy::Keep);
        });
        return added ? Status() : Status(added.error());
    }

    static int checkSettled(Workspace& workspace, int written)
    {
        if (!workspace.integrityCheck(IntegrityDepth::Full).ok())
            return Unsound;
        const auto ids = workspace.read([](Connection& c) { return problemIds(c, {}); });
        return ids && ids->size() == size_t(written) ? Done : LostWork;
    }

    static int goOnAfterFreeing(Workspace& workspace, const QString& folder, int written)
    {
        QFile::remove(folder + QStringLiteral("/ballast"));
        if (!add(workspace, written).ok() || !workspace.close().ok())
            return CannotGoOn;
        const auto again = Workspace::open(workspace.path(), OpenMode::ReadWrite);
        return again ? checkSettled(**again, written + 1) : int(CannotGoOn);
    }

private Q_SLOTS:
    void aFullDiskLosesNothingThatWasReported()
    {
        QTemporaryDir folder;
        QProcess child;
        child.setProcessChannelMode(QProcess::ForwardedChannels);
        child.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--fill"), folder.path()});
        QVERIFY(child.waitForFinished(60'000));
        QCOMPARE(child.exitStatus(), QProcess::NormalExit);
        QCOMPARE(child.exitCode(), int(Done));
    }
};

int main(int argc, char** argv)
{
    // unshare() needs a process with one thread, so the child does it before anything else starts one.
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.value(1) == u"--fill")
        return TestFullDisk::fillDisk(arguments.value(2));
    TestFullDisk test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_full_disk.moc"
