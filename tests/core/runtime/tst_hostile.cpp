#include "core/runtime/worker_pool.h"
#include "support/fixtures.h"
#include "support/processes.h"
#include "support/throwaway_place.h"

#include <QTest>

#include <map>
#include <nlohmann/json.hpp>

using namespace codegym;
using namespace std::chrono_literals;
using End = RunOutcome::End;

namespace {

struct Deed {
    const char* name;
    End end; ///< In the full sandbox.
    const char* harm; ///< Shown by the canaries with the sandbox off; empty if it shows in the outcome alone.
    SandboxLayers onlyHeldBy; ///< With one of these left out the deed succeeds; none: the layers overlap.
};

const Deed deeds[] = {
    {"endless_python", End::TimedOut, nullptr, {}},
    {"endless_c", End::TimedOut, nullptr, {}},
    {"stop_timer", End::TimedOut, nullptr, {}},
    {"consume_forever", End::TimedOut, nullptr, {}},
    {"memory_bomb", End::MemoryExceeded, "", SandboxLayer::Limits},
    {"memory_creep", End::MemoryExceeded, "", SandboxLayer::Limits},
    {"fork_bomb", End::Forbidden, "", {}},
    {"thread_bomb", End::Forbidden, "", {}},
    {"open_socket", End::Forbidden, "reached the loopback listener", {}},
    {"unix_socket", End::Forbidden, "reached the UNIX socket", {}},
    {"read_home", End::Forbidden, "", {}},
    {"read_proc", End::Forbidden, "", {}},
    {"write_outside", End::Forbidden, "wrote a file", {}},
    {"remove_outside", End::Forbidden, "removed a file", {}},
    {"run_program", End::Forbidden, "wrote a file", {}},
    {"kill_sibling", End::Forbidden, "ended a sibling process", {}},
    {"kill_parent", End::Forbidden, nullptr, SandboxLayer::Seccomp},
    {"raw_system_call", End::Forbidden, nullptr, {}},
    {"flood", End::OutputExceeded, nullptr, {}},
    {"flood_result", End::OutputExceeded, nullptr, {}},
    {"flood_pipe", End::Lost, nullptr, {}},
    {"forge_frames", End::Lost, nullptr, {}},
    {"exit_now", End::Crashed, nullptr, {}},
    {"deep_recursion", End::Crashed, nullptr, {}},
    {"recorder_by_frames", End::Forbidden, nullptr, {}},
    {"recorder_by_traceback", End::Forbidden, nullptr, {}},
};

struct Layer {
    const char* name;
    SandboxLayer layer;
};
const Layer layers[] = {{"user", SandboxLayer::User}, {"root", SandboxLayer::Root}, {"landlock", SandboxLayer::Landlock},
    {"seccomp", SandboxLayer::Seccomp}, {"limits", SandboxLayer::Limits}, {"audit", SandboxLayer::Audit}};

constexpr auto shortTime = 200ms;
constexpr qint64 muchMemory = 8LL << 30;
constexpr qint64 someMemory = 300LL << 20; ///< Over the limit, and harmless where nothing holds.

ByteText hostileSource(const char* deed)
{
    const auto part = [](const char* name) {
        return test::readAll(test::projectPath(QStringLiteral("tests/data/hostile/%1.py").arg(QLatin1String(name))));
    };
    return part("template") + "\n\n" + part(deed);
}

Batch hostileBatch(const char* deed, const ByteText& configuration)
{
    Batch batch;
    batch.source = hostileSource(deed);
    batch.limits.time = 3s;
    batch.repeatFailures = false;
    RunSpec spec;
    spec.configuration = configuration;
    spec.keepSteps = true;
    batch.runs = {spec};
    return batch;
}

} // namespace

