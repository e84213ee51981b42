#include "support/command_line.h"
#include "support/fixtures.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QtTest>

using namespace codegym;

namespace {

/// Few and quick, so that the whole way stays short.
const QStringList kSamples {QStringLiteral("tide_pools"), QStringLiteral("tram_line")};

QString text(const QJsonObject& object, const char* key)
{
    return object.value(QLatin1String(key)).toString();
}
int number(const QJsonObject& object, const char* key)
{
    return object.value(QLatin1String(key)).toInt(-1);
}

/// All files of a folder with their bytes, to compare two exports.
QMap<QString, QByteArray> contents(const QString& folder)
{
    QMap<QString, QByteArray> files;
    QDirIterator it(folder, QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        const QString path = it.next();
        files.insert(QDir(folder).relativeFilePath(path), test::readAll(path));
    }
    return files;
}

} // namespace

/// The whole way from solved problems to training rows, with one workspace for all: each test looks at one
/// stage.
class TestCliFlow : public QObject {
    Q_OBJECT

private:
    test::CommandLine m_cli;
    QList<QJsonObject> m_extracted;
    QList<QJsonObject> m_verified;

    test::CommandResult call(const QString& words) const { return m_cli.run(words.split(u' ')); }
    QList<QJsonObject> lines(const QString& words) const
    {
        const test::CommandResult result = call(words + QStringLiteral(" --json"));
        if (result.exitCode != 0)
            qFatal("%s: exit code %d: %s", qPrintable(words), result.exitCode, result.err.constData());
        return result.objects();
    }
    QList<QJsonObject> tasks() const { return lines(QStringLiteral("list w.codegym tasks")); }

private Q_SLOTS:
    void initTestCase()
    {
        QStringList import {QStringLiteral("import"), QStringLiteral("w.codegym")};
        QStringList extract {QStringLiteral("extract"), QStringLiteral("w.codegym"), QStringLiteral("--json"),
            QStringLiteral("--accept-unsandboxed")};
        for (const QString& name : kSamples)
            import.append(test::projectPath(QStringLiteral("resources/samples/%1.py").arg(name)));
        QCOMPARE(call(QStringLiteral("new w.codegym")).exitCode, 0);
        QCOMPARE(m_cli.run(import).exitCode, 0);
        const test::CommandResult extracted = m_cli.run(extract);
        QVERIFY2(extracted.exitCode == 0, extracted.err.constData());
        m_extracted = extracted.objects();
        m_verified = lines(QStringLiteral("verify w.codegym --tasks --accept-unsandboxed"));
    }

    void extractReportsEveryProblemAndASummary()
    {
        QCOMPARE(m_extracted.size(), kSamples.size() + 1);
        QStringList problems;
        for (const QJsonObject& line : m_extracted.first(kSamples.size())) {
            problems.append(text(line, "problem"));
            QCOMPARE(text(line, "status"), QStringLiteral("converted"));
            QVERIFY(text(line, "environment").startsWith(problems.last() + QStringLiteral("__")));
            QVERIFY(number(line, "tools") >= 3);
            QVERIFY(number(line, "tasks") >= 10);
            const QJsonObject rounds = line.value(QStringLiteral("rounds")).toObject();
            QVERIFY(number(rounds, "min") > 0);
            QVERIFY(number(rounds, "min") <= number(rounds, "median"));
            QVERIFY(number(rounds, "median") <= number(rounds, "max"));
            QVERIFY(!text(line, "granularity").isEmpty());
            QVERIFY(line.value(QStringLiteral("reason")).isNull());
        }
        problems.sort();
        QStringList expected = kSamples;
        expected.sort();
        QCOMPARE(problems, expected);
        QCOMPARE(number(m_extracted.last(), "converted"), int(kSamples.size()));
        QCOMPARE(number(m_extracted.last(), "refused"), 0);
    }

    void extractTellsEveryMetricOfWorth()
    {
        for (const QJsonObject& line : m_extracted.first(kSamples.size())) {
            const QJsonObject metrics = line.value(QStringLiteral("metrics")).toObject();
            for (const char* name : {"decision_share", "dead_share", "grounded_share", "effective_rounds",
                     "homogeneous_share", "guessable_share", "said_answer_share", "in_range_share", "shortcut_ratio",
                     "template_share", "tools", "grounded_tools"})
                QVERIFY2(metrics.value(QLatin1String(name)).isDouble(), name);
            QVERIFY(metrics.value(QStringLiteral("shortcut_ratio")).toDouble() > 0);
            QVERIFY(line.value(QStringLiteral("flags")).isArray());
            QVERIFY(line.value(QStringLiteral("trainable")).isBool());
        }
        QVERIFY(m_extracted.last().value(QStringLiteral("template_share")).toDouble() > 0);
    }

