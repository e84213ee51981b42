#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"

namespace codegym {

/// The first bytes of a file, unpacked if it is gzip; fewer if it is shorter.
Result<QByteArray> readHead(const QString& path, qsizetype size);

/// A whole file of text. An error, with its line where one is to blame, if it is longer than the limit, holds NUL bytes
/// or is not UTF-8.
Result<ByteText> readTextFile(const QString& path, qsizetype limit);

} // namespace codegym
