#include "support/command_line.h"
#include "support/fixtures.h"

#include <QJsonArray>
#include <QtTest>

using namespace codegym;

/// Audits and considered cuts as the command line shows them.
class TestCliAudit : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        test::writeFile(m_cli.path(QStringLiteral("files/leaky__HillWalkEnv.py")),
            test::readAll(
                test::projectPath(QStringLiteral("tests/data/audit/one-call-answer/whole_walk_in_one_tool.py"))));
        QCOMPARE(call(QStringLiteral("new w.codegym")).exitCode, 0);
        QCOMPARE(call(QStringLiteral("import w.codegym files")).exitCode, 0);
    }

    void auditReportsFindingsMetricsAndASummary()
    {
        const QList<QJsonObject> lines
            = call(QStringLiteral("audit w.codegym --json --accept-unsandboxed --environment leaky__HillWalkEnv"))
                  .objects();
        QCOMPARE(lines.size(), 2);
        QCOMPARE(lines[0].value(QStringLiteral("environment")).toString(), QStringLiteral("leaky__HillWalkEnv"));
        QStringList rules;
        for (const QJsonValue& value : lines[0].value(QStringLiteral("findings")).toArray()) {
            const QJsonObject finding = value.toObject();
            QCOMPARE(finding.keys(),
                (QStringList {QStringLiteral("location"), QStringLiteral("message"), QStringLiteral("rule"),
                    QStringLiteral("severity"), QStringLiteral("waived")}));
            rules.append(finding.value(QStringLiteral("rule")).toString());
        }
        QVERIFY2(rules.contains(QStringLiteral("one-call-answer")), qPrintable(rules.join(u' ')));
        QVERIFY(lines[0].value(QStringLiteral("metrics")).toObject().contains(QStringLiteral("decision_share")));
        QCOMPARE(lines[0].value(QStringLiteral("tools")).toObject().value(QStringLiteral("GetWalkTotal")).toString(),
            QStringLiteral("answer-leaking"));
        const QJsonObject need = lines[0].value(QStringLiteral("tool_needs")).toArray().first().toObject();
        QCOMPARE(need.keys(), (QStringList {QStringLiteral("calls"), QStringLiteral("role"), QStringLiteral("solved_without"),
            QStringLiteral("tool")}));
        QVERIFY(lines[1].value(QStringLiteral("errors")).toInt() > 0);
    }

    void findingsAreCountedByRule()
    {
        const QList<QJsonObject> lines = call(QStringLiteral("list w.codegym findings --json")).objects();
        QVERIFY(!lines.isEmpty());
        QCOMPARE(lines.first().value(QStringLiteral("severity")).toString(), QStringLiteral("error"));
        const auto leak = std::find_if(lines.begin(), lines.end(), [](const QJsonObject& line) {
            return line.value(QStringLiteral("rule")).toString() == QStringLiteral("one-call-answer");
        });
        QVERIFY(leak != lines.end());
        QCOMPARE(leak->value(QStringLiteral("environments")).toInt(), 1);
        QCOMPARE(leak->value(QStringLiteral("waived")).toInt(-1), 0);
    }

    void strictFailsWhereAnErrorIsFound()
    {
        QCOMPARE(call(QStringLiteral("audit w.codegym --accept-unsandboxed --strict")).exitCode, 1);
    }

    void showTellsWhichRevisionWasAudited()
    {
        const QList<QJsonObject> lines
            = call(QStringLiteral("show w.codegym environment leaky__HillWalkEnv --json")).objects();
        const QJsonObject audit = lines.first().value(QStringLiteral("audit")).toObject();
        QCOMPARE(audit.value(QStringLiteral("revision")), lines.first().value(QStringLiteral("revision")));
        QCOMPARE(audit.value(QStringLiteral("stale")).toBool(true), false);
    }

    void helpNamesEveryRule()
    {
        const QByteArray help = call(QStringLiteral("audit --help")).out;
        for (const char* rule : {"observe-leak", "double-done", "homogeneous-loop", "example-mismatch"})
            QVERIFY2(help.contains(rule), rule);
    }

    void showProblemTellsEveryCutThatWasConsidered()
    {
        const QString sample = test::projectPath(QStringLiteral("resources/samples/tide_pools.py"));
        QCOMPARE(m_cli.run({QStringLiteral("import"), QStringLiteral("w.codegym"), sample}).exitCode, 0);
        QCOMPARE(call(QStringLiteral("extract w.codegym --accept-unsandboxed")).exitCode, 0);
        const QList<QJsonObject> lines = call(QStringLiteral("show w.codegym problem tide_pools --json")).objects();
        const QJsonArray cuts = lines.first().value(QStringLiteral("cuts")).toArray();
        QVERIFY(!cuts.isEmpty());
        int chosen = 0;
        for (const QJsonValue& value : cuts) {
            const QJsonObject cut = value.toObject();
            QVERIFY(!cut.value(QStringLiteral("granularity")).toString().isEmpty());
            QVERIFY(cut.value(QStringLiteral("tools")).toInt() > 0);
            QVERIFY(cut.value(QStringLiteral("holds")).toBool() == cut.value(QStringLiteral("metrics")).isObject());
            chosen += cut.value(QStringLiteral("chosen")).toBool() ? 1 : 0;
        }
        QCOMPARE(chosen, 1);
        QVERIFY(call(QStringLiteral("show w.codegym problem tide_pools")).out.contains("Cuts considered"));
    }

private:
    test::CommandResult call(const QString& words) const { return m_cli.run(words.split(u' ')); }

    test::CommandLine m_cli;
};

QTEST_GUILESS_MAIN(TestCliAudit)
#include "tst_cli_audit.moc"
