#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QList>

#include <nlohmann/json.hpp>

namespace codegym {

/// A message to or from a worker or a child: a 4-byte big-endian length, a JSON object that also names the sizes of
/// what follows, and raw byte sections. Foreign text is only ever in sections.
struct Frame {
    nlohmann::json header;
    QList<QByteArray> sections;

    QByteArray type() const { return text("type"); }
    QByteArray text(const char* key) const; ///< A string field; empty if there is none.
    qint64 number(const char* key, qint64 fallback = 0) const; ///< An integer field, or fallback if there is none.
    QByteArray section(qsizetype index) const; ///< Empty beyond the last.
};

QByteArray encodeFrame(nlohmann::json header, const QList<QByteArray>& sections = {});

/// Cuts a stream into frames. The stream may come from foreign code: sizes and depth are capped, nothing is thrown,
/// and after a malformed frame there are no more.
class FrameReader {
public:
    enum class State { Frame, NeedsMore, Malformed, TooBig };

    explicit FrameReader(qint64 maximumBytes = 64LL << 20) : m_maximum(maximumBytes) { }

    void feed(const QByteArray& bytes);
    State next(Frame* frame);

private:
    State readHeader();

    QByteArray m_buffer;
    qsizetype m_position = 0;
    qint64 m_maximum;
    qint64 m_bodySize = -1; ///< Of the frame whose header was read; -1 before that.
    Frame m_current;
    QList<qint64> m_sizes;
    bool m_broken = false;
};

} // namespace codegym
