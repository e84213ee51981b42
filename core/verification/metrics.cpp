#include "core/verification/metrics.h"

#include "core/formats/json_writer.h"
#include "core/verification/perturbation.h"
#include "core/verification/said_values.h"
#include "core/verification/steps.h"

#include <QCoreApplication>
#include <QSet>

namespace codegym {

namespace {

/// Configurations spread evenly over the list, so that easy and hard ones are among them.
QList<qsizetype> spread(qsizetype count, qsizetype wanted)
{
    QList<qsizetype> chosen;
    for (qsizetype i = 0; i < qMin(count, wanted); ++i)
        chosen.append(i * count / qMin(count, wanted));
    return chosen;
}

bool isDone(const Step& step) { return toolOfAction(step.action) == "Done"; }

/// Calls after one step, the answer left out: whether an observation steers.
QByteArrayList callsAfter(const QList<Step>& steps, qsizetype step)
{
    QByteArrayList calls;
    for (qsizetype i = step + 1; i < steps.size(); ++i) {
        if (!isDone(steps[i]))
            calls.append(steps[i].action);
    }
    return calls;
}

struct Probe {
    qsizetype task = 0;
    int step = 0;
};

void measureDecisions(WorkerPool& pool, const Environment& environment, const QList<TaskConfiguration>& tasks,
    const QList<OracleRun>& runs, const WorthEffort& effort, const RunLimits& limits, const CancelToken& cancel,
    WorthMetrics& metrics)
{
    const Replacements replacements(runs);
    Batch batch = questionsTo(environment, limits);
    QList<Probe> probes;
    for (const qsizetype task : spread(tasks.size(), effort.configurations)) {
        const QList<Step>& steps = runs[task].steps;
        for (const qsizetype step : spread(steps.size() - 1, effort.steps)) {
            const std::optional<ByteText> replacement = replacements.replacementFor(steps[step]);
            if (!replacement)
                continue;
            RunSpec run;
            run.configuration = tasks[task].configuration;
            run.perturbation = Perturbation {int(step), *replacement};
            run.mostCalls = int(steps.size()) + 1; // One more is a change already; some would go on for ever.
            run.keepSteps = true;
            batch.runs.append(run);
            probes.append({task, int(step)});
        }
    }
    const QList<RunOutcome> outcomes = pool.run(batch, cancel).result().runs;
    int steering = 0;
    int dead = 0;
    for (qsizetype i = 0; i < probes.size(); ++i) {
        const QList<Step>& before = runs[probes[i].task].steps;
        const QList<Step>& after = outcomes[i].steps;
        const bool callsChanged = callsAfter(before, probes[i].step) != callsAfter(after, probes[i].step);
        const bool answerChanged = after.isEmpty() || before.isEmpty() || before.last().action != after.last().action;
        steering += callsChanged ? 1 : 0;
        dead += !callsChanged && !answerChanged ? 1 : 0;
    }
    metrics.decisionShare = probes.isEmpty() ? 0 : double(steering) / double(probes.size());
    metrics.deadShare = probes.isEmpty() ? 0 : double(dead) / double(probes.size());
}

/// The oracle's calls are made again on other configurations: what reads the same everywhere told nothing hidden.
void measureGrounding(WorkerPool& pool, const Environment& environment, const QList<TaskConfiguration>& tasks,
    const QList<OracleRun>& runs, const WorthEffort& effort, const RunLimits& limits, const CancelToken& cancel,
    WorthMetrics& metrics)
{
    Batch batch = questionsTo(environment, limits);
    QList<qsizetype> replayed;
    for (const qsizetype task : spread(tasks.size(), effort.configurations)) {
        for (const qsizetype other : spread(tasks.size(), effort.configurations)) {
            if (other == task)
                continue;
            RunSpec run;
            run.kind = RunKind::Calls;
            run.configuration = tasks[other].configuration;
            for (const Step& step : runs[task].steps)
                run.calls.append(step.action);
            run.keepSteps = true;
            batch.runs.append(run);
            replayed.append(task);
        }
    }
    const QList<RunOutcome> outcomes = pool.run(batch, cancel).result().runs;
    QMap<qsizetype, QSet<qsizetype>> grounded;
    for (qsizetype i = 0; i < outcomes.size(); ++i) {
        const QList<Step>& own = runs[replayed[i]].steps;
        for (qsizetype k = 0; k < own.size(); ++k) {
            if (k >= outcomes[i].steps.size() || outcomes[i].steps[k].observation != own[k].observation)
                grounded[replayed[i]].insert(k);
        }
    }
    qsizetype rounds = 0;
    qsizetype hits = 0;
    QSet<ByteText> tools;
    for (const qsizetype task : spread(tasks.size(), effort.configurations)) {
        rounds += runs[task].steps.size();
        hits += grounded[task].size();
        for (const qsizetype k : std::as_const(grounded[task]))
            tools.insert(toolOfAction(runs[task].steps[k].action));
    }
    tools -= {"Observe", "Done", ""};
    metrics.groundedShare = rounds > 0 ? double(hits) / double(rounds) : 0;
    metrics.groundedTools = tools.values();
    std::sort(metrics.groundedTools.begin(), metrics.groundedTools.end());
}

void measureRounds(const QList<OracleRun>& runs, WorthMetrics& metrics)
{
    const WorthRules rules;
    QList<int> effective;
    QMap<ByteText, qsizetype> uses;
    qsizetype steps = 0;
    for (const OracleRun& run : runs) {
        effective.append(run.effectiveRounds.value_or(run.rounds));
        steps += run.steps.size();
        for (const Step& step : run.steps)
            ++uses[toolOfAction(step.action)];
    }
    std::sort(effective.begin(), effective.end());
    const auto share = [&](auto fits) {
        return effective.isEmpty() ? 0.0 : double(std::count_if(effective.begin(), effective.end(), fits)) / double(effective.size());
    };
    metrics.effectiveMedian = effective.value(effective.size() / 2);
    metrics.enoughRoundsShare = share([&](int n) { return n >= rules.minimumRounds; });
    metrics.inRangeShare = share([&](int n) { return n >= rules.minimumRounds && n <= rules.maximumRounds; });
    for (const qsizetype count : std::as_const(uses))
        metrics.homogeneousShare = qMax(metrics.homogeneousShare, double(count) / double(qMax<qsizetype>(1, steps)));
}

/// Whether an answer, as one token, is among a text's tokens. Truth values and containers are no token to pick.
bool isSaid(const QByteArray& answer, const QByteArrayList& tokens)
{
    const Result<Literal> value = parseLiteral(answer);
    if (!value || value->isContainer() || value->kind == Literal::Kind::Bool || value->kind == Literal::Kind::Null)
        return false;
    const QByteArrayList own = tokensOf(*value);
    return own.size() == 1 && tokens.contains(own.first());
}

void measureAnswers(const KnownAnswers& known, WorthMetrics& metrics)
{
    const QList<QByteArray>& answers = known.answers;
    QMap<QByteArray, qsizetype> counts;
    qsizetype observed = 0;
    for (qsizetype i = 0; i < answers.size(); ++i) {
        metrics.guessableShare = qMax(metrics.guessableShare, double(++counts[answers[i]]) / double(answers.size()));
        observed += isSaid(answers[i], tokensOf(QByteArrayView(known.observed.value(i)))) ? 1 : 0;
    }
    metrics.saidAnswerShare = answers.isEmpty() ? 0 : double(observed) / double(answers.size());
}

Finding finding(const char* rule, const QString& message)
{
    return {rule, Severity::Warning, message.toUtf8(), {}, {}};
}

int percent(double share) { return qRound(share * 100); }

} // namespace

WorthRules WorthRules::from(const QMap<QByteArray, double>& settings)
{
    WorthRules rules;
    rules.openLoop = settings.value("open-loop/share", rules.openLoop);
    rules.notepad = settings.value("notepad/share", rules.notepad);
    rules.guessable = settings.value("guessable-answer/commonest", rules.guessable);
    rules.saidAnswer = settings.value("guessable-answer/said", rules.saidAnswer);
    rules.homogeneous = settings.value("homogeneous-loop/share", rules.homogeneous);
    rules.minimumTools = int(settings.value("trainable/tools", rules.minimumTools));
    rules.minimumGroundedTools = int(settings.value("trainable/grounded-tools", rules.minimumGroundedTools));
    rules.minimumRounds = int(settings.value("trainable/rounds", rules.minimumRounds));
    rules.minimumRoundsShare = settings.value("trainable/rounds-share", rules.minimumRoundsShare);
    return rules;
}

QByteArray WorthMetrics::json() const
{
    const auto number = [](double value) { return QByteArray::number(value, 'f', 3); };
    JsonObjectWriter writer;
    writer.raw("decision_share", number(decisionShare))
        .raw("dead_share", number(deadShare))
        .raw("grounded_share", number(groundedShare))
        .raw("homogeneous_share", number(homogeneousShare))
        .raw("guessable_share", number(guessableShare))
        .raw("said_answer_share", number(saidAnswerShare))
        .raw("in_range_share", number(inRangeShare))
        .integer("effective_rounds", effectiveMedian)
        .integer("tools", tools)
        .integer("grounded_tools", groundedTools.size());
    if (shortcutRatio)
        writer.raw("shortcut_ratio", number(*shortcutRatio));
    return writer.finish().value();
}

QList<ByteText> observeStarts(WorkerPool& pool, const Environment& environment, const QList<TaskConfiguration>& tasks,
    const RunLimits& limits, const CancelToken& cancel)
{
    Batch batch = questionsTo(environment, limits);
    for (const TaskConfiguration& task : tasks) {
        RunSpec run;
        run.kind = RunKind::Calls;
        run.configuration = task.configuration;
        run.calls = {actionJson("Observe", "{}")};
        run.keepSteps = true;
        batch.runs.append(run);
    }
    QList<ByteText> observed;
    for (const RunOutcome& run : pool.run(batch, cancel).result().runs)
        observed.append(run.steps.isEmpty() ? ByteText() : run.steps.first().observation);
    return observed;
}

Result<WorthMetrics> measureWorth(WorkerPool& pool, const Environment& environment,
    const QList<TaskConfiguration>& tasks, const QList<OracleRun>& runs, const KnownAnswers& known,
    const WorthEffort& effort, const RunLimits& limits, const CancelToken& cancel)
{
    WorthMetrics metrics;
    metrics.tools = int(environment.revision.tools.size());
    measureRounds(runs, metrics);
    measureAnswers(known, metrics);
    measureDecisions(pool, environment, tasks, runs, effort, limits, cancel, metrics);
    measureGrounding(pool, environment, tasks, runs, effort, limits, cancel, metrics);
    if (cancel.cancelled())
        return failure(Error::Kind::Cancelled, QCoreApplication::translate("verification", "Cancelled."));
    return metrics;
}

QList<Finding> worthFindings(const WorthMetrics& metrics, const WorthRules& rules)
{
    const auto tr = [](const char* text) { return QCoreApplication::translate("verification", text); };
    QList<Finding> findings;
    const bool openLoop = metrics.decisionShare < rules.openLoop;
    if (openLoop) {
        findings.append(finding("open-loop",
            tr("Only %1 % of the observations steer a later call: the calls could be written down beforehand.")
                .arg(percent(metrics.decisionShare))));
    }
    if (metrics.groundedShare < rules.notepad) {
        findings.append(finding("notepad",
            tr("Only %1 % of the calls tell anything about the hidden input; the rest keeps notes.")
                .arg(percent(metrics.groundedShare))));
    }
    if (metrics.guessableShare > rules.guessable) {
        findings.append(finding("guessable-answer",
            tr("One answer is right on %1 % of the configurations.").arg(percent(metrics.guessableShare))));
    }
    if (metrics.guessableShare <= rules.guessable && metrics.saidAnswerShare > rules.saidAnswer) {
        findings.append(finding("guessable-answer",
            tr("On %1 % of the configurations Observe names the answer from the start.")
                .arg(percent(metrics.saidAnswerShare))));
    }
    if (openLoop && metrics.homogeneousShare > rules.homogeneous) {
        findings.append(finding("homogeneous-loop",
            tr("One tool makes %1 % of the calls, in a fixed order.").arg(percent(metrics.homogeneousShare))));
    }
    return findings;
}

bool isTrainable(const WorthMetrics& metrics, const QList<Finding>& findings, const WorthRules& rules)
{
    static const QSet<QByteArray> spoiling {
        "one-call-answer", "open-loop", "notepad", "guessable-answer", "over-strict-done"};
    const bool spoiled = std::any_of(
        findings.begin(), findings.end(), [](const Finding& f) { return spoiling.contains(f.rule); });
    return !spoiled && metrics.tools >= rules.minimumTools
        && metrics.groundedTools.size() >= rules.minimumGroundedTools
        && metrics.enoughRoundsShare >= rules.minimumRoundsShare;
}

} // namespace codegym
