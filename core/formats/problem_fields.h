#pragma once

#include "core/formats/json_scanner.h"
#include "core/model/problem.h"

#include <initializer_list>

namespace codegym {

/// The text of a field that a row cannot do without; the error says which one is missing, empty or no text.
Result<ByteText> requiredText(const JsonObject& row, QByteArrayView key);

/// All fields but these, as one JSON object; empty if there are none. Values keep their bytes.
ByteText otherFields(const JsonObject& row, std::initializer_list<QByteArrayView> known);

/// The file-safe id of a problem, or an error if it is empty or too long for a file name.
Result<ByteText> codeIdOf(QByteArrayView originalId);

/// First Markdown heading of a statement, else its first line with text; one line, cut after about 100 bytes.
ByteText titleOf(QByteArrayView statement);

/// What the user said, else what the row says ("source", "licence" or "license"), else this source and the licence
/// that it is known to be published under (CodeGym, KodCode, HumanEval, MBPP); the licence stays empty if none is known.
Origin originOf(const Origin& given, const JsonObject& row, const ByteText& source);

} // namespace codegym
