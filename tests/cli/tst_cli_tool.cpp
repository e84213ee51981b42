#include "support/command_line.h"
#include "support/fixtures.h"

#include <QJsonDocument>
#include <QtTest>

using namespace codegym;

/// Edits of an environment's tools from the command line.
class TestCliTool : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_source = test::readAll(test::projectPath(QStringLiteral("tests/data/audit/sound/bead_chain.py")));
        test::writeFile(m_cli.path(QStringLiteral("files/beads__BeadChainEnv.py")), m_source);
        QCOMPARE(m_cli.run({QStringLiteral("new"), QStringLiteral("w.codegym")}).exitCode, 0);
        QCOMPARE(
            m_cli.run({QStringLiteral("import"), QStringLiteral("w.codegym"), QStringLiteral("files")}).exitCode, 0);
    }

    void aPreviewSavesNothing()
    {
        const QByteArray renamed
            = QByteArray(m_source).replace("GetColour", "ReadColour").replace("GET_COLOUR", "READ_COLOUR");
        for (int i = 0; i < 2; ++i) {
            const test::CommandResult shown = tool({"rename", "GetColour", "ReadColour", "--preview"});
            QCOMPARE(shown.exitCode, 0);
            QCOMPARE(shown.out.trimmed(), renamed.trimmed());
        }
    }

    void editsAreRevisionsAndTheListOfToolsFollows()
    {
        QCOMPARE(tool({"rename", "GetColour", "ReadColour"}).exitCode, 0);
        QCOMPARE(tool({"add", "CountBeads", "--parameters", "start: int", "--description", "Count."}).exitCode, 0);
        QCOMPARE(
            tool({"document", "CountBeads", "--parameter", "start=Where to begin.", "--returns", "How many."}).exitCode,
            0);
        const test::CommandResult shown = m_cli.run({QStringLiteral("show"), QStringLiteral("w.codegym"),
            QStringLiteral("environment"), QStringLiteral("beads__BeadChainEnv"), QStringLiteral("--json")});
        for (const char* word : {"\"ReadColour\"", "\"CountBeads\"", "Where to begin.", "How many."})
            QVERIFY2(shown.out.contains(word), shown.out.constData());
        QJsonObject now = shown.objects().value(0);
        now.remove(QStringLiteral("revision_list")); // which tells of the former name
        QVERIFY(!QJsonDocument(now).toJson().contains("GetColour"));
    }

    void aRefusalSaysWhatToDo()
    {
        const test::CommandResult refused = tool({"remove", "GetTiedBead"});
        QCOMPARE(refused.exitCode, 1);
        QVERIFY2(refused.err.contains("still needed: line"), refused.err.constData());
    }

    void wrongUseIsToldApart()
    {
        QCOMPARE(tool({"polish", "GetTiedBead"}).exitCode, 2);
        QCOMPARE(tool({"rename", "GetTiedBead"}).exitCode, 2);
        QCOMPARE(tool({"document", "GetTiedBead", "--parameter", "bead"}).exitCode, 2);
    }

private:
    test::CommandResult tool(const QList<const char*>& words)
    {
        QStringList arguments {QStringLiteral("tool"), QStringLiteral("w.codegym"),
            QStringLiteral("beads__BeadChainEnv"), QStringLiteral("--accept-unsandboxed")};
        for (const char* word : words)
            arguments.append(QString::fromLatin1(word));
        return m_cli.run(arguments);
    }

    test::CommandLine m_cli;
    QByteArray m_source;
};

QTEST_GUILESS_MAIN(TestCliTool)
#include "tst_cli_tool.moc"
