#pragma once

#include "core/formats/json_scanner.h"
#include "core/formats/row_place.h"

namespace codegym {

/// Whether a Python file is an environment: its name is {code_id}__{EnvName}.py and that class is in it, or it
/// defines a class with func_mapping.
bool looksLikeEnvironment(const QString& fileName, QByteArrayView source);

/// An ImportedEnvironment, or a Rejected. A file with another name gets its id from its stem and its class.
ImportItem readEnvironmentFile(const QString& fileName, const ByteText& source, const RowPlace& place);

/// Whether a row is one of the published environment tables: env_code, env_name, source (= code_id).
bool looksLikeEnvironmentRow(const JsonObject& row);
ImportItem readEnvironmentRow(const JsonObject& row, const RowPlace& place);

} // namespace codegym
