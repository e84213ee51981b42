#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"

namespace codegym {

/// Builds one JSON object as text, fields in the order of the calls, spaced as Python's json.dumps spaces them.
/// Foreign text that no JSON string can hold is remembered and reported by finish(), never altered.
class JsonObjectWriter {
public:
    JsonObjectWriter& string(QByteArrayView key, QByteArrayView text);
    JsonObjectWriter& integer(QByteArrayView key, qint64 number);
    JsonObjectWriter& raw(QByteArrayView key, QByteArrayView json); ///< Already JSON: a nested object, null, a number.

    Result<QByteArray> finish() const;

private:
    void addKey(QByteArrayView key);

    QByteArray m_text;
    QByteArray m_badKey;
};

} // namespace codegym
