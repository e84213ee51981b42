#include "support/workspace_fixture.h"

namespace codegym::test {

TemporaryWorkspace::TemporaryWorkspace()
{
    Result<std::unique_ptr<Workspace>> created = Workspace::create(path());
    if (!created)
        qFatal("no workspace: %s", qPrintable(created.error().text()));
    workspace = std::move(*created);
}

void TemporaryWorkspace::reopen(OpenMode mode)
{
    workspace.reset();
    Result<std::unique_ptr<Workspace>> opened = Workspace::open(path(), mode);
    if (!opened)
        qFatal("no workspace: %s", qPrintable(opened.error().text()));
    workspace = std::move(*opened);
}

Problem sampleProblem(const QByteArray& codeId, const QByteArray& solution)
{
    Problem problem;
    problem.codeId = codeId;
    problem.originalId = codeId;
    problem.title = "First item";
    problem.origin = {"tests", "CC0-1.0"};
    problem.statement = "Return the first item of a list.";
    problem.solution = solution;
    problem.tests = "assert f([1]) == 1\n";
    problem.entryPoint = "f";
    return problem;
}

EnvironmentKey sampleKey(const QByteArray& codeId, const QByteArray& name) { return {codeId, name}; }

Environment sampleEnvironment(const EnvironmentKey& key, const QByteArray& source)
{
    Environment environment;
    environment.key = key;
    environment.problemCodeId = key.codeId;
    environment.origin = {"tests", "CC0-1.0"};
    environment.madeBy = EnvironmentOrigin::Extracted;
    environment.task = "Find the first item.";
    environment.extraction = {"fine", R"({"decision_share":0.5})", true};
    environment.revision.source = source;
    environment.revision.message = "first";
    environment.revision.tools = {
        {"GetItem", "(index: int)", "Reads.", "reader", true, {{3, 5}}, {{1, 1}, {4, 9}}},
        {"Observe", "()", "Looks.", "observe", true, {{7, 8}}, {}},
        {"Done", "(answer: int)", "Ends.", "done", false, {}, {}},
    };
    return environment;
}

TaskConfiguration sampleTask(const EnvironmentKey& key, const QByteArray& configuration)
{
    return {key, configuration, "generated", "easy", std::nullopt, {}};
}

Conditions sampleConditions() { return {"3.11.2 /usr/bin/python3", "0.1.0", "time=3000ms", "full"}; }

OracleRun sampleRun(const QByteArray& revisionHash, int rounds)
{
    OracleRun run;
    run.revisionHash = revisionHash;
    run.verdict = Verdict::Correct;
    run.rounds = rounds;
    run.toolsUsed = 2;
    run.effectiveRounds = rounds - 1;
    run.steps = {{R"({"name": "Observe", "parameters": {}})", "3 items"}, {R"({"name": "Done", "parameters": {}})", "ok"}};
    run.conditions = sampleConditions();
    return run;
}

} // namespace codegym::test
