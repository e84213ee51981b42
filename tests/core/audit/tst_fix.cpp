#include "core/audit/fix.h"

#include "core/audit/masking.h"
#include "core/verification/steps.h"
#include "support/planted.h"

#include <QtTest>

using namespace codegym;

/// Known fixes, tried on the planted faults: what a rule found is gone, and nothing else is found that was not.
class TestFix : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const Status started = m_pool.start();
        QVERIFY2(started.ok(), started ? "" : qPrintable(started.error().text()));
    }

    void aFixMendsWhatItsRuleFound_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QByteArray>("rule");
        for (const char* rule : {"double-done", "over-strict-done", "near-miss-accepted", "docstring", "stale-example"}) {
            for (const QString& path : test::pythonFilesIn(QStringLiteral("tests/data/audit/%1").arg(QLatin1String(rule))))
                QTest::newRow(qPrintable(QStringLiteral("%1/%2").arg(QLatin1String(rule), QFileInfo(path).baseName())))
                    << path << QByteArray(rule);
        }
        const QString stack = test::projectPath(QStringLiteral("tests/data/audit/algorithm-name/pushes_to_a_stack.py"));
        QTest::newRow("algorithm-name") << stack << QByteArray("algorithm-name");
    }

    void aFixMendsWhatItsRuleFound()
    {
        QFETCH(QString, path);
        QFETCH(QByteArray, rule);
        AuditInput input = test::plantedInput(path);
        const QList<Finding> before = audited(input);
        int fixes = 0;
        for (const Finding& finding : of(before, rule)) {
            const std::optional<Fix> fix = knownFix(finding, factsOf(input));
            if (!fix || (finding.location == "Done" && fixes > 0))
                continue;
            ++fixes;
            const Result<ByteText> mended = m_pool.edit(input.environment.revision.source, fix->edit).result();
            QVERIFY2(mended.ok(), mended ? "" : qPrintable(mended.error().text()));
            input.environment.revision.source = *mended;
            input.environment.revision.hash = sha256(*mended);
        }
        QVERIFY(fixes > 0);
        const QList<Finding> after = audited(input);
        const bool partly = rule == "algorithm-name"; // words of the documentation stay, which takes a person
        for (const Finding& finding : of(after, rule))
            QVERIFY2(partly && finding.severity <= Severity::Warning, finding.message.constData());
        for (const Finding& finding : after) {
            const bool known = !of(before, finding.rule).isEmpty() || finding.severity != Severity::Error;
            QVERIFY2(known, (finding.rule + ": " + finding.message).constData());
        }
    }

    void hiddenDataIsLeftOutOfObserve_data()
    {
        QTest::addColumn<QString>("path");
        for (const char* folder : {"audit/observe-leak", "masking"}) {
            for (const QString& path : test::pythonFilesIn(QStringLiteral("tests/data/%1").arg(QLatin1String(folder))))
                QTest::newRow(qPrintable(QFileInfo(path).baseName())) << path;
        }
    }

    void hiddenDataIsLeftOutOfObserve()
    {
        QFETCH(QString, path);
        AuditInput input = test::plantedInput(path);
        QVERIFY(!of(audited(input), "observe-leak").isEmpty());
        const Result<ByteText> mended = maskedSource(m_pool, input, {});
        QVERIFY2(mended.ok(), mended ? "" : qPrintable(mended.error().text()));
        QVERIFY(!mended->contains("To be written."));
        input.environment.revision.source = *mended;
        input.environment.revision.hash = sha256(*mended);
        const QList<Finding> after = audited(input);
        QVERIFY(of(after, "observe-leak").isEmpty());
        for (const Finding& finding : after)
            QVERIFY2(finding.severity != Severity::Error, (finding.rule + ": " + finding.message).constData());
    }

    void whatTheOracleCannotDoWithoutIsNotMasked()
    {
        AuditInput input
            = test::plantedInput(test::projectPath(QStringLiteral("tests/data/audit/observe-leak/all_heights.py")));
        input.environment.revision.source
            .replace("self.step(json.dumps({\"name\": \"Observe\", \"parameters\": {}}))[1]",
                "self.step(json.dumps({\"name\": \"Obs\" + \"erve\", \"parameters\": {}}))[1]")
            .replace("at = known[\"start\"]", "at = known[\"start\"] if known[\"heights\"] else 0");
        input.environment.revision.hash = sha256(input.environment.revision.source);
        const Result<ByteText> mended = maskedSource(m_pool, input, {});
        QVERIFY(!mended.ok());
        QVERIFY2(mended.error().text().contains(QLatin1String("by hand")), qPrintable(mended.error().text()));
    }

    void aNeutralNameLeavesTheAlgorithmOut_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("neutral");
        QTest::newRow("at the end") << QByteArray("PushToStack") << QByteArray("Push");
        QTest::newRow("in the middle") << QByteArray("GetHeapTop") << QByteArray("GetTop");
        QTest::newRow("a verb alone") << QByteArray("GetVisited") << QByteArray("GetItem");
        QTest::newRow("nothing is left") << QByteArray("Heapify") << QByteArray("TakeItem");
        QTest::newRow("taken") << QByteArray("AddToQueue") << QByteArray("AddItem2");
        QTest::newRow("neutral already") << QByteArray("GetPrice") << QByteArray();
    }

    void aNeutralNameLeavesTheAlgorithmOut()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, neutral);
        QCOMPARE(neutralName(name, {{"AddItem", {}, {}, {}, true, {}, {}}}), neutral);
    }

    void whatTakesAPersonHasNoFix()
    {
        for (const char* rule : {"open-loop", "forced-procedure", "stale-example"})
            QVERIFY(!knownFix({rule, Severity::Warning, "…", "GetPrice", {}}, {{{"GetPrice", {}, {}, {}, true, {}, {}}}, {}, {}}));
    }

private:
    QList<Finding> audited(const AuditInput& input)
    {
        const Result<AuditReport> report = auditEnvironment(m_pool, input, {});
        return report ? report->findings : QList<Finding>();
    }

    static QList<Finding> of(const QList<Finding>& findings, const QByteArray& rule)
    {
        QList<Finding> found;
        std::copy_if(findings.begin(), findings.end(), std::back_inserter(found),
            [&](const Finding& finding) { return finding.rule == rule; });
        return found;
    }

    FixFacts factsOf(const AuditInput& input)
    {
        const Result<Inspection> inspection = inspectionFrom(m_pool.inspect(input.environment.revision.source));
        if (!inspection || inspection->selfTests.isEmpty())
            return {};
        FixFacts facts {inspection->tools, input.environment.task, {}};
        Batch batch = questionsTo(input.environment, {});
        RunSpec run;
        run.configuration = inspection->selfTests.first();
        run.keepSteps = true;
        batch.runs = {run};
        const QList<Step> steps = m_pool.run(batch).result().runs.first().steps;
        for (const Step& step : steps)
            facts.outputs.insert(toolOfAction(step.action), step.observation);
        return facts;
    }

    WorkerPool m_pool {PoolSettings()};
};

QTEST_GUILESS_MAIN(TestFix)
#include "tst_fix.moc"
