#pragma once

#include "core/base/bytes.h"

#include <QList>

namespace codegym {

/// A parameter of a tool as its signature declares it.
struct ToolParameter {
    ByteText name;
    ByteText type; ///< The annotation as written; empty if there is none.
    ByteText fallback; ///< The default as written; empty if there is none.
};

/// The parameters of a signature such as "(row: int, names: dict[str, int] = None)".
QList<ToolParameter> toolParameters(QByteArrayView signature);

/// JSON parameters to start from: each one with the default it has, or a plain value of its type.
QByteArray prefilledParameters(QByteArrayView signature);

} // namespace codegym
