#include "core/base/hash.h"
#include "core/base/literal.h"
#include "core/synthesis/candidate_check.h"

#include <QProcess>
#include <QtTest>

using namespace codegym;

/// Environments with one planted fault each, through the very checks that make a cut a conversion. Every fault shows
/// on inputs that the checks do not use, so none may pass.
class TestMutants : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const Status started = m_pool.start();
        QVERIFY2(started.ok(), started ? "" : qPrintable(started.error().text()));
    }

    void noneIsTakenForAConversion_data()
    {
        QTest::addColumn<QString>("problem");
        QTest::newRow("search in an ordered list") << QStringLiteral("find_shelf");
        QTest::newRow("a class with a state") << QStringLiteral("bank_balance");
    }
    void noneIsTakenForAConversion()
    {
        QFETCH(QString, problem);
        const Literal made = mutantsOf(problem, 5);
        const Result<ExtractionReply> reply = parseExtractionReply(made.memberText("reply"));
        QVERIFY2(reply.ok(), reply ? "" : qPrintable(reply.error().text()));
        const Candidate& sound = reply->candidates.first();
        QVERIFY2(check(*reply, sound.source).holds, "the sound environment does not hold");

        const QList<Literal> mutants = made.memberList("mutants");
        QVERIFY2(mutants.size() >= 4, qPrintable(QString::number(mutants.size())));
        for (const Literal& mutant : mutants) {
            const QByteArray fault = "passed: " + mutant.memberText("fault");
            QVERIFY2(!check(*reply, mutant.memberText("source")).holds, fault.constData());
        }
    }

    void doneIsTriedOnEveryConfigurationOfTheChosenCut()
    {
        const Literal made = mutantsOf(QStringLiteral("find_shelf"), 50);
        const Result<ExtractionReply> reply = parseExtractionReply(made.memberText("reply"));
        QVERIFY2(reply.ok(), reply ? "" : qPrintable(reply.error().text()));
        QByteArray source = reply->candidates.first().source;
        const QByteArray sound = "1 if correct else 0";
        QVERIFY(source.contains(sound));
        source.replace(sound, "1 if correct or all(getattr(self, name) == value for name, value in "
                + reply->tasks[1].configuration + ".items()) else 0");

        QVERIFY2(check(*reply, source, DoneTried::OnSome).holds, "the fault shows on a configuration of the sample");
        QVERIFY(!check(*reply, source).holds);
    }

private:
    enum class DoneTried { OnSome, Everywhere };

    /// The extractor's reply and the mutants, one in so many, of its first candidate.
    static Literal mutantsOf(const QString& problem, int step)
    {
        QProcess python;
        python.setWorkingDirectory(QStringLiteral(CODEGYM_SOURCE_DIR "/tests/core/synthesis"));
        python.start(QStringLiteral("python3"),
            {QStringLiteral("telling_mutants.py"), problem, QString::number(step)});
        if (!python.waitForFinished(120'000) || python.exitCode() != 0)
            qFatal("%s", python.readAllStandardError().constData());
        const Result<Literal> made = parseLiteral(python.readAllStandardOutput());
        if (!made)
            qFatal("%s", qPrintable(made.error().text()));
        return *made;
    }

    CheckedCandidate check(
        const ExtractionReply& reply, const QByteArray& source, DoneTried tried = DoneTried::Everywhere)
    {
        const Candidate& candidate = reply.candidates.first();
        VerificationInput input;
        input.environment.key = {"X_1", candidate.environmentName};
        input.environment.madeBy = EnvironmentOrigin::Extracted;
        input.environment.task = reply.task;
        input.environment.revision.source = source;
        input.environment.revision.hash = sha256(source);
        input.environment.revision.tools = candidate.tools;
        ExpectedRuns expected;
        for (const ProposedTask& task : reply.tasks) {
            input.tasks.append({input.environment.key, task.configuration, task.origin, task.level, {}, {}});
            expected.answers.append(task.answer);
        }
        expected.calls = candidate.calls;
        Result<CheckedCandidate> checked = checkCandidate(m_pool, input, expected, WorthRules(), {});
        if (!checked)
            qFatal("%s", qPrintable(checked.error().text()));
        if (tried == DoneTried::Everywhere && !checkDoneEverywhere(m_pool, expected.answers, input.limits, *checked, {}))
            qFatal("Done could not be checked.");
        return *std::move(checked);
    }

    WorkerPool m_pool {PoolSettings {}};
};

QTEST_GUILESS_MAIN(TestMutants)
#include "tst_mutants.moc"