    void extractReportsRefusalsByConstruct()
    {
        test::writeFile(m_cli.path(QStringLiteral("none.py")),
            "\"\"\"Tell the value.\n\n>>> f([1])\n1\n\"\"\"\ndef f(values):\n    raise ValueError('no')\n");
        QCOMPARE(call(QStringLiteral("new refused.codegym")).exitCode, 0);
        QCOMPARE(call(QStringLiteral("import refused.codegym none.py")).exitCode, 0);
        const QList<QJsonObject> told = lines(QStringLiteral("extract refused.codegym --report --accept-unsandboxed"));
        QCOMPARE(told.size(), 3);
        QCOMPARE(text(told[1], "construct"), text(told[0], "construct"));
        QCOMPARE(number(told[1], "refused"), 1);
        const QJsonObject problem = told[1].value(QStringLiteral("problems")).toArray().first().toObject();
        QCOMPARE(text(problem, "problem"), QStringLiteral("none"));
        QCOMPARE(text(problem, "reason"), text(told[0], "reason"));
        QCOMPARE(problem.value(QStringLiteral("line")), told[0].value(QStringLiteral("line")));
    }

    void extractShowsInputsInObserve()
    {
        test::writeFile(m_cli.path(QStringLiteral("dear.py")),
            "\"\"\"How many prices are over the limit?\n\n>>> dear([1, 5, 7], 4)\n2\n\"\"\"\n"
            "def dear(prices, limit):\n    n = 0\n    for p in prices:\n        if p > limit:\n            n += 1\n"
            "    return n\n");
        QCOMPARE(call(QStringLiteral("new masked.codegym")).exitCode, 0);
        QCOMPARE(call(QStringLiteral("import masked.codegym dear.py")).exitCode, 0);
        const QString id = text(
            lines(QStringLiteral("extract masked.codegym --show prices --hide limit --accept-unsandboxed")).first(),
            "environment");
        const QString source
            = QString::fromUtf8(call(QStringLiteral("show masked.codegym environment %1 --source").arg(id)).out);
        const QString observe = source.section(QStringLiteral("    def Observe("), 1).section(QStringLiteral("\n    def "), 0, 0);
        QVERIFY2(observe.contains(QStringLiteral("\"prices\": self.prices")), qPrintable(observe));
        QVERIFY2(!observe.contains(QStringLiteral("self.limit")), qPrintable(observe));
    }

    void extractHasNothingLeftToDo()
    {
        const QList<QJsonObject> again = lines(QStringLiteral("extract w.codegym --accept-unsandboxed"));
        QCOMPARE(again.size(), 1);
        QCOMPARE(number(again.first(), "converted"), 0);
    }

    void verifyReportsEnvironmentsTasksAndASummary()
    {
        int valid = 0;
        int correct = 0;
        for (const QJsonObject& line : m_verified.first(m_verified.size() - 1)) {
            if (line.contains(QStringLiteral("config"))) {
                QCOMPARE(text(line, "verdict"), QStringLiteral("correct"));
                QVERIFY(number(line, "rounds") > 0);
                QVERIFY(line.value(QStringLiteral("recorded_rounds")).isNull());
                ++correct;
            } else {
                QCOMPARE(text(line, "verdict"), QStringLiteral("valid"));
                QCOMPARE(number(line, "passed"), number(line, "tests"));
                QVERIFY(line.value(QStringLiteral("findings")).isArray());
                ++valid;
            }
        }
        QCOMPARE(valid, int(kSamples.size()));
        QCOMPARE(number(m_verified.last(), "valid"), valid);
        QCOMPARE(number(m_verified.last(), "correct"), correct);
        QCOMPARE(tasks().size(), correct);
    }

    void verdictsAreNotStaleRightAfter()
    {
        for (const QJsonObject& task : tasks()) {
            QCOMPARE(text(task, "verdict"), QStringLiteral("correct"));
            QVERIFY(!task.value(QStringLiteral("stale")).toBool(true));
        }
    }

    void consentHoldsForOneCall()
    {
        for (const QByteArray& settings : contents(m_cli.path(QStringLiteral("settings"))))
            QVERIFY2(!settings.contains("acceptUnsandboxed"), settings.constData());
    }

