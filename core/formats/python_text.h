#pragma once

#include "core/base/bytes.h"

#include <optional>

namespace codegym {

/// A docstring found by reading tokens, without running or fully parsing Python.
struct PythonDocstring {
    ByteText text; ///< Escapes decoded unless the literal is raw; indentation cleaned as inspect.cleandoc does.
    qsizetype begin = 0; ///< Of the literal, prefix included.
    qsizetype end = 0; ///< Just after it.
};

/// The string that opens a module, after comments and blank lines.
std::optional<PythonDocstring> moduleDocstring(QByteArrayView source);

/// The docstring of the first function of that name, or of the first function at all if name is empty.
std::optional<PythonDocstring> functionDocstring(QByteArrayView source, QByteArrayView name);

/// Name of the class that holds func_mapping: the environment, where helper classes may stand before it.
/// Empty if there is none.
ByteText environmentClassName(QByteArrayView source);

/// Whether a top-level line "class Name" exists.
bool definesClass(QByteArrayView source, QByteArrayView name);

/// Whether any function is defined.
bool definesFunction(QByteArrayView source);

/// Whether any line, comments left out, calls input() or names sys.stdin, as far as its spelling tells.
bool readsStandardInput(QByteArrayView source);

} // namespace codegym
