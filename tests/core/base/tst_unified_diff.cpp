#include "core/base/unified_diff.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include <random>

using namespace codegym;

namespace {

QByteArray diff(const QByteArray& before, const QByteArray& after)
{
    return unifiedDiff({"a", before}, {"b", after});
}

QByteArray randomText(std::mt19937& random)
{
    static const QByteArray pieces[] = {"a\n", "b\n", "c\r\n", "\n", "d\r", "e\n", "\xff\n"};
    QByteArray text;
    for (unsigned i = random() % 40; i > 0; --i)
        text += pieces[random() % std::size(pieces)];
    return random() % 2 ? text : text + "last";
}

} // namespace

class TestUnifiedDiff : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void equalTextsHaveNone() { QCOMPARE(diff("x\ny", "x\ny"), QByteArray()); }

    void changesComeWithTheLinesAroundThem()
    {
        QCOMPARE(diff("1\n2\n3\n4\n5\n6\n", "1\n2\n3\n4\nfive\n6\n"),
            QByteArray("--- a\n+++ b\n@@ -2,5 +2,5 @@\n 2\n 3\n 4\n-5\n+five\n 6\n"));
    }

    void changesFarApartAreShownApart()
    {
        QCOMPARE(diff("1\n2\n3\n4\n5\n6\n7\n8\n9\n", "0\n1\n2\n3\n4\n5\n6\n7\n8\n").count("@@ -"), 2);
        QCOMPARE(diff("1\n2\n3\n4\n5\n6\n7\n8\n", "one\n2\n3\n4\n5\n6\n7\neight\n").count("@@ -"), 1);
    }

    void anEmptyTextHasNoLines()
    {
        QCOMPARE(diff({}, "x\n"), QByteArray("--- a\n+++ b\n@@ -0,0 +1 @@\n+x\n"));
        QCOMPARE(diff("x\n", {}), QByteArray("--- a\n+++ b\n@@ -1 +0,0 @@\n-x\n"));
    }

    void aMissingLineEndIsSaid()
    {
        QCOMPARE(diff("x", "x\n"), QByteArray("--- a\n+++ b\n@@ -1 +1 @@\n-x\n\\ No newline at end of file\n+x\n"));
    }

    void patchMakesTheOneTextOfTheOther()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("patch")).isEmpty())
            QSKIP("there is no patch program here");
        const QTemporaryDir folder;
        std::mt19937 random(7);
        for (int i = 0; i < 100; ++i) {
            const QByteArray before = randomText(random) + "x\n";
            const QByteArray after = randomText(random) + "y\n";
            QFile file(folder.filePath(QStringLiteral("text")));
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(before) == before.size());
            file.close();
            QProcess patch;
            patch.start(QStringLiteral("patch"), {QStringLiteral("--binary"), QStringLiteral("-s"), file.fileName()});
            patch.write(diff(before, after));
            patch.closeWriteChannel();
            QVERIFY(patch.waitForFinished());
            QVERIFY2(patch.exitCode() == 0, patch.readAllStandardOutput().constData());
            QVERIFY(file.open(QIODevice::ReadOnly));
            QCOMPARE(file.readAll(), after);
        }
    }
};

QTEST_GUILESS_MAIN(TestUnifiedDiff)
#include "tst_unified_diff.moc"
