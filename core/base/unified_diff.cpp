#include "core/base/unified_diff.h"

#include "core/base/line_diff.h"

namespace codegym {

namespace {

constexpr int kLinesAround = 3;

using Lines = QList<QByteArrayView>;

Lines linesAtLineFeeds(QByteArrayView text)
{
    Lines lines;
    while (!text.isEmpty()) {
        const qsizetype end = text.indexOf('\n');
        const qsizetype length = end < 0 ? text.size() : end + 1;
        lines.append(text.first(length));
        text = text.sliced(length);
    }
    return lines;
}

/// Changes so near to each other that the lines around them touch, as [first, last) of the hunks.
qsizetype endOfGroup(const QList<LineHunk>& hunks, qsizetype first)
{
    qsizetype last = first + 1;
    while (last < hunks.size() && hunks[last].before.first - hunks[last - 1].before.end() <= 2 * kLinesAround)
        ++last;
    return last;
}

/// "12,4" as the format counts: from 1, and where there is no line, the number of the line before.
QByteArray rangeText(LineSpan span)
{
    const int first = span.count == 0 ? span.first : span.first + 1;
    return QByteArray::number(first) + (span.count == 1 ? QByteArray() : ',' + QByteArray::number(span.count));
}

void put(QByteArray& diff, char sign, const Lines& lines, int first, int end)
{
    for (int i = first; i < end; ++i) {
        diff += sign;
        diff += lines[i];
        if (!lines[i].endsWith('\n'))
            diff += "\n\\ No newline at end of file\n";
    }
}

QByteArray groupText(const Lines& before, const Lines& after, const QList<LineHunk>& group)
{
    const int above = qMin(kLinesAround, group.first().before.first);
    const int below = qMin(kLinesAround, int(before.size()) - group.last().before.end());
    const auto whole = [&](const LineSpan& first, const LineSpan& last) {
        return LineSpan {first.first - above, last.end() + below - first.first + above};
    };
    const LineSpan old = whole(group.first().before, group.last().before);
    QByteArray text = "@@ -" + rangeText(old) + " +" + rangeText(whole(group.first().after, group.last().after)) + " @@\n";
    int at = old.first;
    for (const LineHunk& hunk : group) {
        put(text, ' ', before, at, hunk.before.first);
        put(text, '-', before, hunk.before.first, hunk.before.end());
        put(text, '+', after, hunk.after.first, hunk.after.end());
        at = hunk.before.end();
    }
    put(text, ' ', before, at, old.end());
    return text;
}

} // namespace

QByteArray unifiedDiff(const NamedText& before, const NamedText& after)
{
    const Lines oldLines = linesAtLineFeeds(before.text);
    const Lines newLines = linesAtLineFeeds(after.text);
    const QList<LineHunk> hunks = diffLines(oldLines, newLines);
    if (hunks.isEmpty())
        return {};
    QByteArray diff = "--- " + before.name + "\n+++ " + after.name + '\n';
    for (qsizetype first = 0; first < hunks.size();) {
        const qsizetype end = endOfGroup(hunks, first);
        diff += groupText(oldLines, newLines, hunks.sliced(first, end - first));
        first = end;
    }
    return diff;
}

} // namespace codegym
