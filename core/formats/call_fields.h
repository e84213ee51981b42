#pragma once

#include "core/base/result.h"
#include "core/formats/seen_values.h"
#include "core/formats/tool_parameters.h"
#include "core/model/environment.h"

namespace codegym {

/// A parameter of a tool as a form asks for it.
struct CallField {
    ByteText name;
    ParameterKind kind = ParameterKind::Json;
    ByteText type; ///< As declared or told; empty if neither says.
    ByteText fallback; ///< The default as written; empty where the parameter is required.
    ByteText words; ///< What the documentation says of it.

    bool required() const { return fallback.isEmpty(); }
};

/// What stands in a field.
struct FieldEntry {
    bool given = true; ///< Otherwise the parameter is left to its default.
    ByteText text; ///< A string as itself, everything else as JSON.

    friend bool operator==(const FieldEntry&, const FieldEntry&) = default;
};

/// The fields of a tool by its signature, else its documentation, else the values that were seen.
QList<CallField> callFields(const Tool& tool, const SeenValues& seen);

/// What to start from: a plain value of its type for each parameter that is required.
QList<FieldEntry> plainEntries(const QList<CallField>& fields);

/// Why an entry cannot be sent; empty if it can.
QString entryProblem(const CallField& field, const FieldEntry& entry);

/// The parameters of a call as JSON, each value byte for byte as it was typed. Where an entry has a problem it is in
/// there as it is, so the text is no JSON then.
QByteArray parametersFrom(const QList<CallField>& fields, const QList<FieldEntry>& entries);

/// The other way round. The error says why these parameters fit into no such fields.
Result<QList<FieldEntry>> entriesFrom(const QList<CallField>& fields, QByteArrayView parameters);

/// A value as its field shows it; nothing where it does not fit into the field.
std::optional<ByteText> entryText(const CallField& field, QByteArrayView value);

} // namespace codegym
