#include "support/scale_workspace.h"

#include "core/base/hash.h"
#include "core/workspace/environments.h"
#include "core/workspace/tasks.h"
#include "core/workspace/verdicts.h"
#include "support/workspace_fixture.h"

#include <random>

namespace codegym::test {

namespace {

constexpr int kEnvironmentsPerWrite = 1000;
constexpr const char* kWords[] = {"window", "heights", "tallest", "graph", "colour", "interval", "merge", "budget",
    "ticket", "queue", "island", "bridge", "harvest", "rotate", "palette", "river"};

QByteArray sourceOf(int number, int bytes)
{
    std::mt19937 random(static_cast<unsigned>(number));
    QByteArray source = "class Scale" + QByteArray::number(number) + "Env(gymnasium.Env):\n";
    while (source.size() < bytes)
        source += QByteArray("    ") + kWords[random() % 16] + " = " + QByteArray::number(random() % 1000) + '\n';
    return source;
}

Environment environmentOf(int number, int sourceBytes)
{
    const EnvironmentKey key {"Scale_" + QByteArray::number(number), "ScaleEnv"};
    Environment environment = sampleEnvironment(key, sourceOf(number, sourceBytes));
    environment.task = QByteArray("Find the ") + kWords[number % 16] + " of the " + kWords[number / 16 % 16] + '.';
    environment.extraction.trainable = number % 3 == 0;
    environment.madeBy = number % 5 == 0 ? EnvironmentOrigin::Extracted : EnvironmentOrigin::Imported;
    for (int tool = 0; tool < number % 6; ++tool)
        environment.revision.tools.append({"Tool" + QByteArray::number(tool), "(index: int)", "Reads.", "reader", true, {}, {}});
    return environment;
}

EnvironmentVerdict verdictOf(int number, const QByteArray& hash)
{
    EnvironmentVerdict verdict {hash, static_cast<Validity>(number % 4), 10, 10 - number % 4, {}, sampleConditions()};
    if (number % 7 == 0)
        verdict.findings = {{"observe-leak", Severity::Warning, "Observe shows a hidden container.", "Observe", {}}};
    return verdict;
}

Status addOne(Connection& connection, int number, int tasksEach, const Scale& scale)
{
    const Environment environment = environmentOf(number, scale.sourceBytes);
    const QByteArray hash = sha256(environment.revision.source);
    const Result<Added> added = addEnvironment(connection, environment, ConflictPolicy::Keep);
    if (!added)
        return added.error();
    QList<TaskConfiguration> tasks;
    for (int i = 0; i < tasksEach; ++i)
        tasks.append(sampleTask(environment.key, "{\"n\": " + QByteArray::number(number) + ", \"seed\": " + QByteArray::number(i) + "}"));
    const Result<TasksAdded> stored = addTasks(connection, tasks);
    if (!stored)
        return stored.error();
    QList<TaskRun> runs;
    for (int i = 0; i < tasksEach; ++i)
        runs.append({stored->rows[i], sampleRun(hash, 5 + (number * 31 + i * 17) % 300)});
    if (const Status recorded = recordOracleRuns(connection, runs); !recorded)
        return recorded;
    return recordEnvironmentVerdict(connection, added->row, verdictOf(number, hash));
}

} // namespace

Status fillToScale(Workspace& workspace, const Scale& scale)
{
    for (int first = 0; first < scale.environments; first += kEnvironmentsPerWrite) {
        const int last = qMin(first + kEnvironmentsPerWrite, scale.environments);
        const Status written = workspace.write([&](Connection& connection) -> Status {
            for (int number = first; number < last; ++number) {
                const qint64 before = qint64(scale.tasks) * number / scale.environments;
                const qint64 after = qint64(scale.tasks) * (number + 1) / scale.environments;
                if (const Status added = addOne(connection, number, static_cast<int>(after - before), scale); !added)
                    return added;
            }
            return {};
        });
        if (!written)
            return written;
    }
    return {};
}

} // namespace codegym::test
