#include "core/formats/humaneval_reader.h"

#include "core/formats/problem_fields.h"
#include "core/formats/python_text.h"

namespace codegym {

bool looksLikeHumanEval(const JsonObject& row)
{
    return row.has("prompt") && row.has("canonical_solution");
}

ImportItem readHumanEvalRow(const JsonObject& row, const RowPlace& place)
{
    const Result<ByteText> id = requiredText(row, "task_id");
    const Result<ByteText> prompt = requiredText(row, "prompt");
    const Result<ByteText> body = requiredText(row, "canonical_solution");
    for (const Result<ByteText>* field : {&id, &prompt, &body}) {
        if (!*field)
            return place.reject(field->error().message);
    }
    const Result<ByteText> codeId = codeIdOf(*id);
    if (!codeId)
        return place.reject(codeId.error().message);

    Problem problem;
    problem.codeId = *codeId;
    problem.originalId = *id;
    problem.origin = originOf(place.given, row, "HumanEval");
    problem.solution = *prompt + *body;
    problem.tests = row.string("test").value_or(ByteText());
    problem.entryPoint = row.string("entry_point").value_or(ByteText());
    const std::optional<PythonDocstring> docstring = functionDocstring(*prompt, problem.entryPoint);
    problem.statement = docstring ? docstring->text : *prompt;
    problem.title = titleOf(problem.statement);
    problem.extra = otherFields(row, {"task_id", "prompt", "canonical_solution", "test", "entry_point"});
    return problem;
}

} // namespace codegym
