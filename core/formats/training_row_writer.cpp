#include "core/formats/training_row_writer.h"

#include "core/formats/json_writer.h"

namespace codegym {

namespace {

QByteArray numberOrNull(const ByteText& number)
{
    return number.isEmpty() ? QByteArray("null") : number;
}

Result<QByteArray> extraInfo(const TrainingRowValues& values)
{
    JsonObjectWriter extra;
    extra.string("index", values.index)
        .integer("solve_fc_round", values.solveFcRound)
        .raw("qwen32b_Bo4_score", numberOrNull(values.bo4Score))
        .raw("qwen32b_Bo8_score", numberOrNull(values.bo8Score));
    if (values.environmentSource)
        extra.string("gym_env", *values.environmentSource);
    if (values.observationTrajectory)
        extra.string("obs_traj", *values.observationTrajectory);
    if (values.standardTrajectory)
        extra.string("std_traj", *values.standardTrajectory);
    return extra.finish();
}

Result<QByteArray> message(const char* role, const char* name, const ByteText& content)
{
    return JsonObjectWriter().string("role", role).string("name", name).string("content", content).finish();
}

} // namespace

Result<QByteArray> trainingRowJson(const TrainingRowValues& values)
{
    const Result<QByteArray> extra = extraInfo(values);
    const Result<QByteArray> system = message("system", "functions", values.documentation);
    const Result<QByteArray> user = message("user", "", values.userMessage);
    for (const Result<QByteArray>* part : {&extra, &system, &user}) {
        if (!*part)
            return part->error();
    }
    return JsonObjectWriter()
        .string("ability", values.ability.text())
        .string("answer", "There is no answer")
        .string("code_id", values.ability.environment.codeId)
        .string("data_source", "codegym_v1")
        .raw("extra_info", *extra)
        .integer("plugin_call_max_round", values.maximumRounds)
        .raw("prompt", '[' + *system + ", " + *user + ']')
        .raw("reward_model", R"({"ground_truth": null, "style": "agent_env"})")
        .finish();
}

} // namespace codegym