    void showTellsEverythingOfAnEnvironment()
    {
        const QString id = text(m_extracted.first(), "environment");
        const QList<QJsonObject> shown
            = lines(QStringLiteral("show w.codegym environment %1 --source").arg(id));
        QCOMPARE(shown.size(), 1);
        QCOMPARE(text(shown.first(), "verdict"), QStringLiteral("valid"));
        QVERIFY(text(shown.first(), "code").contains(QStringLiteral("func_mapping")));
        QStringList tools;
        for (const QJsonValue tool : shown.first().value(QStringLiteral("tool_list")).toArray())
            tools.append(text(tool.toObject(), "name"));
        QVERIFY(tools.contains(QStringLiteral("Observe")));
        QVERIFY(tools.contains(QStringLiteral("Done")));
        const QByteArray source = call(QStringLiteral("show w.codegym environment %1 --source").arg(id)).out;
        QCOMPARE(QString::fromUtf8(source), text(shown.first(), "code"));
    }

    void theTranscriptOfATaskIsItsRun()
    {
        const QString id = text(tasks().first(), "task");
        const QJsonObject shown = lines(QStringLiteral("show w.codegym task %1 --steps").arg(id)).first();
        const QJsonArray kept = shown.value(QStringLiteral("steps")).toArray();
        const QList<QJsonObject> run = lines(QStringLiteral("run w.codegym %1 --accept-unsandboxed").arg(id));
        QCOMPARE(kept.size(), number(shown, "rounds"));
        QCOMPARE(run.size(), kept.size() + 1);
        for (qsizetype i = 0; i < kept.size(); ++i)
            QCOMPARE(run[i], kept[i].toObject());
        QCOMPARE(number(run.last(), "reward"), 1);
        QVERIFY(run.last().value(QStringLiteral("done")).toBool());
    }

    void aRandomRunRepeatsWithItsSeed()
    {
        const QString words
            = QStringLiteral("run w.codegym %1 --policy random --max-steps 12 --accept-unsandboxed --seed ")
                  .arg(text(tasks().first(), "task"));
        const QList<QJsonObject> seven = lines(words + u'7');
        QVERIFY(seven.size() > 1);
        QCOMPARE(lines(words + u'7'), seven);
        QVERIFY(lines(words + u'8') != seven);
    }

    void curateCountsWhatEachFilterRemoves()
    {
        const QJsonObject all
            = lines(QStringLiteral("curate w.codegym --preset all --name everything")).first();
        QCOMPARE(number(all, "tasks"), int(tasks().size()));
        QCOMPARE(number(all, "environments"), int(kSamples.size()));
        const QJsonObject paper
            = lines(QStringLiteral("curate w.codegym --preset paper --name paper")).first();
        QCOMPARE(text(paper, "set"), QStringLiteral("paper"));
        int left = int(tasks().size());
        const QJsonObject removed = paper.value(QStringLiteral("removed")).toObject();
        QVERIFY(!removed.isEmpty());
        for (const QJsonValue count : removed)
            left -= count.toInt();
        QCOMPARE(number(paper, "tasks"), left);
        QCOMPARE(lines(QStringLiteral("list w.codegym tasks --set paper")).size(), left);
    }

    void whatWasDroppedIsLeftOutAndTheManifestTellsOfIt()
    {
        const QString id = text(lines(QStringLiteral("list w.codegym environments")).first(), "environment");
        lines(QStringLiteral("triage w.codegym %1 --drop --reason too-easy").arg(id));
        const QJsonObject rest = lines(QStringLiteral("curate w.codegym --preset all --name rest")).first();
        QCOMPARE(number(rest, "environments"), int(kSamples.size()) - 1);
        QVERIFY(rest.value(QStringLiteral("removed")).toObject().value(QStringLiteral("decision")).toInt() > 0);
        const QJsonObject any
            = lines(QStringLiteral("curate w.codegym --preset all --decision any --name any")).first();
        QCOMPARE(number(any, "environments"), int(kSamples.size()));
        lines(QStringLiteral("export w.codegym --set any --out decided"));
        const QByteArray manifest = contents(m_cli.path(QStringLiteral("decided"))).value(QStringLiteral("manifest.json"));
        QVERIFY2(manifest.contains(R"({"decision": "drop", "reason": "too-easy")"), manifest.constData());
        lines(QStringLiteral("triage w.codegym %1 --clear").arg(id));
    }

