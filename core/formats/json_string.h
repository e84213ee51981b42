#pragma once

#include "core/base/bytes.h"

namespace codegym {

/// The bytes that a scanned string literal (quotes included) stands for: UTF-8, lone surrogates as WTF-8.
ByteText decodeJsonString(QByteArrayView literal);

/// Whether jsonString() can say these bytes exactly: UTF-8, or WTF-8 in its one canonical form.
bool isJsonText(QByteArrayView bytes);

} // namespace codegym
