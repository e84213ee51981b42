#pragma once

#include "core/base/literal.h"

namespace codegym {

/// Words and numbers of a text in order: lower case, without quotes and punctuation, 3.0 as 3, None as null.
QByteArrayList tokensOf(QByteArrayView text);
/// The same of a value: what a text that spells it out in any notation holds in this order.
QByteArrayList tokensOf(const Literal& value);

/// Numbers, truth values, quoted strings and bracketed containers that stand in a free text, in order.
QList<Literal> valuesIn(QByteArrayView text);

/// The one value that a tool's result states, canonically: of "7", {"sum": 7} and "The sum is 7" it is 7. Nothing where
/// there is none or several.
std::optional<QByteArray> onlyValue(QByteArrayView observation);

} // namespace codegym
