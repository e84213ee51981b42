#pragma once

#include "core/base/bytes.h"

#include <optional>

namespace codegym {

/// A string literal of Python source, by position; prefix and quotes included in [begin, end).
struct PythonLiteral {
    qsizetype bodyBegin = 0; ///< Between the quotes.
    qsizetype bodyEnd = 0;
    qsizetype end = 0;
    bool raw = false;
    bool bytes = false;
    bool formatted = false;
};

/// The literal that starts at this position, if one does and it is closed.
std::optional<PythonLiteral> pythonStringAt(QByteArrayView source, qsizetype at);

/// What the literal stands for; lone surrogates as WTF-8. Escapes by name (\N{…}) and unknown ones stay as written.
ByteText decodePythonString(QByteArrayView source, const PythonLiteral& literal);

/// Takes the common indentation off all lines but the first, blanks off line ends of blank lines, and blank lines off
/// both ends: what Python's inspect.cleandoc does to a docstring.
ByteText cleanIndentation(QByteArrayView text);

} // namespace codegym
