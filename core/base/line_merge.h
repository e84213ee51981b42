#pragma once

#include "core/base/line_diff.h"

#include <QByteArray>

namespace codegym {

/// A piece of a text that two people changed: where it stands in what they started from and in what each made of it.
struct MergeChunk {
    enum class Kind {
        Same, ///< Nobody changed it, or both to the same.
        Mine, ///< Only the first changed it.
        Theirs, ///< Only the second did.
        Conflict, ///< Both did, each in another way; somebody has to choose.
    };

    Kind kind = Kind::Same;
    LineSpan base;
    LineSpan mine;
    LineSpan theirs;
};

/// Whose lines a chunk takes over.
enum class MergePick { Base, Mine, Theirs, MineThenTheirs, TheirsThenMine };

/// Three texts in chunks, in order; together they are each text as a whole. Changes that touch each other are one
/// conflict: lines side by side rarely mean well without each other.
class LineMerge {
public:
    LineMerge() = default;
    LineMerge(const QByteArray& base, const QByteArray& mine, const QByteArray& theirs);

    const QList<MergeChunk>& chunks() const { return m_chunks; }
    int conflicts() const;
    /// What a chunk becomes if picked so.
    QByteArray text(const MergeChunk& chunk, MergePick pick) const;
    /// What a chunk is when nobody says otherwise: the one change there is, and mine where both are.
    static MergePick usualPick(const MergeChunk& chunk);

private:
    QByteArray m_base;
    QByteArray m_mine;
    QByteArray m_theirs;
    QList<QByteArrayView> m_baseLines; ///< Views into the texts above, whose bytes copies share and nobody changes.
    QList<QByteArrayView> m_mineLines;
    QList<QByteArrayView> m_theirLines;
    QList<MergeChunk> m_chunks;
};

} // namespace codegym
