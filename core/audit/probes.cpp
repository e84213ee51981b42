#include "core/audit/probes.h"

#include "core/verification/steps.h"

#include <QSet>

namespace codegym {

namespace {

constexpr qsizetype kTasks = 4;
constexpr qsizetype kOracleCalls = 3;
constexpr qsizetype kProposedCalls = 9;
constexpr qsizetype kNestedItems = 3; ///< Of each container.
constexpr qsizetype kNestedPlaces = 6;

/// Keys of the configuration's dictionaries, for tools that look up by name.
QByteArrayList keysIn(const Literal& configuration)
{
    QByteArrayList keys;
    for (qsizetype i = 1; i < configuration.items.size(); i += 2) {
        const Literal& value = configuration.items[i];
        if (value.kind == Literal::Kind::Dict && !value.items.isEmpty())
            keys.append(canonicalText(value.items.first()));
    }
    return keys.mid(0, 2);
}

/// Items of a container with what leads to each: its key or its position.
QList<std::pair<QByteArray, Literal>> itemsOf(const Literal& container)
{
    const bool keyed = container.kind == Literal::Kind::Dict;
    QList<std::pair<QByteArray, Literal>> items;
    for (qsizetype i = keyed ? 1 : 0; i < container.items.size() && items.size() < kNestedItems; i += keyed ? 2 : 1)
        items.append({keyed ? canonicalText(container.items[i - 1]) : QByteArray::number(i), container.items[i]});
    return items;
}

/// Places in containers of containers, for tools that look up by two keys: neither is found by trying numbers.
QList<QByteArrayList> nestedPlaces(const Literal& configuration)
{
    QList<QByteArrayList> places;
    for (const auto& [name, value] : itemsOf(configuration)) {
        for (const auto& [outer, row] : itemsOf(value)) {
            for (const auto& [inner, item] : itemsOf(row))
                places.append({outer, inner});
        }
    }
    return places.mid(0, kNestedPlaces);
}

QByteArrayList combinations(const QByteArrayList& names, const QByteArrayList& values)
{
    QByteArrayList all;
    qsizetype count = 1;
    for (qsizetype i = 0; i < names.size() && count < kProposedCalls; ++i)
        count *= values.size();
    for (qsizetype index = 0; index < qMin(count, kProposedCalls); ++index) {
        QByteArrayList members;
        for (qsizetype p = 0, rest = index; p < names.size(); ++p, rest /= values.size())
            members.append(jsonString(names[p]) + ": " + values[rest % values.size()]);
        all.append('{' + members.join(", ") + '}');
    }
    return all;
}

QList<ByteText> callsOf(const Tool& tool, const OracleRun& run, const Literal& configuration)
{
    QList<ByteText> calls;
    for (const Step& step : run.steps) {
        if (calls.size() < kOracleCalls && !calls.contains(step.action) && toolOfAction(step.action) == tool.name)
            calls.append(step.action);
    }
    const QByteArrayList names = parameterNames(tool.signature);
    const QByteArrayList values = QByteArrayList {"0", "1", "2"} + keysIn(configuration);
    QByteArrayList proposed = combinations(names, values);
    if (names.size() == 2) {
        for (const QByteArrayList& place : nestedPlaces(configuration))
            proposed.append('{' + jsonString(names[0]) + ": " + place[0] + ", " + jsonString(names[1]) + ": " + place[1] + '}');
    }
    for (const QByteArray& parameters : std::as_const(proposed)) {
        const ByteText action = actionJson(tool.name, parameters);
        if (!calls.contains(action))
            calls.append(action);
    }
    return calls;
}

Batch batchOf(const Environment& environment, const QList<TaskConfiguration>& tasks, const QList<Probe>& probes,
    const RunLimits& limits, int hashSeed)
{
    Batch batch = questionsTo(environment, limits);
    batch.hashSeed = hashSeed;
    for (const Probe& probe : probes) {
        RunSpec run;
        run.kind = RunKind::Calls;
        run.configuration = tasks[probe.task].configuration;
        run.calls = {probe.action};
        run.keepSteps = true;
        batch.runs.append(run);
    }
    return batch;
}

} // namespace

QList<Probe> proposedProbes(
    const Environment& environment, const QList<OracleRun>& runs, const QList<Literal>& configurations)
{
    QList<Probe> probes;
    const qsizetype some = qMin(kTasks, runs.size());
    for (qsizetype k = 0; k < some; ++k) {
        const qsizetype task = k * runs.size() / some;
        for (const Tool& tool : environment.revision.tools) {
            if (tool.name == "Done")
                continue;
            for (const ByteText& action : callsOf(tool, runs[task], configurations[task]))
                probes.append({task, tool.name, action, {}, {}});
        }
    }
    return probes;
}

QList<Probe> runProbes(WorkerPool& pool, const Environment& environment, const QList<TaskConfiguration>& tasks,
    QList<Probe> probes, const RunLimits& limits, const CancelToken& cancel)
{
    QFuture<BatchOutcome> first = pool.run(batchOf(environment, tasks, probes, limits, 0), cancel);
    QFuture<BatchOutcome> second = pool.run(batchOf(environment, tasks, probes, limits, 1), cancel);
    const QList<RunOutcome> seen = first.result().runs;
    const QList<RunOutcome> seenAgain = second.result().runs;
    QList<Probe> done;
    for (qsizetype i = 0; i < probes.size(); ++i) {
        if (seen[i].steps.isEmpty() || seenAgain[i].steps.isEmpty())
            continue;
        probes[i].observation = seen[i].steps.first().observation;
        probes[i].otherObservation = seenAgain[i].steps.first().observation;
        done.append(probes[i]);
    }
    return done;
}

bool isRefusal(QByteArrayView observation)
{
    return observation.startsWith("Error");
}

} // namespace codegym
