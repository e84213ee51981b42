#include "core/workspace/problem_list.h"
#include "core/workspace/problems.h"
#include "support/fixtures.h"
#include "support/private_disk.h"
#include "support/workspace_fixture.h"

#include <QProcess>

using namespace codegym;

/// Fills a small disk of a child process's own.
class TestFullDisk : public QObject {
    Q_OBJECT

public:
    enum Exit { Done = 0, NoDisk = 10, NoWorkspace, NeverFull, WrongMessage, Unsound, LostWork, CannotGoOn };

    static int fillDisk(const QString& folder)
    {
        if (!test::mountPrivateDisk(folder, "4m"))
            return NoDisk;
        test::writeFile(folder + QStringLiteral("/ballast"), QByteArray(1 << 20, 'x'));
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
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.value(1) == u"--fill")
        return TestFullDisk::fillDisk(arguments.value(2));
    TestFullDisk test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_full_disk.moc"
