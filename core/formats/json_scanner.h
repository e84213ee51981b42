#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"

#include <QList>

#include <optional>

namespace codegym {

enum class JsonKind { Null, Boolean, Number, String, Array, Object };

/// One value of a JSON text as it stands there. A view: it lives as long as the text that was scanned.
struct JsonValue {
    JsonKind kind = JsonKind::Null;
    QByteArrayView text; ///< Without surrounding blanks; strings with their quotes. Numbers keep every digit.
};

struct JsonField {
    ByteText key; ///< Decoded.
    JsonValue value;
};

/// What a foreign text may ask of us. Nesting costs one byte a level, never stack.
struct JsonLimits {
    int depth = 200;
    qsizetype textBytes = 64 << 20;
    qsizetype numberBytes = 100'000;
    qsizetype items = 1'000'000; ///< Fields of an object or elements of an array that are listed, not merely skipped.
    bool pythonConstants = false; ///< Also read NaN, Infinity and -Infinity as numbers: Python's json writes them.
};

/// Fields of an object in the order of the text.
class JsonObject {
public:
    JsonObject() = default;
    explicit JsonObject(QList<JsonField> fields) : m_fields(std::move(fields)) { }

    const QList<JsonField>& fields() const { return m_fields; }
    const JsonValue* find(QByteArrayView key) const; ///< Null if there is no such field.
    bool has(QByteArrayView key) const { return find(key) != nullptr; }
    /// The decoded string of a field; nothing if the field is absent or no string.
    std::optional<ByteText> string(QByteArrayView key) const;
    /// The number of a field if it is an integer that fits; nothing otherwise.
    std::optional<int> integer(QByteArrayView key) const;

private:
    QList<JsonField> m_fields;
};

/// Checks a text that is one JSON value by RFC 8259, blanks around it allowed. Errors name the column (byte, from 1).
/// Strings must be UTF-8; escaped lone surrogates are legal.
Result<JsonValue> scanJson(QByteArrayView text, const JsonLimits& limits = {});

/// As scanJson(), for an object; a key that occurs twice is an error, since readers disagree on which one counts.
Result<JsonObject> scanJsonObject(QByteArrayView text, const JsonLimits& limits = {});

/// As scanJson(), for an array.
Result<QList<JsonValue>> scanJsonArray(QByteArrayView text, const JsonLimits& limits = {});

} // namespace codegym
