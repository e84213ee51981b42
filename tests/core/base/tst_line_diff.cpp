#include "core/base/line_diff.h"
#include "core/base/line_merge.h"

#include <QtTest>

#include <random>

using namespace codegym;

namespace {

QByteArray joined(const QList<QByteArrayView>& lines, LineSpan span)
{
    QByteArray text;
    for (int i = span.first; i < span.end(); ++i)
        text += lines[i];
    return text;
}

/// The new text, made from the old one and the hunks alone.
QByteArray applied(const QByteArray& before, const QByteArray& after, const QList<LineHunk>& hunks)
{
    const auto oldLines = linesOf(before);
    const auto newLines = linesOf(after);
    QByteArray text;
    int at = 0;
    for (const LineHunk& hunk : hunks) {
        text += joined(oldLines, {at, hunk.before.first - at}) + joined(newLines, hunk.after);
        at = hunk.before.end();
    }
    return text + joined(oldLines, {at, int(oldLines.size()) - at});
}

/// The fewest lines that two texts differ in, by the slow way.
int fewest(const QList<QByteArrayView>& a, const QList<QByteArrayView>& b)
{
    std::vector<std::vector<int>> common(size_t(a.size() + 1), std::vector<int>(size_t(b.size() + 1), 0));
    for (size_t i = 1; i < common.size(); ++i) {
        for (size_t j = 1; j < common[i].size(); ++j) {
            common[i][j] = a[qsizetype(i - 1)] == b[qsizetype(j - 1)] ? common[i - 1][j - 1] + 1
                                                : std::max(common[i - 1][j], common[i][j - 1]);
        }
    }
    return int(a.size() + b.size()) - 2 * common.back().back();
}

QByteArray randomText(std::mt19937& random, int most)
{
    static const QByteArray pieces[] = {"a\n", "b\n", "c\r\n", "\n", "d\r", QByteArray("e\0f\n", 4), "\xff\n"};
    QByteArray text;
    for (unsigned i = random() % unsigned(most + 1); i > 0; --i)
        text += pieces[random() % 7];
    return random() % 2 ? text : text + "last";
}

QByteArray edited(std::mt19937& random, const QByteArray& text)
{
    QByteArray result;
    for (const QByteArrayView line : linesOf(text)) {
        const unsigned what = random() % 8;
        if (what == 0)
            continue;
        result += what == 1 ? QByteArrayView("other\n") : line;
        if (what == 2)
            result += "more\n";
    }
    return result;
}

QByteArray picked(const LineMerge& merge, MergePick pick)
{
    QByteArray text;
    for (const MergeChunk& chunk : merge.chunks())
        text += merge.text(chunk, pick);
    return text;
}

QByteArray usual(const LineMerge& merge)
{
    QByteArray text;
    for (const MergeChunk& chunk : merge.chunks())
        text += merge.text(chunk, LineMerge::usualPick(chunk));
    return text;
}

} // namespace

/// Comparing texts line by line, and bringing two edits of one text together.
class TestLineDiff : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void linesKeepTheirEndings()
    {
        const QByteArray text = "a\r\nb\rc\n\nd";
        QCOMPARE(linesOf(text), (QList<QByteArrayView> {"a\r\n", "b\r", "c\n", "\n", "d"}));
        QCOMPARE(linesOf("a\r"), (QList<QByteArrayView> {"a\r"}));
        QVERIFY(linesOf({}).isEmpty());
    }

    void aChangedLineIsOneHunk()
    {
        const QByteArray before = "a\nb\nc\nd\n";
        const QByteArray after = "a\nB\nc\nd\ne\n";
        const QList<LineHunk> expected {{{1, 1}, {1, 1}}, {{4, 0}, {4, 1}}};
        QCOMPARE(diffLines(linesOf(before), linesOf(after)), expected);
        QVERIFY(diffLines(linesOf(before), linesOf(before)).isEmpty());
    }

    void anotherEndingIsAnotherLine()
    {
        QCOMPARE(diffLines(linesOf("a\r\nb\n"), linesOf("a\nb\n")), (QList<LineHunk> {{{0, 1}, {0, 1}}}));
    }

    void randomTextsComeBackWithTheFewestLines()
    {
        std::mt19937 random(7);
        for (int round = 0; round < 4000; ++round) {
            const QByteArray before = randomText(random, 14);
            const QByteArray after = round % 2 ? randomText(random, 14) : edited(random, before);
            const QList<LineHunk> hunks = diffLines(linesOf(before), linesOf(after));
            QCOMPARE(applied(before, after, hunks), after);
            int lines = 0;
            for (const LineHunk& hunk : hunks)
                lines += hunk.before.count + hunk.after.count;
            QCOMPARE(lines, fewest(linesOf(before), linesOf(after)));
        }
    }

    void textsWithNothingInCommonAreStillTold()
    {
        QByteArray before;
        QByteArray after;
        for (int i = 0; i < 20'000; ++i) {
            before += "old " + QByteArray::number(i) + "\n";
            after += "new " + QByteArray::number(i) + "\n";
        }
        const QList<LineHunk> hunks = diffLines(linesOf(before), linesOf(after));
        QCOMPARE(applied(before, after, hunks), after);
    }

    void editsApartComeTogether()
    {
        const LineMerge merge("a\nb\nc\nd\ne\n", "A\nb\nc\nd\ne\n", "a\nb\nc\nd\nE\n");
        QCOMPARE(merge.conflicts(), 0);
        QCOMPARE(usual(merge), QByteArray("A\nb\nc\nd\nE\n"));
    }

    void editsOfOnePlaceAreAConflict()
    {
        const LineMerge merge("a\nb\nc\n", "a\nmine\nc\n", "a\ntheirs\nc\n");
        QCOMPARE(merge.conflicts(), 1);
        QCOMPARE(usual(merge), QByteArray("a\nmine\nc\n"));
        QCOMPARE(merge.text(merge.chunks()[1], MergePick::MineThenTheirs), QByteArray("mine\ntheirs\n"));
    }

    void editsThatTouchAreAConflict()
    {
        QCOMPARE(LineMerge("a\nb\n", "A\nb\n", "a\nB\n").conflicts(), 1);
    }

    void theSameEditTwiceIsNone()
    {
        const LineMerge merge("a\nb\nc\n", "a\nx\nc\n", "a\nx\nc\n");
        QCOMPARE(merge.conflicts(), 0);
        QCOMPARE(usual(merge), QByteArray("a\nx\nc\n"));
    }

    void everyPickIsTheWholeOfItsText()
    {
        std::mt19937 random(11);
        int conflicts = 0;
        for (int round = 0; round < 4000; ++round) {
            const QByteArray base = randomText(random, 20);
            const QByteArray mine = edited(random, base);
            const QByteArray theirs = edited(random, base);
            const LineMerge merge(base, mine, theirs);
            QCOMPARE(picked(merge, MergePick::Base), base);
            QCOMPARE(picked(merge, MergePick::Mine), mine);
            QCOMPARE(picked(merge, MergePick::Theirs), theirs);
            conflicts += merge.conflicts();
            QCOMPARE(usual(LineMerge(base, mine, base)), mine);
            QCOMPARE(usual(LineMerge(base, base, theirs)), theirs);
            QCOMPARE(LineMerge(base, mine, mine).conflicts(), 0);
        }
        QVERIFY(conflicts > 1000);
    }
};

QTEST_GUILESS_MAIN(TestLineDiff)
#include "tst_line_diff.moc"
