#pragma once

#include "core/model/environment.h"

namespace codegym {

/// The system message "functions" of a training row (published layout): per tool "Function:", its signature without
/// self, its raw docstring without the "Example Output:" section; trailing blanks stripped, runs of blank lines one.
/// Tools keep their order. Tool::documentation is the text between the quotes as it stands in the source.
ByteText toolDocumentation(const QList<Tool>& tools);

/// The tools that such a message describes, in order: name, signature and documentation. Malformed parts are skipped.
QList<Tool> parseToolDocumentation(QByteArrayView message);

} // namespace codegym
