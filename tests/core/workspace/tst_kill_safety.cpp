#include "core/workspace/problem_list.h"
#include "core/workspace/problems.h"
#include "support/workspace_fixture.h"

#include <QProcess>

#include <random>
#include <stdio.h>

using namespace codegym;

/// A program is killed without warning while it writes. Whatever it reported as done must be there afterwards, a
/// batch must be there whole or not at all, and the file must be sound. A program that reports before it commits
/// loses reported work, so the same test with that program must fail: it does, see the control.
class TestKillSafety : public QObject {
    Q_OBJECT

public:
    static constexpr int kBatch = 20;

    /// The victim: adds batches forever and prints each number once it is done.
    static int write(const QString& path, bool reportEarly)
    {
        const auto workspace = Workspace::open(path, OpenMode::ReadWrite);
        for (int batch = 0; workspace.ok(); ++batch) {
            if (reportEarly)
                report(batch);
            const Status written = (*workspace)->write([&](Connection& c) -> Status {
                for (int i = 0; i < kBatch; ++i) {
                    const Result<Added> added = addProblem(c, test::sampleProblem(idOf(batch, i)), ConflictPolicy::Keep);
                    if (!added)
                        return added.error();
                }
                return {};
            });
            if (!written)
                break;
            if (!reportEarly)
                report(batch);
        }
        return 1;
    }

private:
    struct Aftermath {
        int reported = 0;
        int lost = 0; ///< Reported batches that are not there.
        int torn = 0; ///< Batches that are there in part.
        bool sound = false;
    };

    static QByteArray idOf(int batch, int item)
    {
        return "P_" + QByteArray::number(batch) + "_" + QByteArray::number(item);
    }
    static void report(int batch)
    {
        printf("%d\n", batch);
        fflush(stdout);
    }

    /// Kills the victim once it reported that many batches and then some microseconds of waiting.
    static Aftermath killAfter(bool reportEarly, int batches, int spins)
    {
        test::TemporaryWorkspace workspace;
        workspace.workspace.reset();
        QProcess victim;
        victim.start(QCoreApplication::applicationFilePath(),
            {QStringLiteral("--write"), workspace.path(), reportEarly ? QStringLiteral("early") : QStringLiteral("late")});
        QByteArray said;
        while (said.count('\n') < batches && victim.waitForReadyRead(30'000))
            said += victim.readAllStandardOutput();
        QElapsedTimer timer;
        timer.start();
        while (timer.nsecsElapsed() < spins * 1000LL) { }
        victim.kill();
        victim.waitForFinished();
        said += victim.readAllStandardOutput();
        workspace.reopen();
        return inspect(*workspace, static_cast<int>(said.count('\n')));
    }

    static Aftermath inspect(Workspace& workspace, int reported)
    {
        Aftermath aftermath {reported, 0, 0, workspace.integrityCheck(IntegrityDepth::Full).ok()};
        const auto found = workspace.read([&](Connection& c) -> Result<QHash<QByteArray, int>> {
            QHash<QByteArray, int> byBatch;
            Query query(c, "SELECT code_id FROM problems");
            while (query.next())
                ++byBatch[query.bytes(0).split('_').value(1)];
            return byBatch;
        });
        for (int batch = 0; found && batch < reported; ++batch)
            aftermath.lost += !found->contains(QByteArray::number(batch));
        for (const int items : found ? found->values() : QList<int> {0})
            aftermath.torn += items != kBatch;
        return aftermath;
    }

private Q_SLOTS:
    void whatWasReportedSurvivesAKill()
    {
        std::mt19937 random(7);
        int reported = 0;
        for (int kill = 0; kill < 20; ++kill) {
            const Aftermath aftermath = killAfter(false, 1 + int(random() % 8), int(random() % 20'000));
            QVERIFY(aftermath.sound);
            QCOMPARE(aftermath.lost, 0);
            QCOMPARE(aftermath.torn, 0);
            reported += aftermath.reported;
        }
        QVERIFY2(reported >= 20, "the victim did not get to work");
    }

    void aProgramThatReportsTooEarlyIsCaught()
    {
        int lost = 0;
        for (int kill = 0; kill < 10 && lost == 0; ++kill)
            lost += killAfter(true, 2 + kill, 0).lost;
        QVERIFY2(lost > 0, "this test would not notice lost work");
    }
};

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.value(1) == u"--write")
        return TestKillSafety::write(arguments.value(2), arguments.value(3) == u"early");
    TestKillSafety test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_kill_safety.moc"
