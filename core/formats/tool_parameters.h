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

/// What a parameter takes, as far as a form tells it apart.
enum class ParameterKind {
    Integer, ///< Of any size.
    Number,
    Flag,
    Text, ///< A string, written as itself.
    Json, ///< Everything else, and what may be anything.
};

/// By a type such as "int", "Optional[str]" or "list[int]", or where there is none by the default, both as written.
ParameterKind parameterKind(const ByteText& type, const ByteText& fallback);

/// A plain value of a type, as JSON, to start from.
QByteArray plainValue(const ByteText& type);

/// A parameter as the section "Args:" of a docstring tells it: "index (int): Which one."
struct ToldParameter {
    ByteText name;
    ByteText type; ///< Empty if it is not told.
    ByteText words; ///< On one line.

    friend bool operator==(const ToldParameter&, const ToldParameter&) = default;
};

QList<ToldParameter> toldParameters(QByteArrayView documentation);

} // namespace codegym
