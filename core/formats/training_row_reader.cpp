#include "core/formats/training_row_reader.h"

#include "core/formats/instruction_text.h"
#include "core/formats/problem_fields.h"

namespace codegym {

namespace {

ByteText numberText(const JsonObject& object, QByteArrayView key)
{
    const JsonValue* value = object.find(key);
    return value && value->kind == JsonKind::Number ? value->text.toByteArray() : ByteText();
}

Status readExtraInfo(const JsonObject& row, const JsonLimits& limits, TrainingRow& result)
{
    const JsonValue* field = row.find("extra_info");
    if (!field || field->kind != JsonKind::Object)
        return {};
    const Result<JsonObject> extra = scanJsonObject(field->text, limits);
    if (!extra)
        return extra.error();
    result.index = extra->string("index").value_or(numberText(*extra, "index"));
    result.recordedRounds = extra->integer("solve_fc_round");
    result.bo4Score = numberText(*extra, "qwen32b_Bo4_score");
    result.bo8Score = numberText(*extra, "qwen32b_Bo8_score");
    result.environmentSource = extra->string("gym_env");
    result.observationTrajectory = extra->string("obs_traj");
    result.standardTrajectory = extra->string("std_traj");
    return {};
}

Status readPrompt(const JsonObject& row, const JsonLimits& limits, TrainingRow& result)
{
    const JsonValue* field = row.find("prompt");
    if (!field || field->kind != JsonKind::Array)
        return {};
    const Result<QList<JsonValue>> messages = scanJsonArray(field->text, limits);
    if (!messages)
        return messages.error();
    for (const JsonValue& value : *messages) {
        const Result<JsonObject> message = scanJsonObject(value.text, limits);
        if (!message)
            return message.error();
        const ByteText role = message->string("role").value_or(ByteText());
        if (role == "system" && message->string("name") == "functions")
            result.documentation = message->string("content").value_or(ByteText());
        else if (role == "user")
            result.userMessage = message->string("content").value_or(ByteText());
    }
    return {};
}

} // namespace

bool looksLikeTrainingRow(const JsonObject& row)
{
    return row.has("ability");
}

ImportItem readTrainingRow(const JsonObject& row, QByteArrayView text, const RowPlace& place)
{
    const Result<ByteText> abilityText = requiredText(row, "ability");
    if (!abilityText)
        return place.reject(abilityText.error().message);
    const Result<Ability> ability = Ability::parse(*abilityText);
    if (!ability)
        return place.reject(ability.error().message);

    TrainingRow result;
    result.ability = *ability;
    result.dataSource = row.string("data_source").value_or(ByteText());
    result.maximumRounds = row.integer("plugin_call_max_round");
    JsonLimits limits;
    limits.pythonConstants = true;
    for (const auto read : {readExtraInfo, readPrompt}) {
        if (Status status = read(row, limits, result); !status)
            return place.reject(status.error().message);
    }
    result.task = taskOfInstruction(result.userMessage);
    // The published set marks its rows so; rows of anybody's own pipeline say "codegym_v1".
    result.origin = originOf(place.given, row, result.dataSource == "codegym_gym_v1" ? "CodeGym" : "");
    result.row = text.toByteArray();
    result.file = place.file;
    result.line = place.line;
    return result;
}

} // namespace codegym
