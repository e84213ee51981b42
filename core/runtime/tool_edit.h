#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"

#include <QList>

namespace codegym {

/// What a tool's docstring says, part by part, on one line each. Its example is no part of it.
struct ToolFields {
    ByteText description;
    ByteText returns;
    QList<std::pair<ByteText, ByteText>> parameters; ///< Name and text, in the signature's order.

    friend bool operator==(const ToolFields&, const ToolFields&) = default;
};

/// A change to the tools of an environment's source. It is worked out in the sandbox, from the syntax tree; nothing of
/// the source is run, and bytes that it does not speak of stay what they are.
struct ToolEdit {
    QByteArray deed; ///< As the worker knows it.
    QList<ByteText> words;

    /// Wherever the tool is called or spoken of: method, func_mapping, step, solve, self tests, documentation.
    static ToolEdit rename(const ByteText& tool, const ByteText& name) { return {"rename", {tool, name}}; }
    /// With the template's boilerplate; parameters as Python writes them: "index: int, name: str = ''".
    static ToolEdit add(const ByteText& name, const ByteText& parameters, const ByteText& description)
    {
        return {"add", {name, parameters, description}};
    }
    /// Refused where something still calls the tool.
    static ToolEdit remove(const ByteText& tool) { return {"remove", {tool}}; }
    /// Parts that are empty stay as they are; a docstring that has no place for one of the others is written anew.
    static ToolEdit document(const ByteText& tool, const ToolFields& fields);
    /// Another solve(self) in place of the oracle; refused where it is none, or does what no agent could.
    static ToolEdit solve(const ByteText& function) { return {"solve", {function}}; }
    /// The layout alone, as black writes it; refused where black is not installed.
    static ToolEdit reformat() { return {"reformat", {}}; }
};

/// The source with the changes that a child's reply names, or why it refused. Every change is checked to lie in it.
Result<ByteText> editedSource(const ByteText& source, const QByteArray& reply);
Result<ToolFields> toolFieldsFromReply(const QByteArray& reply);
Result<ByteText> solveTextFromReply(const QByteArray& reply);

} // namespace codegym
