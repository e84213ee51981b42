// The same oracle runs three ways in one go, as ratios: a fresh interpreter per run, the sandboxed pool, and plain
// Python in one process. The environments are extracted from the program's own samples, so nothing else is needed.
// With --longest each environment's longest runs are taken, which are nearer to training (44 calls on average in the
// paper) than the samples' average; starting processes then weighs less.
#include "core/jobs/extract_job.h"
#include "core/jobs/sample_job.h"
#include "core/workspace/environment_list.h"
#include "core/workspace/environments.h"
#include "core/workspace/task_list.h"
#include "core/workspace/tasks.h"
#include "support/fixtures.h"
#include "support/processes.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>

#include <sys/resource.h>

using namespace codegym;

namespace {

constexpr qsizetype kEnvironments = 25;
constexpr qsizetype kConfigurations = 20;
constexpr int kRounds = 5; ///< Of the two short ways, in turn: one round differs from the next by a third.

struct Subject {
    EnvironmentKey key;
    ByteText source;
    QList<ByteText> configurations;
};

struct Cost {
    double wall = 0; ///< Seconds.
    double cpu = 0; ///< Seconds of this process and all that it waited for.
    int correct = 0;
};

double secondsOf(int who)
{
    rusage usage {};
    getrusage(who, &usage);
    const auto seconds = [](const timeval& t) { return double(t.tv_sec) + double(t.tv_usec) / 1e6; };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

template <typename Work>
Cost measure(Work work)
{
    QElapsedTimer timer;
    timer.start();
    const double before = secondsOf(RUSAGE_SELF) + secondsOf(RUSAGE_CHILDREN);
    Cost cost;
    cost.correct = work();
    cost.wall = double(timer.nsecsElapsed()) / 1e9;
    cost.cpu = secondsOf(RUSAGE_SELF) + secondsOf(RUSAGE_CHILDREN) - before;
    return cost;
}

/// All rounds must be right to count as such.
Cost mean(const QList<Cost>& rounds)
{
    Cost all {0, 0, rounds.first().correct};
    for (const Cost& round : rounds) {
        all.wall += round.wall / double(rounds.size());
        all.cpu += round.cpu / double(rounds.size());
        all.correct = std::min(all.correct, round.correct);
    }
    return all;
}

QByteArray run(const QStringList& arguments)
{
    QProcess process;
    process.start(QStringLiteral("/usr/bin/python3"), QStringList {QStringLiteral("-I")} + arguments);
    process.waitForFinished(-1);
    return process.readAllStandardOutput().trimmed();
}

Result<QList<Subject>> subjects(
    const QString& folder, WorkerPool& pool, const MachineSettings& settings, bool longest)
{
    JobContext context({}, [](const JobProgress&) {});
    const QString path = QDir(folder).filePath(QStringLiteral("samples.codegym"));
    if (const auto made = makeSampleWorkspace(path, context); !made)
        return made.error();
    const Result<std::unique_ptr<Workspace>> workspace = Workspace::open(path, OpenMode::ReadWrite);
    if (!workspace)
        return workspace.error();
    if (const auto extracted = extractProblems(**workspace, pool, settings, {}, context); !extracted)
        return extracted.error();
    return (*workspace)->read([longest](Connection& c) -> Result<QList<Subject>> {
        QList<Subject> found;
        const Result<std::vector<RowId>> rows = environmentIds(c, {});
        if (!rows)
            return rows.error();
        for (const RowId row : *rows) {
            const Result<Environment> environment = environmentAt(c, row);
            TaskFilter filter;
            filter.environment = row;
            filter.sort = longest ? TaskFilter::Sort::Rounds : TaskFilter::Sort::Id;
            filter.descending = longest;
            const Result<std::vector<RowId>> tasks = taskIds(c, filter);
            if (!environment || !tasks || qsizetype(tasks->size()) < kConfigurations || found.size() == kEnvironments)
                continue;
            Subject subject {environment->key, environment->revision.source, {}};
            for (qsizetype i = 0; i < kConfigurations; ++i) {
                const Result<StoredTask> stored = taskAt(c, (*tasks)[size_t(i)]);
                if (!stored)
                    return stored.error();
                subject.configurations.append(stored->task.configuration);
            }
            found.append(subject);
        }
        return found;
    });
}

void writeFiles(const QString& folder, const QList<Subject>& subjects)
{
    for (const Subject& subject : subjects) {
        const QString stem = QDir(folder).filePath(QString::fromUtf8(subject.key.id()));
        test::writeFile(stem + QStringLiteral(".py"), subject.source);
        for (qsizetype i = 0; i < subject.configurations.size(); ++i)
            test::writeFile(stem + QStringLiteral(".%1").arg(i), subject.configurations[i]);
    }
}

int runFresh(const QString& folder, const QString& standIn, const QList<Subject>& subjects)
{
    // Two at a time, as the pool has two workers.
    std::atomic<int> correct = 0;
    (void)forEachParallel(subjects.size() * kConfigurations, 2, [&](qsizetype i) -> Status {
        const QString stem = QDir(folder).filePath(QString::fromUtf8(subjects[i / kConfigurations].key.id()));
        const QByteArray reward = run({QStringLiteral(CODEGYM_BENCH_DIR "/run_one.py"), standIn,
            stem + QStringLiteral(".py"), stem + QStringLiteral(".%1").arg(i % kConfigurations)});
        correct += reward.toDouble() == 1 ? 1 : 0;
        return {};
    });
    return correct;
}

/// Adds the processor time of the sandboxed processes, which nobody waits for, to cpu.
int runPool(const QList<Subject>& subjects, double& cpu)
{
    PoolSettings settings;
    settings.workers = 2;
    WorkerPool pool(settings);
    if (const Status started = pool.start(); !started)
        qFatal("%s", qPrintable(started.error().text()));
    QList<QFuture<BatchOutcome>> batches;
    for (const Subject& subject : subjects) {
        Batch batch;
        batch.source = subject.source;
        batch.className = subject.key.name;
        for (const ByteText& configuration : subject.configurations) {
            RunSpec run;
            run.configuration = configuration;
            batch.runs.append(run);
        }
        batches.append(pool.run(batch));
    }
    int correct = 0;
    for (const QFuture<BatchOutcome>& batch : batches) {
        for (const RunOutcome& outcome : batch.result().runs)
            correct += outcome.rewarded() ? 1 : 0;
    }
    cpu += test::familyCpuSeconds(pool.processIds());
    return correct;
}

void print(const char* name, const Cost& cost)
{
    std::printf("%-34s %8.3f s wall  %8.3f s CPU  %d correct\n", name, cost.wall, cost.cpu, cost.correct);
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const QTemporaryDir folder;
    const MachineSettings settings;
    const bool longest = application.arguments().contains(QStringLiteral("--longest"));
    QList<Subject> chosen;
    {
        WorkerPool pool(PoolSettings::from(settings));
        if (const Status started = pool.start(); !started)
            qFatal("%s", qPrintable(started.error().text()));
        const Result<QList<Subject>> found = subjects(folder.path(), pool, settings, longest);
        if (!found)
            qFatal("%s", qPrintable(found.error().text()));
        chosen = *found;
    }
    if (chosen.size() < kEnvironments)
        qFatal("only %d sample environments have %d configurations", int(chosen.size()), int(kConfigurations));
    writeFiles(folder.path(), chosen);
    const QString standIn = test::projectPath(QStringLiteral("tests/support/python"));

    const Cost fresh = measure([&] { return runFresh(folder.path(), standIn, chosen); });
    QList<Cost> pools;
    QList<Cost> plains;
    for (int round = 0; round < kRounds; ++round) {
        double sandboxed = 0;
        pools.append(measure([&] { return runPool(chosen, sandboxed); }));
        pools.last().cpu += sandboxed;
        plains.append(measure([&] {
            return run({QStringLiteral(CODEGYM_BENCH_DIR "/run_all.py"), standIn, folder.path()}).toInt();
        }));
    }
    const Cost pooled = mean(pools);
    const Cost plain = mean(plains);
    std::printf("%d environments x %d configurations, two at a time, start and end of processes included; the pool and "
                "plain Python as means of %d rounds\n",
        int(kEnvironments), int(kConfigurations), kRounds);
    print("a fresh interpreter per run", fresh);
    print("the pool, sandbox on", pooled);
    print("plain Python, one process", plain);
    std::printf("fresh / pool: %.1f times the wall time (wanted: 10 or more)\n", fresh.wall / pooled.wall);
    std::printf("pool / plain: %.2f times the CPU (wanted: 2 or less)\n", pooled.cpu / plain.cpu);
    const int all = int(kEnvironments * kConfigurations);
    return fresh.correct == all && pooled.correct == all && plain.correct == all ? 0 : 1;
}
