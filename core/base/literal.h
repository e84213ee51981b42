#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"

#include <QList>

#include <optional>

namespace codegym {

/// A plain value as tools and configurations write it, in JSON or in Python's literal syntax.
struct Literal {
    enum class Kind { Null, Bool, Integer, Float, String, List, Tuple, Set, Dict };

    Kind kind = Kind::Null;
    ByteText text; ///< Digits of a number as written, bytes of a string, "true" or "false".
    QList<Literal> items; ///< Items; of a Dict keys and values in turn.

    bool isContainer() const { return kind >= Kind::List; }
    /// Items of a container, a Dict counted by keys.
    qsizetype size() const { return kind == Kind::Dict ? items.size() / 2 : items.size(); }
    /// The value of a string key of a Dict, the last one where it repeats; null where there is none.
    const Literal* member(QByteArrayView key) const;
    /// member(key) as text (of a string or number) or as an integer; the fallback where it is missing or another kind.
    ByteText memberText(QByteArrayView key, const ByteText& fallback = {}) const;
    qint64 memberInteger(QByteArrayView key, qint64 fallback = 0) const;
    bool memberFlag(QByteArrayView key, bool fallback = false) const;
    /// Items of a List member; nothing where there is none.
    QList<Literal> memberList(QByteArrayView key) const;
};

/// Reads the whole text as one value: JSON, a Python literal, or a mixture. Refuses nesting over 200.
Result<Literal> parseLiteral(QByteArrayView text);

/// One text for all values that count as equal: a boolean is no integer, 3 equals 3.0, a tuple equals a list, keys
/// are sorted, strings are ASCII with JSON escapes. The worker's values.canonical() gives the same bytes.
QByteArray canonicalText(const Literal& value);

/// canonicalText(parseLiteral(text)), or nothing where the text is no value.
std::optional<QByteArray> canonicalOf(QByteArrayView text);

} // namespace codegym
