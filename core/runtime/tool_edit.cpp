#include "core/runtime/tool_edit.h"

#include "core/base/literal.h"

#include <QCoreApplication>

namespace codegym {

namespace {

constexpr qsizetype longestRefusal = 600;

std::optional<qsizetype> placeIn(const Literal& number)
{
    bool ok = false;
    const qsizetype place = number.text.toLongLong(&ok);
    return ok && number.kind == Literal::Kind::Integer ? std::optional(place) : std::nullopt;
}

Error senselessReply()
{
    return failure(QCoreApplication::translate("Runtime", "Editing the source gave no result that makes sense."));
}

/// The reply, unless it says why there is none.
Result<Literal> answerIn(const QByteArray& reply)
{
    const Result<Literal> read = parseLiteral(reply);
    if (!read || read->kind != Literal::Kind::Dict)
        return senselessReply();
    if (const ByteText refused = read->memberText("refused"); !refused.isEmpty())
        return failure(displayLine(refused, longestRefusal));
    return read;
}

} // namespace

ToolEdit ToolEdit::document(const ByteText& tool, const ToolFields& fields)
{
    ToolEdit edit {"document", {tool, fields.description, fields.returns}};
    for (const auto& [name, text] : fields.parameters)
        edit.words += {name, text};
    return edit;
}

Result<ToolFields> toolFieldsFromReply(const QByteArray& reply)
{
    const Result<Literal> read = answerIn(reply);
    if (!read)
        return read.error();
    ToolFields fields {read->memberText("description"), read->memberText("returns"), {}};
    for (const Literal& pair : read->memberList("parameters")) {
        if (pair.kind != Literal::Kind::List || pair.size() != 2)
            return senselessReply();
        fields.parameters.append({pair.items[0].text, pair.items[1].text});
    }
    return fields;
}

Result<ByteText> solveTextFromReply(const QByteArray& reply)
{
    const Result<Literal> read = answerIn(reply);
    return read ? Result<ByteText>(read->memberText("text")) : Result<ByteText>(read.error());
}

Result<ByteText> editedSource(const ByteText& source, const QByteArray& reply)
{
    const Result<Literal> read = answerIn(reply);
    if (!read)
        return read.error();
    ByteText edited;
    qsizetype done = 0;
    for (const Literal& edit : read->memberList("edits")) {
        if (edit.kind != Literal::Kind::List || edit.size() != 3 || edit.items[2].kind != Literal::Kind::String)
            return senselessReply();
        const auto start = placeIn(edit.items[0]);
        const auto end = placeIn(edit.items[1]);
        if (!start || !end || *start < done || *end < *start || *end > source.size())
            return senselessReply();
        edited += source.sliced(done, *start - done) + edit.items[2].text;
        done = *end;
    }
    return edited + source.sliced(done);
}

} // namespace codegym
