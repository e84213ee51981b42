#include "core/verification/verification.h"

#include "core/base/hash.h"
#include "core/base/version.h"
#include "core/verification/near_misses.h"
#include "core/verification/one_call.h"
#include "support/fixtures.h"

#include <QtTest>

using namespace codegym;

/// Whole environments in the published contract, run in the sandbox.
class TestVerification : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const Status started = m_pool.start();
        QVERIFY2(started.ok(), started ? "" : qPrintable(started.error().text()));
    }

    void aSoundEnvironmentIsValid()
    {
        const Verification verification = verify("sum.py", {"{\"values\": [1, 2]}", "{\"values\": [3]}"});
        QCOMPARE(verification.verdict.validity, Validity::Valid);
        QCOMPARE(verification.verdict.passed, 2);
        QCOMPARE(verification.runs.first().verdict, Verdict::Correct);
        QCOMPARE(verification.answers, (QList<QByteArray> {"3", "3"}));
        QCOMPARE(verification.submitted, verification.answers);
        QVERIFY(verification.runs.first().effectiveRounds.has_value());
    }

    void anEnvironmentThatFollowsTheHashSeedIsFound()
    {
        const Verification verification = verify("hash_order.py", {"{\"values\": [1, 2, 3, 4, 5, 6]}"});
        QVERIFY(hasRule(verification.verdict.findings, "nondeterministic"));
        QCOMPARE(verification.verdict.validity, Validity::Invalid);
    }

    void aConfigurationThatTheTemplateCannotReadIsAFindingAndNotLost()
    {
        const Verification verification = verify("sum.py", {"{\"values\": [1]}", "{\"values\": [true, null]}"});
        QVERIFY(hasRule(verification.verdict.findings, "unreadable-configuration"));
        QCOMPARE(verification.runs.size(), 2);
        QCOMPARE(verification.runs.first().verdict, Verdict::Correct);
        QCOMPARE(verification.runs.last().verdict, Verdict::Incorrect);
    }

    void otherRoundsThanTheRowSaysAreAFinding()
    {
        VerificationInput input = inputFor("sum.py", {"{\"values\": [1, 2]}"});
        input.tasks.first().recordedRounds = 99;
        const Result<Verification> verification = verifyEnvironment(m_pool, input, {});
        QVERIFY(verification.ok());
        QVERIFY(hasRule(verification->verdict.findings, "rounds-differ"));
        QCOMPARE(verification->verdict.validity, Validity::Valid);
    }

    void withoutConfigurationsNothingIsProved()
    {
        const Verification verification = verify("sum.py", {});
        QVERIFY(hasRule(verification.verdict.findings, "no-tasks"));
        QCOMPARE(verification.verdict.validity, Validity::Invalid);
    }

    void brokenPythonIsInvalidWithItsLine()
    {
        VerificationInput input = inputFor("sum.py", {"{\"values\": [1]}"});
        input.environment.revision.source = "class Broken(:\n";
        const Result<Verification> verification = verifyEnvironment(m_pool, input, {});
        QVERIFY(verification.ok());
        QCOMPARE(verification->verdict.validity, Validity::Invalid);
        QVERIFY(!verification->verdict.findings.isEmpty());
    }

    void everyNearMissIsRefused()
    {
        const VerificationInput input = inputFor("sum.py", {"{\"values\": [1, 2]}"});
        const Result<DoneCheck> check
            = checkDone(m_pool, input.environment, input.tasks, {"3"}, input.limits, {});
        QVERIFY(check.ok());
        QVERIFY(check->wrongTried > 0);
        QCOMPARE(check->wrongAccepted, 0);
        QVERIFY(check->equalTried > 0);
        QCOMPARE(check->equalRefused, 0);
    }

    void cancellingEndsIt()
    {
        CancelToken cancel;
        cancel.cancel();
        const Result<Verification> verification
            = verifyEnvironment(m_pool, inputFor("sum.py", {"{\"values\": [1]}"}), cancel);
        QVERIFY(!verification.ok());
        QCOMPARE(verification.error().kind, Error::Kind::Cancelled);
    }

private:
    static bool hasRule(const QList<Finding>& findings, QByteArrayView rule)
    {
        return std::any_of(findings.begin(), findings.end(), [&](const Finding& f) { return f.rule == rule; });
    }

    static VerificationInput inputFor(const char* file, const QByteArrayList& configurations)
    {
        VerificationInput input;
        input.environment.key = {"X_1", "SumEnv"};
        input.environment.revision.source
            = test::readAll(test::projectPath(QStringLiteral("tests/data/environments/") + QString::fromUtf8(file)));
        input.environment.revision.hash = sha256(input.environment.revision.source);
        for (const QByteArray& configuration : configurations)
            input.tasks.append({input.environment.key, configuration, "row", {}, {}, {}});
        return input;
    }

    Verification verify(const char* file, const QByteArrayList& configurations)
    {
        Result<Verification> verification = verifyEnvironment(m_pool, inputFor(file, configurations), {});
        if (!verification)
            qFatal("%s", qPrintable(verification.error().text()));
        return *std::move(verification);
    }

    WorkerPool m_pool {PoolSettings {}};
};

QTEST_GUILESS_MAIN(TestVerification)
#include "tst_verification.moc"
