#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

namespace codegym {

/// Somebody's text as they wrote it. UTF-8 as a rule; WTF-8 where a lone surrogate was escaped; any bytes at worst.
/// It is stored, compared and exported as bytes and becomes a QString only to be looked at.
using ByteText = QByteArray;

/// Whether the bytes are UTF-8 as the standard defines it (no surrogates, no overlong forms).
bool isValidUtf8(QByteArrayView bytes);

/// For the screen only: invalid bytes and lone surrogates become U+FFFD, NUL becomes U+2400.
QString displayText(QByteArrayView bytes);

/// One line for a table or a message: control characters become spaces, cut with an ellipsis after maxCharacters.
QString displayLine(QByteArrayView bytes, int maxCharacters = 200);

/// The copy that full-text search keeps: valid UTF-8 without NUL.
QByteArray searchText(QByteArrayView bytes);

/// A JSON string literal, quotes included, that decodes to exactly these bytes: valid text as it is, lone surrogates
/// (three-byte WTF-8 forms) as \uXXXX. Bytes that are neither cannot be said in JSON; each becomes U+FFFD.
QByteArray jsonString(QByteArrayView bytes);

} // namespace codegym