    void theExportIsWhatItSaysAndTheSameEachTime()
    {
        lines(QStringLiteral("curate w.codegym --preset all --name everything"));
        const QJsonObject report
            = lines(QStringLiteral("export w.codegym --set everything --format codegym --out x")).first();
        const QMap<QString, QByteArray> written = contents(m_cli.path(QStringLiteral("x")));
        const QJsonArray files = report.value(QStringLiteral("files")).toArray();
        QCOMPARE(files.size(), written.size());
        int rows = 0;
        for (const QJsonValue value : files) {
            const QJsonObject file = value.toObject();
            const QByteArray bytes = written.value(text(file, "path"));
            QCOMPARE(text(file, "sha256").toLatin1(),
                QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
            rows += number(file, "rows");
        }
        QCOMPARE(rows, int(tasks().size()));
        lines(QStringLiteral("export w.codegym --set everything --out y"));
        QCOMPARE(contents(m_cli.path(QStringLiteral("y"))), written);
    }

    void anExportComesBackWithEveryRoundEqual()
    {
        lines(QStringLiteral("curate w.codegym --preset all --name everything"));
        lines(QStringLiteral("export w.codegym --set everything --out back"));
        lines(QStringLiteral("new back.codegym"));
        const QJsonObject read = lines(QStringLiteral("import back.codegym back")).first();
        QCOMPARE(number(read, "environments"), int(kSamples.size()));
        QCOMPARE(number(read, "tasks"), int(tasks().size()));
        const QList<QJsonObject> verified
            = lines(QStringLiteral("verify back.codegym --tasks --accept-unsandboxed"));
        int compared = 0;
        for (const QJsonObject& line : verified) {
            if (!line.contains(QStringLiteral("config")))
                continue;
            QCOMPARE(text(line, "verdict"), QStringLiteral("correct"));
            QCOMPARE(number(line, "recorded_rounds"), number(line, "rounds"));
            ++compared;
        }
        QCOMPARE(compared, int(tasks().size()));
    }

    void aBrokenEnvironmentIsAFindingAndTheOthersGoOn()
    {
        lines(QStringLiteral("curate w.codegym --preset all --name everything"));
        lines(QStringLiteral("export w.codegym --set everything --out mixed"));
        const QString good = text(m_extracted.first(), "environment");
        const QString file = m_cli.path(QStringLiteral("mixed/envs/codegym_v1/%1.py").arg(good));
        const QByteArray source = test::readAll(file);
        const QString bad = QStringLiteral("broken__") + good.section(QStringLiteral("__"), -1);
        const QString badFile = m_cli.path(QStringLiteral("mixed/envs/codegym_v1/%1.py").arg(bad));
        test::writeFile(badFile, source.left(source.indexOf("def solve")));
        lines(QStringLiteral("new mixed.codegym"));
        const QJsonObject read = lines(QStringLiteral("import mixed.codegym mixed")).first();
        QCOMPARE(number(read, "environments"), int(kSamples.size()) + 1);
        const QString verify = QStringLiteral("verify mixed.codegym --accept-unsandboxed");
        QMap<QString, QJsonObject> verdicts;
        for (const QJsonObject& line : lines(verify))
            verdicts.insert(text(line, "environment"), line);
        QCOMPARE(text(verdicts.value(good), "verdict"), QStringLiteral("valid"));
        QCOMPARE(text(verdicts.value(bad), "verdict"), QStringLiteral("invalid"));
        QVERIFY(!verdicts.value(bad).value(QStringLiteral("findings")).toArray().isEmpty());
        QCOMPARE(call(verify + QStringLiteral(" --strict")).exitCode, 1);
    }

    void rowsWithoutTheirEnvironmentAreReported()
    {
        lines(QStringLiteral("curate w.codegym --preset all --name everything"));
        lines(QStringLiteral("export w.codegym --set everything --out rows"));
        lines(QStringLiteral("new rows.codegym"));
        QVERIFY(QDir(m_cli.path(QStringLiteral("rows/envs"))).removeRecursively());
        const QJsonObject read = lines(QStringLiteral("import rows.codegym rows")).first();
        QCOMPARE(number(read, "tasks"), 0);
        QCOMPARE(number(read, "rejected_count"), int(tasks().size()));
    }
};

QTEST_GUILESS_MAIN(TestCliFlow)
#include "tst_cli_flow.moc"
