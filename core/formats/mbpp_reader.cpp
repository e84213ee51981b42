#include "core/formats/mbpp_reader.h"

#include "core/formats/json_string.h"
#include "core/formats/problem_fields.h"

namespace codegym {

namespace {

/// The strings of a field that is an array of them, each on a line.
ByteText joinedLines(const JsonObject& row, QByteArrayView key)
{
    const JsonValue* list = row.find(key);
    if (!list || list->kind != JsonKind::Array)
        return {};
    const Result<QList<JsonValue>> values = scanJsonArray(list->text);
    ByteText lines;
    for (const JsonValue& value : values ? *values : QList<JsonValue>()) {
        if (value.kind == JsonKind::String)
            lines += decodeJsonString(value.text) + '\n';
    }
    return lines;
}

ByteText testsOf(const JsonObject& row)
{
    ByteText setUp = row.string("test_setup_code").value_or(ByteText());
    if (!setUp.isEmpty() && !setUp.endsWith('\n'))
        setUp += '\n';
    return joinedLines(row, "test_imports") + setUp + joinedLines(row, "test_list");
}

/// A number as it stands, or a text.
ByteText taskId(const JsonObject& row)
{
    const JsonValue* value = row.find("task_id");
    if (value && value->kind == JsonKind::Number)
        return "MBPP/" + value->text.toByteArray();
    return row.string("task_id").value_or(ByteText());
}

} // namespace

bool looksLikeMbpp(const JsonObject& row)
{
    return row.has("code") && row.has("test_list");
}

ImportItem readMbppRow(const JsonObject& row, const RowPlace& place)
{
    const Result<ByteText> statement = requiredText(row, row.has("text") ? "text" : "prompt");
    const Result<ByteText> code = requiredText(row, "code");
    const Result<ByteText> codeId = codeIdOf(taskId(row));
    for (const Result<ByteText>* field : {&statement, &code, &codeId}) {
        if (!*field)
            return place.reject(field->error().message);
    }
    Problem problem;
    problem.codeId = *codeId;
    problem.originalId = taskId(row);
    problem.title = titleOf(*statement);
    problem.origin = originOf(place.given, row, "MBPP");
    problem.statement = *statement;
    problem.solution = *code;
    problem.tests = testsOf(row);
    problem.extra = otherFields(row,
        {"task_id", row.has("text") ? "text" : "prompt", "code", "test_list", "test_setup_code", "test_imports"});
    return problem;
}

} // namespace codegym