class TestHostile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachEndsAsOneFinding_data() { addDeeds(); }
    void eachEndsAsOneFinding();
    void eachSucceedsWithTheSandboxOff_data() { addDeeds(); }
    void eachSucceedsWithTheSandboxOff();
    void noneDoesHarmWithALayerLeftOut_data();
    void noneDoesHarmWithALayerLeftOut();
    void repeatsCallASwallowedMemoryErrorByItsName();
    void aPatchedModuleIsGoneWithItsProcess();
    void aChildSeesPythonAndNothingElse();
    void noProcessRemains();

private:
    void addDeeds();
    WorkerPool& pool(SandboxLayers leftOut);
    WorkerPool& poolWithoutSandbox();
    bool goesOn(WorkerPool& pool);

    test::ThrowawayPlace m_place;
    std::map<int, std::unique_ptr<WorkerPool>> m_pools;
};

void TestHostile::addDeeds()
{
    QTest::addColumn<int>("index");
    for (int i = 0; i < int(std::size(deeds)); ++i)
        QTest::newRow(deeds[i].name) << i;
}

WorkerPool& TestHostile::pool(SandboxLayers leftOut)
{
    auto& made = m_pools[leftOut.toInt()];
    if (!made) {
        PoolSettings settings;
        settings.workers = 1;
        settings.leaveOut = leftOut;
        settings.consentToNone = leftOut != SandboxLayers();
        made = std::make_unique<WorkerPool>(settings);
        if (const Status started = made->start(); !started)
            qFatal("%s", qPrintable(started.error().message));
    }
    return *made;
}

WorkerPool& TestHostile::poolWithoutSandbox()
{
    return pool(allSandboxLayers);
}

bool TestHostile::goesOn(WorkerPool& pool)
{
    Batch batch = hostileBatch("read_home", "{}");
    batch.source.replace("    with open(place[\"secret\"]) as secret:\n        return", "    return")
        .replace("\"done\" if secret.read() else \"empty\"", "\"done\"");
    return pool.run(batch).result().runs.first().rewarded();
}

void TestHostile::eachEndsAsOneFinding()
{
    QFETCH(int, index);
    const Deed& deed = deeds[index];
    WorkerPool& full = pool({});
    QCOMPARE(full.sandbox().mode, SandboxMode::Full);
    Batch batch = hostileBatch(deed.name, m_place.configuration(muchMemory, 1024));
    if (deed.end == End::TimedOut)
        batch.limits.time = shortTime;
    const RunOutcome run = full.run(batch).result().runs.first();
    // What the tool swallowed comes to light in the repeat, see the test for it.
    const bool swallowed = deed.onlyHeldBy == SandboxLayer::Limits && run.end == End::Finished && !run.rewarded();
    QVERIFY2(run.end == deed.end || swallowed,
        (runEndName(run.end) + ": " + run.detail + " " + run.traceback).constData());
    QCOMPARE(m_place.harm(), QByteArray());
    QVERIFY(goesOn(full));
}

void TestHostile::eachSucceedsWithTheSandboxOff()
{
    QFETCH(int, index);
    const Deed& deed = deeds[index];
    if (!deed.harm)
        return; // What it does is its own end, with and without a sandbox.
    const RunOutcome run
        = poolWithoutSandbox().run(hostileBatch(deed.name, m_place.configuration(someMemory, 1))).result().runs.first();
    QVERIFY2(run.rewarded(), (runEndName(run.end) + ": " + run.detail + run.steps.value(0).observation).constData());
    QByteArray harm; // A signal takes its time.
    QTRY_VERIFY2((harm += m_place.harm()).startsWith(deed.harm), harm.constData());
    QCOMPARE(harm.isEmpty(), QByteArray(deed.harm).isEmpty());
}

void TestHostile::noneDoesHarmWithALayerLeftOut_data()
{
    QTest::addColumn<int>("index");
    QTest::addColumn<int>("layer");
    for (int layer = 0; layer < int(std::size(layers)); ++layer) {
        for (int i = 0; i < int(std::size(deeds)); ++i)
            QTest::addRow("%s without %s", deeds[i].name, layers[layer].name) << i << layer;
    }
}

