#pragma once

#include "core/base/bytes.h"

#include <QByteArrayList>

#include <optional>

namespace codegym::cli {

/// Writes one JSON object whose strings may be any bytes; members keep the order in which they are added.
class JsonLine {
public:
    JsonLine& text(QByteArrayView key, QByteArrayView bytes) { return raw(key, jsonString(bytes)); }
    JsonLine& textOrNull(QByteArrayView key, QByteArrayView bytes); ///< Empty text is null.
    JsonLine& number(QByteArrayView key, qint64 value) { return raw(key, QByteArray::number(value)); }
    JsonLine& numberOrNull(QByteArrayView key, std::optional<int> value);
    JsonLine& flag(QByteArrayView key, bool value) { return raw(key, value ? "true" : "false"); }
    JsonLine& null(QByteArrayView key) { return raw(key, "null"); }
    JsonLine& object(QByteArrayView key, const JsonLine& value) { return raw(key, value.json()); }
    /// A value that is JSON already and comes from ourselves; foreign text is text().
    JsonLine& raw(QByteArrayView key, QByteArrayView json);

    QByteArray json() const { return '{' + m_members + '}'; }

private:
    QByteArray m_members;
};

/// "[a, b]" of values that are JSON already.
inline QByteArray jsonArray(const QByteArrayList& values)
{
    return '[' + values.join(", ") + ']';
}

} // namespace codegym::cli
