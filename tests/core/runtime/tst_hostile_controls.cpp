#include "support/fixtures.h"
#include "support/hostile_deeds.h"
#include "support/processes.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace codegym;

namespace {

/// How a deed that aims at its own run shows that it succeeds.
struct Sign {
    const char* deed;
    enum class Kind { RunsOn, Says, SaysMuch, FloodsDescriptor } kind;
    const char* words; ///< That are among what is said.
};

/// What the careless program allows before its alarm rings; those that run on have to outlive it.
constexpr double kAlarmSeconds = 0.2;
constexpr double kNoAlarm = 0;
constexpr double kRunsOnSeconds = 1; ///< Of processor time: with an alarm that works it would have ended.
constexpr int kMegabytes = 3;

const Sign signs[] = {
    {"endless_python", Sign::Kind::RunsOn, ""},
    {"endless_c", Sign::Kind::RunsOn, ""},
    {"stop_timer", Sign::Kind::RunsOn, ""},
    {"consume_forever", Sign::Kind::RunsOn, ""},
    {"kill_parent", Sign::Kind::Says, ""}, // The parent does not come to say how its child ended.
    {"raw_system_call", Sign::Kind::Says, "'done'"},
    {"flood", Sign::Kind::SaysMuch, "'done'"},
    {"flood_result", Sign::Kind::Says, "observed 49152 characters"},
    {"flood_pipe", Sign::Kind::FloodsDescriptor, "'done'"},
    {"forge_frames", Sign::Kind::FloodsDescriptor, "'done'"},
    {"exit_now", Sign::Kind::Says, "ended 0"},
    {"deep_recursion", Sign::Kind::Says, "ended -11"},
    {"recorder_by_frames", Sign::Kind::Says, "recorded 1.0"},
    {"recorder_by_traceback", Sign::Kind::Says, "recorded 1.0"},
    {"patch_json", Sign::Kind::Says, "json reads {'name': 'Done'"},
};

} // namespace

/// Each hostile deed that aims at the run itself, in a careless program without a sandbox: there it succeeds. Those
/// that aim at the world around it are seen to succeed by the canaries of tst_hostile.
class TestHostileControls : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyDeedHasAControl()
    {
        QSet<QString> without;
        const QDir folder(test::projectPath(QStringLiteral("tests/data/hostile")));
        for (const QString& file : folder.entryList({QStringLiteral("*.py")}))
            without.insert(file.chopped(3));
        for (const test::HostileDeed& deed : test::hostileDeeds()) {
            if (deed.harm)
                without.remove(QString::fromLatin1(deed.name));
        }
        for (const Sign& sign : signs)
            without.remove(QString::fromLatin1(sign.deed));
        // What they are put behind, and a look around that does nothing.
        QCOMPARE(without, (QSet<QString> {QStringLiteral("template"), QStringLiteral("look_around")}));
    }

    void itSucceedsInACarelessProgram_data()
    {
        QTest::addColumn<int>("index");
        for (int i = 0; i < int(std::size(signs)); ++i)
            QTest::newRow(signs[i].deed) << i;
    }

    void itSucceedsInACarelessProgram()
    {
        QFETCH(int, index);
        const Sign& sign = signs[index];
        const QTemporaryDir place;
        const QString source = place.filePath(QStringLiteral("deed.py"));
        test::writeFile(source, test::hostileSource(sign.deed));
        QProcess process;
        start(process, place, source, QByteArray(sign.deed).startsWith("endless") ? kNoAlarm : kAlarmSeconds);
        if (sign.kind == Sign::Kind::RunsOn) {
            const qint64 id = process.processId();
            QTRY_VERIFY_WITH_TIMEOUT(test::familyCpuSeconds({id}) > kRunsOnSeconds, 60'000);
            end(process);
            QCOMPARE(process.readAllStandardOutput(), QByteArray());
            return;
        }
        QVERIFY(process.waitForFinished(60'000));
        const QByteArray said = process.readAllStandardOutput();
        QVERIFY2(said.contains(sign.words), (said.right(500) + process.readAllStandardError()).constData());
        if (sign.kind == Sign::Kind::SaysMuch)
            QVERIFY(said.size() > kMegabytes << 20);
        if (sign.kind == Sign::Kind::FloodsDescriptor)
            QVERIFY(QFileInfo(place.filePath(QStringLiteral("frames"))).size() > 0);
        if (qstrcmp(sign.deed, "kill_parent") == 0)
            QVERIFY(process.exitStatus() == QProcess::CrashExit && !said.contains("ended"));
    }

private:
    /// Through a shell that gives it a descriptor 3, and no core dump where it crashes.
    static void start(QProcess& process, const QTemporaryDir& place, const QString& source, double alarm)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("PYTHONPATH"), test::projectPath(QStringLiteral("tests/support/python")));
        environment.insert(QStringLiteral("PYTHONDONTWRITEBYTECODE"), QStringLiteral("1"));
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral("/bin/sh"),
            {QStringLiteral("-c"), QStringLiteral("ulimit -c 0; exec /usr/bin/python3 \"$@\" 3>\"$0\""),
                place.filePath(QStringLiteral("frames")),
                test::projectPath(QStringLiteral("tests/support/python/careless.py")), source,
                QStringLiteral("{\"megabytes\": %1}").arg(kMegabytes), QString::number(alarm)});
        process.closeWriteChannel();
    }

    static void end(QProcess& process)
    {
        for (const qint64 id : test::processFamily({process.processId()}))
            kill(pid_t(id), SIGKILL);
        process.waitForFinished();
    }
};

QTEST_GUILESS_MAIN(TestHostileControls)
#include "tst_hostile_controls.moc"
