#include "core/base/line_merge.h"

namespace codegym {

namespace {

QByteArray joined(const QList<QByteArrayView>& lines, LineSpan span)
{
    QByteArray text;
    for (int line = span.first; line < span.end(); ++line)
        text += lines[line];
    return text;
}

bool equal(const QList<QByteArrayView>& one, LineSpan ofOne, const QList<QByteArrayView>& other, LineSpan ofOther)
{
    return ofOne.count == ofOther.count
        && std::equal(one.begin() + ofOne.first, one.begin() + ofOne.end(), other.begin() + ofOther.first);
}

/// The changes that one side made, walked through in the order of the text that it started from.
class Side {
public:
    explicit Side(QList<LineHunk> hunks) : m_hunks(std::move(hunks)) { }

    bool atEnd() const { return m_next == m_hunks.size(); }
    int nextStart() const { return m_hunks[m_next].before.first; }
    /// Takes the next change in if it begins within or right at the end of the piece so far.
    bool takeTouching(LineSpan& base, bool& changed)
    {
        if (atEnd() || nextStart() > base.end())
            return false;
        const LineSpan before = m_hunks[m_next].before;
        base.count = std::max(base.end(), before.end()) - base.first;
        m_shift += m_hunks[m_next].after.count - before.count;
        ++m_next;
        changed = true;
        return true;
    }
    /// Where a line of the base, outside any change that is still to come, stands on this side.
    int place(int baseLine) const { return baseLine + m_shift; }

private:
    QList<LineHunk> m_hunks;
    qsizetype m_next = 0;
    int m_shift = 0;
};

MergeChunk::Kind kindOf(bool mine, bool theirs)
{
    if (mine && theirs)
        return MergeChunk::Kind::Conflict;
    return mine ? MergeChunk::Kind::Mine : theirs ? MergeChunk::Kind::Theirs : MergeChunk::Kind::Same;
}

/// Up to the next change of either side, or the end.
int untilNextChange(const Side& mine, const Side& theirs, int end)
{
    for (const Side* side : {&mine, &theirs}) {
        if (!side->atEnd())
            end = std::min(end, side->nextStart());
    }
    return end;
}

} // namespace

LineMerge::LineMerge(const QByteArray& base, const QByteArray& mine, const QByteArray& theirs)
    : m_base(base)
    , m_mine(mine)
    , m_theirs(theirs)
    , m_baseLines(linesOf(m_base))
    , m_mineLines(linesOf(m_mine))
    , m_theirLines(linesOf(m_theirs))
{
    Side my(diffLines(m_baseLines, m_mineLines));
    Side their(diffLines(m_baseLines, m_theirLines));
    int at = 0;
    while (at < m_baseLines.size() || !my.atEnd() || !their.atEnd()) {
        const int myStart = my.place(at);
        const int theirStart = their.place(at);
        LineSpan piece {at, untilNextChange(my, their, int(m_baseLines.size())) - at};
        bool mineChanged = false;
        bool theirsChanged = false;
        if (piece.count == 0) {
            while (my.takeTouching(piece, mineChanged) || their.takeTouching(piece, theirsChanged)) { }
        }
        MergeChunk chunk {kindOf(mineChanged, theirsChanged), piece, {myStart, my.place(piece.end()) - myStart},
            {theirStart, their.place(piece.end()) - theirStart}};
        if (chunk.kind == MergeChunk::Kind::Conflict && equal(m_mineLines, chunk.mine, m_theirLines, chunk.theirs))
            chunk.kind = MergeChunk::Kind::Same;
        m_chunks.append(chunk);
        at = piece.end();
    }
}

int LineMerge::conflicts() const
{
    return int(std::count_if(m_chunks.begin(), m_chunks.end(),
        [](const MergeChunk& chunk) { return chunk.kind == MergeChunk::Kind::Conflict; }));
}

QByteArray LineMerge::text(const MergeChunk& chunk, MergePick pick) const
{
    const QByteArray mine = joined(m_mineLines, chunk.mine);
    const QByteArray theirs = joined(m_theirLines, chunk.theirs);
    switch (pick) {
    case MergePick::Base: return joined(m_baseLines, chunk.base);
    case MergePick::Mine: return mine;
    case MergePick::Theirs: return theirs;
    case MergePick::MineThenTheirs: return mine + theirs;
    case MergePick::TheirsThenMine: return theirs + mine;
    }
    return {};
}

MergePick LineMerge::usualPick(const MergeChunk& chunk)
{
    return chunk.kind == MergeChunk::Kind::Theirs ? MergePick::Theirs : MergePick::Mine;
}

} // namespace codegym
