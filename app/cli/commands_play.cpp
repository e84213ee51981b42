#include "app/cli/commands.h"
#include "app/cli/describe.h"
#include "app/cli/lookup.h"
#include "app/cli/play_keeper.h"
#include "app/cli/question.h"
#include "core/base/literal.h"
#include "core/jobs/typed_test_job.h"
#include "core/jobs/machine.h"
#include "core/runtime/hidden_state.h"
#include "core/trajectories/play_tree.h"
#include "core/verification/configuration_check.h"
#include "core/verification/steps.h"
#include "core/workspace/environments.h"
#include "core/workspace/tasks.h"

#include <QFile>

namespace codegym::cli {

namespace {

constexpr int kShownText = 2000;
constexpr int kCompared = 50; // tasks that a typed configuration is compared with

/// A task that is being played: what was tried so far, and what came of the last thing.
class Game {
public:
    Game(std::unique_ptr<EnvironmentSession> session, Output& output)
        : m_session(std::move(session))
        , m_output(output)
        , m_state(m_session->opened().result())
        , m_here(m_state)
    {
    }

    const StepOutcome& state() const { return m_state; }
    bool begun() const { return m_tree.current() != PlayTree::root; }
    /// Called before anything is played; without it nothing is kept.
    void keepWith(PlayKeeper* keeper) { m_keeper = keeper; }
    void call(const ByteText& action);
    void back(int calls);
    void forward(int calls);
    void finish();
    void showState();
    Status save(const ByteText& note);

private:
    void goTo(int node);
    void print(const ByteText& action);
    void printFinish(const RunOutcome& run);

