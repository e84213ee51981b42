#include "app/cli/commands.h"
#include "app/cli/describe.h"
#include "app/cli/lookup.h"
#include "app/cli/table.h"

namespace codegym::cli {

namespace {

constexpr size_t kPageRows = 500; ///< A page is one short read, so that other programs can write in between.
constexpr int kCellLength = 60;
constexpr int kTitleLength = 36;

using Column = Table::Column;
constexpr Table::Align kRight = Table::Align::Right;

QString cell(const ByteText& text)
{
    return displayLine(text, kCellLength);
}
QString cell(int number)
{
    return QString::number(number);
}
QString cell(std::optional<int> number)
{
    return number ? QString::number(*number) : QStringLiteral("–");
}
QString verdictCell(const QByteArray& verdict, bool stale)
{
    const QString name = QString::fromLatin1(verdict);
    return stale ? Words::tr("%1 (stale)").arg(name) : name;
}

QStringList cells(const ProblemRow& row)
{
    return {cell(row.codeId), displayLine(row.title, kTitleLength), stageName(row.stage),
        cell(row.environments), cell(row.source), cell(row.licence), cell(row.refusal)};
}

QString decisionCell(const EnvironmentRow& row)
{
    return row.decision == TriageDecision::Undecided ? QString() : QString::fromLatin1(decisionName(row.decision));
}

QStringList cells(const EnvironmentRow& row)
{
    return {cell(row.key.id()), verdictCell(validityName(row.validity), row.stale), cell(row.passed),
        cell(row.tests), cell(row.tools), cell(row.tasks),
        roundsLine(row.roundsMin, row.roundsMedian, row.roundsMax), QString::fromLatin1(row.granularity),
        cell(row.findings), row.formerDecision ? Words::tr("%1 (earlier revision)").arg(decisionCell(row)) : decisionCell(row)};
}

QStringList cells(const TaskRow& row)
{
    return {cell(publicTaskId(row)), verdictCell(verdictName(row.verdict), row.stale), cell(row.rounds),
        cell(row.recordedRounds), cell(row.toolsUsed), QString::fromLatin1(row.origin), cell(row.reason)};
}

QStringList cells(const TrajectoryRow& row)
{
    return {displayLine(row.id, 120), cell(row.rounds), row.ended ? Words::tr("yes") : Words::tr("no"),
        QString::fromLatin1(rewardText(row.reward)), cell(row.author), cell(row.note)};
}

QList<Column> problemColumns()
{
    return {{Words::tr("Problem")}, {Words::tr("Title")}, {Words::tr("Stage")}, {Words::tr("Envs"), kRight},
        {Words::tr("Source")}, {Words::tr("Licence")}, {Words::tr("Refused because")}};
}

QList<Column> environmentColumns()
{
    return {{Words::tr("Environment")}, {Words::tr("Verdict")}, {Words::tr("Passed"), kRight},
        {Words::tr("Tests"), kRight}, {Words::tr("Tools"), kRight}, {Words::tr("Tasks"), kRight},
        {Words::tr("Rounds")}, {Words::tr("Cut")}, {Words::tr("Findings"), kRight},
        {Words::tr("Decision")}};
}

QList<Column> taskColumns()
{
    return {{Words::tr("Task")}, {Words::tr("Verdict")}, {Words::tr("Rounds"), kRight},
        {Words::tr("Recorded"), kRight}, {Words::tr("Tools"), kRight}, {Words::tr("Origin")},
        {Words::tr("Reason")}};
}

QList<Column> trajectoryColumns()
{
    return {{Words::tr("Trajectory")}, {Words::tr("Rounds"), kRight}, {Words::tr("Done")}, {Words::tr("Reward"), kRight},
        {Words::tr("Played by")}, {Words::tr("Note")}};
}

/// Prints rows page by page, so that memory stays flat and the first ones come at once.
template <typename Row>
struct Listing {
    std::function<Result<std::vector<RowId>>(Connection&)> ids;
    std::function<Result<QList<Row>>(Connection&, const std::vector<RowId>&)> rows;
    JsonLine (*json)(const Row&);
    QList<Column> columns;
    QString none; ///< What to say where there is nothing.

