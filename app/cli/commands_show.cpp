#include "app/cli/commands.h"
#include "app/cli/lookup.h"
#include "app/cli/show.h"

namespace codegym::cli {

namespace {

Result<ExitCode> runShow(Invocation& call)
{
    const QMap<QString, Result<ExitCode> (*)(Invocation&, Workspace&)> kinds {
        {QStringLiteral("problem"), showProblem},
        {QStringLiteral("environment"), showEnvironment},
        {QStringLiteral("task"), showTask},
        {QStringLiteral("trajectory"), showTrajectory},
    };
    for (auto it = kinds.begin(); it != kinds.end(); ++it) {
        if (!isKind(call.argument(1), it.key()))
            continue;
        const Result<Workspace*> workspace = call.workspace(OpenMode::ReadOnly);
        if (!workspace)
            return workspace.error();
        return it.value()(call, **workspace);
    }
    return unknownChoice(Words::tr("The kind"), call.argument(1), kinds.keys());
}

} // namespace

Command showCommand()
{
    return {.name = QStringLiteral("show"), .arguments = QStringLiteral("W environment|problem|task|trajectory ID"),
        .minimumArguments = 3, .maximumArguments = 3,
        .summary = Words::tr("Show everything about one problem, environment, task or trajectory."),
        .details = Words::tr("IDs are those that “codegym list” shows."),
        .json = QStringLiteral(
            "  what “codegym list” gives, and\n"
            "  problem      {\"made\", \"finding_list\", \"statement\", \"test_source\", \"entry_point\", \"solution\"}\n"
            "  environment  {\"problem\", \"parent\", \"revision\", \"task_text\", \"tool_list\", \"finding_list\", "
            "\"revision_list\", \"metrics\", \"conditions\", \"triage\", \"code\"}\n"
            "  task         {\"config\", \"finding_list\", \"revision\", \"conditions\", \"steps\"}\n"
            "  trajectory   {\"revision\", \"config\", \"conditions\", \"steps\"}"),
        .example = QStringLiteral("codegym show mine.codegym environment Sum_1__SumEnv --source > Sum_1__SumEnv.py"),
        .options = {
            {QStringLiteral("source"), Words::tr("Problem, environment: print the Python and nothing else, byte for "
                                                 "byte; with --json add it.")},
            {QStringLiteral("steps"), Words::tr("Task, trajectory: the calls and what was answered.")},
        },
        .run = runShow};
}

} // namespace codegym::cli
