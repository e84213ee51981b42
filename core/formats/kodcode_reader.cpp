#include "core/formats/kodcode_reader.h"

#include "core/formats/problem_fields.h"

namespace codegym {

namespace {

/// Fields that only KodCode itself publishes; the bare rows of a pipeline may come from anywhere.
bool isFromKodCode(const JsonObject& row)
{
    return row.has("style") || row.has("test_info") || row.has("gpt_difficulty");
}

ByteText sourceOf(const JsonObject& row)
{
    const ByteText subset = row.string("subset").value_or(ByteText());
    if (!isFromKodCode(row))
        return subset;
    return subset.isEmpty() ? ByteText("KodCode") : "KodCode/" + subset;
}

ByteText testedFunction(const JsonValue* testInfo)
{
    if (!testInfo || testInfo->kind != JsonKind::Array)
        return {};
    const Result<QList<JsonValue>> functions = scanJsonArray(testInfo->text);
    if (!functions || functions->isEmpty())
        return {};
    const Result<JsonObject> first = scanJsonObject(functions->first().text);
    return first ? first->string("function_name").value_or(ByteText()) : ByteText();
}

} // namespace

bool looksLikeKodCode(const JsonObject& row)
{
    return row.has("question") && (row.has("question_id") || row.has("solution"));
}

ImportItem readKodCodeRow(const JsonObject& row, const RowPlace& place)
{
    const Result<ByteText> id = requiredText(row, "question_id");
    const Result<ByteText> statement = requiredText(row, "question");
    const Result<ByteText> solution = requiredText(row, "solution");
    for (const Result<ByteText>* field : {&id, &statement, &solution}) {
        if (!*field)
            return place.reject(field->error().message);
    }
    const Result<ByteText> codeId = codeIdOf(*id);
    if (!codeId)
        return place.reject(codeId.error().message);

    Problem problem;
    problem.codeId = *codeId;
    problem.originalId = *id;
    problem.title = titleOf(*statement);
    problem.origin = originOf(place.given, row, sourceOf(row));
    problem.statement = *statement;
    problem.solution = *solution;
    problem.tests = row.string("test").value_or(ByteText());
    const JsonValue* testInfo = row.find("test_info");
    if (testInfo && testInfo->kind != JsonKind::Null)
        problem.testInfo = testInfo->text.toByteArray();
    problem.entryPoint = testedFunction(testInfo);
    problem.extra = otherFields(row, {"question_id", "question", "solution", "test", "test_info"});
    return problem;
}

} // namespace codegym
