#include "support/command_line.h"
#include "support/fixtures.h"

#include <QJsonArray>
#include <QtTest>

using namespace codegym;

/// Revisions compared on the command line.
class TestCliDiff : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        test::writeFile(m_cli.path(QStringLiteral("files/beads__BeadChainEnv.py")),
            test::readAll(test::projectPath(QStringLiteral("tests/data/audit/sound/bead_chain.py"))));
        call({"new", "w.codegym"});
        call({"import", "w.codegym", "files"});
        call({"tool", "w.codegym", kId, "rename", "GetColour", "ReadColour", "--message", "Say what it does"});
        const QJsonArray revisions = call({"show", "w.codegym", "environment", kId, "--json"})
                                         .objects().value(0).value(QStringLiteral("revision_list")).toArray();
        QCOMPARE(revisions.size(), 2);
        QCOMPARE(revisions[0].toObject().value(QStringLiteral("current")).toBool(), true);
        m_first = revisions[1].toObject().value(QStringLiteral("revision")).toString().toLatin1();
    }

    void whatAnEditChangedIsPrinted()
    {
        const QByteArray diff = call({"diff", "w.codegym", kId, m_first.left(10), "current"}).out;
        QVERIFY2(diff.startsWith("--- beads__BeadChainEnv.py@" + m_first.left(12) + "\n+++ "), diff.constData());
        QVERIFY(diff.contains("\n-    def GetColour"));
        QVERIFY(diff.contains("\n+    def ReadColour"));
    }

    void jsonHoldsTheSame()
    {
        const QByteArray printed = call({"diff", "w.codegym", kId, m_first, "current"}).out;
        const QJsonObject line = call({"diff", "w.codegym", kId, m_first, "current", "--json"}).objects().value(0);
        QCOMPARE(line.value(QStringLiteral("diff")).toString().toUtf8(), printed);
        QCOMPARE(line.value(QStringLiteral("before")).toString().toLatin1(), m_first);
    }

    void equalRevisionsPrintNothing() { QCOMPARE(call({"diff", "w.codegym", kId, "current", "current"}).out, QByteArray()); }

    void theRevisionsAreListed()
    {
        const QByteArray shown = call({"show", "w.codegym", "environment", kId}).out;
        QVERIFY2(shown.contains("  " + m_first.left(12)), shown.constData());
        QVERIFY2(shown.contains("current  Say what it does"), shown.constData());
    }

    void aRevisionThatIsNotThereIsSaid()
    {
        const test::CommandResult result = call({"diff", "w.codegym", kId, "0123456789abcdef", "current"}, 1);
        QVERIFY2(result.err.contains("has no revision"), result.err.constData());
    }

private:
    test::CommandResult call(const QList<QByteArray>& words, int exitCode = 0)
    {
        QStringList arguments;
        for (const QByteArray& word : words)
            arguments.append(QString::fromLatin1(word));
        const test::CommandResult result = m_cli.run(arguments);
        if (result.exitCode != exitCode)
            qFatal("%s", result.err.constData());
        return result;
    }

    static constexpr const char* kId = "beads__BeadChainEnv";
    test::CommandLine m_cli;
    QByteArray m_first;
};

QTEST_GUILESS_MAIN(TestCliDiff)
#include "tst_cli_diff.moc"