    std::unique_ptr<EnvironmentSession> m_session;
    Output& m_output;
    StepOutcome m_state;
    StepOutcome m_here; ///< The last one that was kept: that of the state where one stands.
    PlayTree m_tree;
    PlayKeeper* m_keeper = nullptr;
};

void Game::call(const ByteText& action)
{
    m_state = m_session->step(action).result();
    if (m_state.kept()) {
        m_tree.take({action, m_state.observation});
        m_here = m_state;
    }
    print(action);
}

void Game::back(int calls)
{
    const QList<int> path = m_tree.path(m_tree.current());
    goTo(calls >= path.size() ? PlayTree::root : path[path.size() - calls - 1]);
}

void Game::forward(int calls)
{
    const QList<int> line = m_tree.line();
    const qsizetype at = m_tree.depth(m_tree.current()) + calls;
    if (line.isEmpty() || m_tree.next() < 0)
        m_output.note(Words::tr("No call lies ahead."));
    else
        goTo(line[std::min(at, line.size()) - 1]);
}

void Game::goTo(int node)
{
    const PlayRoute route = m_tree.routeTo(node);
    m_state = m_session->back(route.kept).result();
    m_tree.goTo(node);
    for (const int next : route.again) {
        const Step& step = m_tree.step(next);
        m_state = m_session->step(step.action).result();
        if (m_state.observation != step.observation)
            m_output.note(Words::tr("The environment answers otherwise than before."));
    }
    m_here = m_state;
    m_state.observation = node == PlayTree::root ? ByteText() : m_tree.step(node).observation;
    print({});
}

void Game::finish()
{
    if (m_state.done)
        return m_output.note(Words::tr("The episode is over. Go back to play on."));
    const RunOutcome run = m_session->finish().result();
    printFinish(run);
    if (run.finished()) {
        for (const Step& step : run.steps) {
            m_output.text(QStringLiteral("→ %1").arg(displayLine(step.action, kShownText)));
            call(step.action);
        }
    }
}

void Game::showState()
{
    m_output.object(JsonLine().text("state", m_state.state));
    for (const StateLine& line : stateLines(m_state.state, m_state.changed, {}))
        m_output.text(QStringLiteral("%1 = %2").arg(displayLine(line.name, 80), displayLine(line.value, kShownText)));
}

Status Game::save(const ByteText& note)
{
    if (!m_keeper)
        return failure(Error::Kind::Usage, Words::tr("Nothing is kept of this game; start it with --save."));
    if (!begun())
        return failure(Error::Kind::Usage, Words::tr("No call was made yet, so there is nothing to save."));
    return m_keeper->keep(m_tree, m_here, note);
}

void Game::print(const ByteText& action)
{
    JsonLine line;
    line.textOrNull("call", action).textOrNull("observation", m_state.observation).number("steps", m_state.steps);
    line.number("rounds", m_state.rounds).flag("done", m_state.done).raw("reward", rewardJson(m_state.reward));
    line.textOrNull("problem", m_state.ok() ? ByteText() : m_state.detail).textOrNull("traceback", m_state.traceback);
    m_output.object(line);
    if (!action.isEmpty() && m_state.kept())
        m_output.text(displayLine(m_state.observation, kShownText));
    if (!m_state.kept())
        m_output.text(Words::tr("The call came to nothing: %1").arg(displayLine(m_state.detail, kShownText)));
    if (!m_output.json() && !m_state.traceback.isEmpty())
        m_output.note(displayText(m_state.traceback));
    if (m_state.done)
        m_output.text(Words::tr("Done. Reward: %1.").arg(displayLine(m_state.reward, 20)));
    else if (action.isEmpty())
        m_output.text(Words::tr("After %1.").arg(counted(m_state.steps, Words::tr("call"), Words::tr("calls"))));
}

void Game::printFinish(const RunOutcome& run)
{
    const int fresh = newCalls(m_tree.steps(), run.steps);
    JsonLine line;
    line.number("oracle_calls", run.steps.size()).number("new_calls", fresh).flag("done", run.done);
    line.raw("reward", rewardJson(run.reward)).textOrNull("problem", run.finished() ? ByteText() : run.detail);
    m_output.object(line);
    m_output.text(run.finished() ? Words::tr("The oracle finishes with %1 (%2 new).")
                                       .arg(counted(run.steps.size(), Words::tr("call"), Words::tr("calls")),
                                           QString::number(fresh))
                                 : Words::tr("The oracle fails from here: %1").arg(displayLine(run.detail, kShownText)));
}

QString whatCanBeTyped()
{
    return Words::tr("Type a tool's name and its parameters, as in “At {\"index\": 3}”, or a whole call as JSON.\n"
                     "back [N], forward [N]  go between the calls made; a new call from there is a branch\n"
                     "finish                 let the oracle make the rest of the calls\n"
                     "state                  show the hidden state\n"
                     "save [NOTE]            keep the calls that lead here as a trajectory (needs --save)\n"
                     "quit                   end (so does the end of the input)");
}

/// "At {"index": 3}" as a call; a line that is JSON already as it is.
Result<ByteText> actionFrom(const QByteArray& line)
{
    if (line.startsWith('{'))
        return ByteText(line);
    const qsizetype space = line.indexOf(' ');
    const QByteArray name = space < 0 ? line : line.left(space);
    const QByteArray parameters = space < 0 ? QByteArray("{}") : line.mid(space + 1).trimmed();
    const Result<Literal> read = parseLiteral(parameters);
    if (!read || read->kind != Literal::Kind::Dict)
        return failure(Error::Kind::Usage,
            Words::tr("The parameters of %1 must be an object, as in {\"index\": 3}.").arg(displayLine(name, 80)));
    return actionJson(name, parameters);
}

int countIn(const QByteArray& line)
{
    return std::max(1, line.mid(line.indexOf(' ') + 1).toInt());
}

void tell(const Status& done, Output& output)
{
    if (!done)
        output.error(done.error());
}

/// False: the game is over.
bool obey(Game& game, const QByteArray& line, Output& output)
{
    const QByteArray word = line.left(line.indexOf(' ') < 0 ? line.size() : line.indexOf(' '));
    if (word == "quit")
        return false;
    if (word == "back")
        game.back(countIn(line));
    else if (word == "forward")
        game.forward(countIn(line));
    else if (word == "finish")
        game.finish();
    else if (word == "state")
        game.showState();
    else if (word == "save")
        tell(game.save(line.mid(word.size()).trimmed()), output);
    else if (word == "help")
        output.note(whatCanBeTyped());
    else if (const Result<ByteText> action = actionFrom(line); action)
        game.call(*action);
    else
        output.error(action.error());
    return true;
}

/// What is played (a task, or an environment on a configuration that was typed), and what every line of the sitting that
/// is kept has in common.
struct Stage {
    SessionSpec spec;
    RowId environment = 0;
    QList<ByteText> others; ///< Configurations of the environment's tasks.
    Trajectory played;
};

Result<Stage> stageOf(Connection& connection, const Invocation& call, const std::optional<ByteText>& typed)
{
    const RunLimits limits = call.settings().limits;
    ByteText configuration = typed.value_or(ByteText());
    RowId row = 0;
    if (typed) {
        const Result<RowId> named = environmentByTypedId(connection, call.argument(1));
        if (!named)
            return named.error();
        row = *named;
    } else {
        const Result<StoredTask> task = taskById(connection, call.argument(1).toUtf8());
        if (!task)
            return task.error();
        row = task->environmentRow;
        configuration = task->task.configuration;
    }
    const Result<Environment> environment = environmentAt(connection, row);
    if (!environment)
        return environment.error();
    const Result<QList<ByteText>> others = someConfigurations(connection, row, kCompared);
    if (!others)
        return others.error();
    Stage stage {{environment->revision.source, environment->key.name, configuration, limits}, row, *others, {}};
    stage.played.environment = environment->key;
    stage.played.configuration = configuration;
    stage.played.revisionHash = environment->revision.hash;
    stage.played.author = call.settings().reviewer.toUtf8();
    stage.played.conditions = call.conditions();
    return stage;
}

Status playOn(Game& game, InputLines& lines, Output& output)
{
    while (true) {
        const Result<std::optional<QByteArray>> line = lines.next();
        if (!line)
            return line.error();
        if (!*line || (!(*line)->isEmpty() && !obey(game, **line, output)))
            return {};
    }
}

/// The configuration of --configuration: a file's text, or the first line of standard input.
Result<std::optional<ByteText>> typedConfiguration(const Invocation& call, InputLines& lines)
{
    const QString name = call.option(QStringLiteral("configuration"));
    if (!call.isSet(QStringLiteral("configuration")))
        return std::optional<ByteText>();
    if (name == QLatin1String("-")) {
        const Result<std::optional<QByteArray>> line = lines.next();
        if (!line)
            return line.error();
        return std::optional(line->value_or(QByteArray()));
    }
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return failure(Words::tr("“%1” cannot be read: %2").arg(name, file.errorString()));
    return std::optional(file.readAll().trimmed());
}

Status checkTyped(const Stage& stage, Output& output)
{
    const ConfigurationCheck check = checkConfiguration(stage.spec.configuration, stage.others);
    for (const QString& warning : check.warnings)
        output.note(warning);
    return check.problem.isEmpty() ? Status() : failure(check.problem);
}

Status keepTyped(Invocation& call, Workspace& workspace, WorkerPool& pool, const Stage& stage)
{
    const Result<AddedTask> added = call.run<AddedTask>(Words::tr("Adding a task"), [&](JobContext& context) {
        return addTypedTask(workspace, pool, call.settings(), stage.environment, stage.spec.configuration, context);
    });
    if (!added)
        return added.error();
    const QString verdict = QString::fromLatin1(verdictName(added->run.verdict));
    call.output().object(JsonLine().text("task", added->id).flag("new", !added->wasThere).text("verdict", verdict.toUtf8()));
    call.output().text((added->wasThere ? Words::tr("The environment has this task already: %1. Its oracle: %2.")
                                        : Words::tr("Added the task %1. Its oracle: %2."))
                           .arg(displayLine(added->id), verdict));
    return {};
}

Result<ExitCode> play(Invocation& call, Workspace& workspace, WorkerPool& pool, const Stage& stage, InputLines& lines)
{
    Output& output = call.output();
    const bool saves = call.isSet(QStringLiteral("save"));
    PlayKeeper keeper(workspace, call.argument(0), stage.played, output);
    Game game(pool.openSession(stage.spec), output);
    game.keepWith(saves ? &keeper : nullptr);
    if (!game.state().ok())
        return failure(Words::tr("The environment did not start: %1").arg(displayLine(game.state().detail, kShownText)));
    if (canAsk())
        output.note(whatCanBeTyped());
    if (const Status played = playOn(game, lines, output); !played)
        return played.error();
    if (saves && game.begun()) {
        if (const Status saved = game.save(call.option(QStringLiteral("note")).toUtf8()); !saved)
            return saved.error();
    }
    return call.outcome(game.state().done && game.state().reward.toDouble() == 1);
}

Result<ExitCode> runPlay(Invocation& call)
{
    const bool keep = call.isSet(QStringLiteral("keep"));
    if (keep && !call.isSet(QStringLiteral("configuration")))
        return failure(Error::Kind::Usage, Words::tr("--keep is for a configuration of one's own: --configuration FILE."));
    const bool saves = call.isSet(QStringLiteral("save"));
    if (saves && !keep && call.isSet(QStringLiteral("configuration")))
        return failure(Error::Kind::Usage, Words::tr("A trajectory is kept with its task: add --keep."));
    const Result<Workspace*> workspace = call.workspace(keep || saves ? OpenMode::ReadWrite : OpenMode::ReadOnly);
    if (!workspace)
        return workspace.error();
    InputLines lines(call.interrupt());
    const Result<std::optional<ByteText>> typed = typedConfiguration(call, lines);
    if (!typed)
        return typed.error();
    const Result<Stage> stage = (*workspace)->read([&](Connection& c) { return stageOf(c, call, *typed); });
    if (!stage)
        return stage.error();
    if (const Status checked = *typed ? checkTyped(*stage, call.output()) : Status(); !checked)
        return checked.error();
    const Result<WorkerPool*> pool = call.pool();
    if (!pool)
        return pool.error();
    if (const Status allowed = allowImportedCode(**pool, call.settings()); !allowed)
        return allowed.error();
    if (const Status kept = keep ? keepTyped(call, **workspace, **pool, *stage) : Status(); !kept)
        return kept.error();
    return play(call, **workspace, **pool, *stage, lines);
}

} // namespace

Command playCommand()
{
    const QCommandLineOption configuration(QStringLiteral("configuration"),
        Words::tr("Play an environment on this hidden initial state (JSON or a Python literal) instead of a task; "
                  "\"-\" reads it from the first line of standard input."),
        QStringLiteral("FILE"));
    const QCommandLineOption keep(QStringLiteral("keep"),
        Words::tr("Also keep that configuration as a task, with the oracle's run on it."));
    return {.name = QStringLiteral("play"), .arguments = QStringLiteral("W TASK|ENVIRONMENT"), .minimumArguments = 2,
        .maximumArguments = 2, .summary = Words::tr("Play a task yourself: calls from standard input, answers at once."),
        .details = Words::tr("TASK is an id as “codegym list W tasks” shows it; with --configuration name an environment "
                             "instead. Nothing is kept in the workspace without --keep or --save.\n")
            + whatCanBeTyped(),
        .json = QStringLiteral("  per call  {\"call\", \"observation\", \"steps\", \"rounds\", \"done\", \"reward\", \"problem\", "
                               "\"traceback\"};\n  going back or forward, call is null and observation what was last seen\n"
                               "  finish  {\"oracle_calls\", \"new_calls\", \"done\", \"reward\", \"problem\"}, then each call\n"
                               "  state  {\"state\"}: a JSON object as text\n"
                               "  save, and at the end with --save  {\"saved\": the trajectory's id, \"new\", \"steps\"}\n"
                               "  with --keep first  {\"task\", \"new\", \"verdict\"}"),
        .example = QStringLiteral("codegym play mine.codegym Sum_1__SumEnv@0123456789abcdef --json < calls.txt"),
        .options = {configuration, keep,
            {QStringLiteral("save"), Words::tr("Keep the calls that lead to where you end as a trajectory; “codegym list W "
                                               "trajectories” lists it. The same calls again are kept once.")},
            {QStringLiteral("note"), Words::tr("With --save: what to remember of it."), QStringLiteral("TEXT")},
            consentOption(), strictOption(Words::tr("it did not end with reward 1"))},
        .run = runPlay};
}

} // namespace codegym::cli
