#pragma once

#include "core/formats/row_place.h"

namespace codegym {

/// A Problem from a file of Python, or a Rejected: the module docstring (or, failing that, the first function's) is the
/// statement, a Markdown file of the same stem is added to it; the last lines of the docstring may say "Source: …" and
/// "Licence: …". The solution is the file without the module docstring. The id is the file's stem.
ImportItem readPythonProblem(
    const QString& fileName, const ByteText& source, const ByteText& sidecar, const RowPlace& place);

} // namespace codegym
