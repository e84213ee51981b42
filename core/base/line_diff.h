#pragma once

#include <QByteArrayView>
#include <QList>

namespace codegym {

/// Some lines in a row, counted from 0; count is 0 for the place before a line.
struct LineSpan {
    int first = 0;
    int count = 0;

    int end() const { return first + count; }
    friend bool operator==(const LineSpan&, const LineSpan&) = default;
};

/// The lines of a text, each with the ending that it has ("\n", "\r\n" or "\r"), so that joined they are the text
/// again, byte for byte. The views are into the text.
QList<QByteArrayView> linesOf(QByteArrayView text);

/// Lines of the old text that became other lines in the new one. Either may be none.
struct LineHunk {
    LineSpan before;
    LineSpan after;

    friend bool operator==(const LineHunk&, const LineHunk&) = default;
};

/// What has to be exchanged to come from one list of lines to the other: as few lines as possible (Myers, 1986), or,
/// where thousands differ, at least a true account. Hunks are in order and never touch.
QList<LineHunk> diffLines(const QList<QByteArrayView>& before, const QList<QByteArrayView>& after);

} // namespace codegym