void TestHostile::noneDoesHarmWithALayerLeftOut()
{
    QFETCH(int, index);
    QFETCH(int, layer);
    const Deed& deed = deeds[index];
    WorkerPool& weaker = pool(layers[layer].layer);
    QVERIFY(weaker.sandbox().mode != SandboxMode::Full || layers[layer].layer == SandboxLayer::Audit);
    const bool notHeld = deed.onlyHeldBy.testFlag(layers[layer].layer);
    const qint64 bytes = notHeld ? someMemory : muchMemory;
    Batch batch = hostileBatch(deed.name, m_place.configuration(bytes, 1024));
    if (deed.end == End::TimedOut)
        batch.limits.time = shortTime;
    const RunOutcome run = weaker.run(batch).result().runs.first();
    QCOMPARE(m_place.harm(), QByteArray());
    if (notHeld)
        QVERIFY2(run.rewarded() || run.end == End::Lost || run.end == End::Forbidden, runEndName(run.end).constData());
    else
        QVERIFY2(!run.rewarded(), (runEndName(run.end) + ": " + run.detail).constData());
    QVERIFY(goesOn(weaker));
}

void TestHostile::repeatsCallASwallowedMemoryErrorByItsName()
{
    for (const char* deed : {"memory_bomb", "memory_creep"}) {
        Batch batch = hostileBatch(deed, m_place.configuration(muchMemory, 1));
        batch.repeatFailures = true;
        const RunOutcome run = pool({}).run(batch).result().runs.first();
        QCOMPARE(run.end, End::MemoryExceeded);
        QCOMPARE(run.repeat, RunOutcome::Repeat::SameAgain);
    }
}

void TestHostile::aPatchedModuleIsGoneWithItsProcess()
{
    Batch batch = hostileBatch("patch_json", "{}");
    batch.runs.append(batch.runs.first());
    const BatchOutcome outcome = pool({}).run(batch).result();
    QCOMPARE(outcome.findings.size(), 1);
    QCOMPARE(outcome.findings.first().rule, "shared-state");
    QVERIFY(outcome.findings.first().message.contains("json.loads"));
    QVERIFY(outcome.runs[0].agreesWith(outcome.runs[1]));
    QVERIFY(goesOn(pool({})));
}

void TestHostile::aChildSeesPythonAndNothingElse()
{
    const RunOutcome run = pool(SandboxLayer::Landlock).run(hostileBatch("look_around", "{}")).result().runs.first();
    QVERIFY(!run.steps.isEmpty());
    const auto seen = nlohmann::json::parse(run.steps.first().observation.toStdString(), nullptr, false);
    QVERIFY2(seen.is_object(), run.steps.first().observation.constData());
    QStringList allowed {QStringLiteral("/usr")};
    for (const char* name : {"/lib", "/lib32", "/lib64", "/libx32"})
        allowed.append(QLatin1String(name));
    for (const auto& file : seen["files"]) {
        const QString path = QString::fromStdString(file.get<std::string>());
        QVERIFY2(allowed.contains(path), qPrintable(path));
    }
    QCOMPARE(seen["environment"].dump(), R"(["LANG","PWD","PYTHONHASHSEED"])");
    QVERIFY(seen["user"].get<int>() != 0);
    QVERIFY(seen["groups"].size() <= 1); // bubblewrap maps the user's own group and no other.
    QCOMPARE(seen["descriptors"].dump(), "[3]");
}

void TestHostile::noProcessRemains()
{
    QList<qint64> outermost;
    for (const auto& [leftOut, made] : m_pools)
        outermost += made->processIds();
    const QList<qint64> all = test::processFamily(outermost);
    QVERIFY(all.size() > outermost.size());
    m_pools.clear();
    QTRY_COMPARE(test::processFamily(all), QList<qint64>());
}

QTEST_GUILESS_MAIN(TestHostile)
#include "tst_hostile.moc"