    Status print(Workspace& workspace, Output& output, JobContext& context) const
    {
        const Result<std::vector<RowId>> all = workspace.read(ids, context.cancelToken());
        if (!all)
            return all.error();
        if (all->empty())
            output.text(none);
        Table table(columns);
        for (size_t at = 0; at < all->size() && !context.cancelled(); at += kPageRows) {
            const auto begin = all->begin() + std::ptrdiff_t(at);
            const std::vector<RowId> page(begin, begin + std::ptrdiff_t(qMin(kPageRows, all->size() - at)));
            const Result<QList<Row>> found = workspace.read(
                [&](Connection& connection) { return rows(connection, page); }, context.cancelToken());
            if (!found)
                return found.error();
            for (const Row& row : *found) {
                output.object(json(row));
                table.add(cells(row));
            }
            for (const QString& line : table.takeLines())
                output.text(line);
        }
        return {};
    }
};

Status listProblems(Invocation& call, Workspace& workspace, JobContext& context)
{
    ProblemFilter filter;
    filter.text = call.option(QStringLiteral("find")).toUtf8();
    const Listing<ProblemRow> listing {[&](Connection& c) { return problemIds(c, filter); }, problemRows,
        problemJson, problemColumns(), Words::tr("No problems. “codegym import W PATH...” reads some.")};
    return listing.print(workspace, call.output(), context);
}

/// --decision, --rule and --seed.
Status narrow(const Invocation& call, EnvironmentFilter& filter)
{
    if (const QString typed = call.option(QStringLiteral("decision")); typed == QLatin1String("earlier")) {
        filter.formerDecision = true;
    } else if (!typed.isEmpty()) {
        filter.decision = decisionFromName(typed.toUtf8());
        if (!filter.decision)
            return unknownChoice(Words::tr("The decision"), typed,
                {QStringLiteral("undecided"), QStringLiteral("keep"), QStringLiteral("fix"), QStringLiteral("drop"),
                    QStringLiteral("earlier")});
    }
    if (const QString rule = call.option(QStringLiteral("rule")); !rule.isEmpty())
        filter.rule = rule.toUtf8();
    if (!call.isSet(QStringLiteral("seed")))
        return {};
    const Result<quint64> seed = seedNumber(call);
    if (!seed)
        return seed.error();
    filter.sort = EnvironmentFilter::Sort::Random;
    filter.seed = *seed;
    return {};
}

Status listEnvironments(Invocation& call, Workspace& workspace, JobContext& context)
{
    EnvironmentFilter filter;
    filter.text = call.option(QStringLiteral("find")).toUtf8();
    filter.now = call.conditions();
    if (const Status narrowed = narrow(call, filter); !narrowed)
        return narrowed;
    const auto rows
        = [&](Connection& c, const std::vector<RowId>& ids) { return environmentRows(c, ids, filter.now); };
    const Listing<EnvironmentRow> listing {[&](Connection& c) { return environmentIds(c, filter); }, rows,
        environmentJson, environmentColumns(), Words::tr("No environments. “codegym extract W” makes some.")};
    return listing.print(workspace, call.output(), context);
}

Status listTasks(Invocation& call, Workspace& workspace, JobContext& context)
{
    TaskFilter filter;
    filter.text = call.option(QStringLiteral("find")).toUtf8();
    filter.now = call.conditions();
    const auto ids = [&](Connection& connection) -> Result<std::vector<RowId>> {
        if (const QString name = call.option(QStringLiteral("set")); !name.isEmpty()) {
            const Result<RowId> set = setByName(connection, name);
            if (!set)
                return set.error();
            filter.set = *set;
        }
        if (const QString id = call.option(QStringLiteral("environment")); !id.isEmpty()) {
            const Result<RowId> environment = environmentByTypedId(connection, id);
            if (!environment)
                return environment.error();
            filter.environment = *environment;
        }
        return taskIds(connection, filter);
    };
    const auto rows
        = [&](Connection& c, const std::vector<RowId>& page) { return taskRows(c, page, filter.now); };
    const Listing<TaskRow> listing {ids, rows, taskJson, taskColumns(), Words::tr("No tasks.")};
    return listing.print(workspace, call.output(), context);
}

Status listTrajectories(Invocation& call, Workspace& workspace, JobContext& context)
{
    TrajectoryFilter filter;
    filter.text = call.option(QStringLiteral("find")).toUtf8();
    const auto ids = [&](Connection& connection) -> Result<std::vector<RowId>> {
        if (const QString id = call.option(QStringLiteral("environment")); !id.isEmpty()) {
            const Result<RowId> environment = environmentByTypedId(connection, id);
            if (!environment)
                return environment.error();
            filter.environment = *environment;
        }
        if (const QString id = call.option(QStringLiteral("task")); !id.isEmpty()) {
            const Result<RowId> task = taskByTypedId(connection, id);
            if (!task)
                return task.error();
            filter.task = *task;
        }
        return trajectoryIds(connection, filter);
    };
    const Listing<TrajectoryRow> listing {ids, trajectoryRows, trajectoryJson, trajectoryColumns(),
        Words::tr("No trajectories. “codegym play W TASK --save” keeps what you play.")};
    return listing.print(workspace, call.output(), context);
}

Status listSets(Invocation& call, Workspace& workspace, JobContext& context)
{
    const Result<QList<SetRow>> sets = workspace.read(setRows, context.cancelToken());
    if (!sets)
        return sets.error();
    if (sets->isEmpty())
        call.output().text(Words::tr("No sets. “codegym curate W --preset paper --name NAME” makes one."));
    Table table({{Words::tr("Set")}, {Words::tr("Environments"), kRight}, {Words::tr("Tasks"), kRight},
        {Words::tr("Recipe")}});
    for (const SetRow& set : *sets) {
        call.output().object(setJson(set));
        table.add({cell(set.name), cell(set.environments), cell(set.tasks), cell(set.recipe)});
    }
    for (const QString& line : table.takeLines())
        call.output().text(line);
    return {};
}

Status listFindings(Invocation& call, Workspace& workspace, JobContext& context)
{
    const Result<QList<RuleFindings>> board = workspace.read(findingsBoard, context.cancelToken());
    if (!board)
        return board.error();
    if (board->isEmpty())
        call.output().text(Words::tr("No findings. “codegym audit W” looks for some."));
    Table table({{Words::tr("Rule")}, {Words::tr("Severity")}, {Words::tr("Environments"), kRight},
        {Words::tr("Findings"), kRight}, {Words::tr("Waived"), kRight}});
    for (const RuleFindings& row : *board) {
        call.output().object(ruleFindingsJson(row));
        table.add({cell(row.rule), QString::fromLatin1(severityName(row.severity)), cell(row.environments),
            cell(row.findings), cell(row.waived)});
    }
    for (const QString& line : table.takeLines())
        call.output().text(line);
    return {};
}

Result<ExitCode> runList(Invocation& call)
{
    const QMap<QString, Status (*)(Invocation&, Workspace&, JobContext&)> lists {
        {QStringLiteral("problem"), listProblems},
        {QStringLiteral("environment"), listEnvironments},
        {QStringLiteral("task"), listTasks},
        {QStringLiteral("set"), listSets},
        {QStringLiteral("finding"), listFindings},
        {QStringLiteral("trajectory"), listTrajectories},
    };
    for (auto it = lists.begin(); it != lists.end(); ++it) {
        if (!isKind(call.argument(1), it.key()))
            continue;
        const Result<Workspace*> workspace = call.workspace(OpenMode::ReadOnly);
        if (!workspace)
            return workspace.error();
        const Status listed = call.runStatus(Words::tr("Listing"),
            [&](JobContext& context) { return it.value()(call, **workspace, context); });
        return listed ? Result<ExitCode>(Done) : Result<ExitCode>(listed.error());
    }
    return unknownChoice(Words::tr("The kind"), call.argument(1),
        {QStringLiteral("problems"), QStringLiteral("environments"), QStringLiteral("tasks"),
            QStringLiteral("sets"), QStringLiteral("trajectories"), QStringLiteral("findings")});
}

} // namespace

Command listCommand()
{
    return {.name = QStringLiteral("list"),
        .arguments = QStringLiteral("W problems|environments|tasks|sets|trajectories|findings"),
        .minimumArguments = 2, .maximumArguments = 2,
        .summary = Words::tr("List what a workspace holds."),
        .details = Words::tr("Rounds are least – median – most over the tasks that the oracle solved. A verdict is "
                             "stale once the source, the limits or the program's version are no longer those it was "
                             "made with; “codegym verify” renews it."),
        .json = QStringLiteral(
            "  problems      {\"problem\", \"original_id\", \"title\", \"source\", \"licence\", \"stage\", \"tests\", "
            "\"environments\", \"findings\", \"reason\"}\n"
            "  environments  {\"environment\", \"source\", \"licence\", \"origin\", \"granularity\", \"trainable\", "
            "\"verdict\", \"stale\", \"tests\", \"passed\", \"tools\", \"tasks\", \"rounds\", \"findings\", \"errors\", "
            "\"decision\"}\n"
            "  tasks         {\"task\", \"environment\", \"origin\", \"level\", \"verdict\", \"stale\", \"rounds\", "
            "\"effective_rounds\", \"recorded_rounds\", \"tools_used\", \"reason\"}\n"
            "  sets          {\"set\", \"environments\", \"tasks\", \"recipe\"}\n"
            "  trajectories  {\"trajectory\", \"environment\", \"task\", \"author\", \"note\", \"rounds\", \"done\", "
            "\"reward\", \"stale\", \"parent\", \"branched_after\"}\n"
            "  findings      {\"rule\", \"severity\", \"environments\", \"findings\", \"waived\"}"),
        .example = QStringLiteral("codegym list mine.codegym tasks --set paper --json"),
        .options = {
            {QStringLiteral("find"), Words::tr("Only what matches TEXT."), QStringLiteral("TEXT")},
            {QStringLiteral("environment"), Words::tr("Tasks, trajectories: only those of this environment."),
                QStringLiteral("ID")},
            {QStringLiteral("task"), Words::tr("Trajectories: only those of this task."), QStringLiteral("ID")},
            {QStringLiteral("decision"), Words::tr("Environments: only those that are undecided, keep, fix or drop, or "
                                                   "whose decision is of an earlier revision."),
                QStringLiteral("undecided|keep|fix|drop|earlier")},
            {QStringLiteral("rule"), Words::tr("Environments: only those with a finding of this rule that nobody waived."),
                QStringLiteral("RULE")},
            {QStringLiteral("seed"), Words::tr("Environments: in a random order, the same for the same N."),
                QStringLiteral("N")},
            {QStringLiteral("set"), Words::tr("Tasks: only members of this set."), QStringLiteral("NAME")},
        },
        .run = runList};
}

} // namespace codegym::cli
