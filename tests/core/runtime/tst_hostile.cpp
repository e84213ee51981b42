#include "core/runtime/worker_pool.h"
#include "support/hostile_deeds.h"
#include "support/processes.h"
#include "support/throwaway_place.h"

#include <QTest>

#include <map>
#include <nlohmann/json.hpp>

using namespace codegym;
using namespace std::chrono_literals;
using End = RunOutcome::End;

namespace {

struct Layer {
    const char* name;
    SandboxLayer layer;
};
const Layer layers[]
    = {{"user", SandboxLayer::User}, {"root", SandboxLayer::Root}, {"landlock", SandboxLayer::Landlock},
        {"seccomp", SandboxLayer::Seccomp}, {"limits", SandboxLayer::Limits}, {"audit", SandboxLayer::Audit}};

constexpr auto shortTime = 200ms;
constexpr qint64 muchMemory = 8LL << 30;
constexpr qint64 someMemory = 300LL << 20; ///< Over the limit, and harmless where nothing holds.

Batch hostileBatch(const char* deed, const ByteText& configuration)
{
    Batch batch;
    batch.source = test::hostileSource(deed);
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
    void landlockAloneHoldsFilesSocketsAndSignals();
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
    for (int i = 0; i < test::hostileDeeds().size(); ++i)
        QTest::newRow(test::hostileDeeds()[i].name) << i;
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
    const test::HostileDeed& deed = test::hostileDeeds()[index];
    WorkerPool& full = pool({});
    QCOMPARE(full.sandbox().mode, SandboxMode::Full);
    Batch batch = hostileBatch(deed.name, m_place.configuration(muchMemory, 1024));
    if (deed.end == End::TimedOut)
        batch.limits.time = shortTime;
    const RunOutcome run = full.run(batch).result().runs.first();
    // What the tool swallowed comes to light in the repeat, see the test for it.
    const bool swallowed = deed.onlyHeldBy == SandboxLayer::Limits && run.end == End::Finished && !run.rewarded();
    QVERIFY2(
        run.end == deed.end || swallowed, (runEndName(run.end) + ": " + run.detail + " " + run.traceback).constData());
    QCOMPARE(m_place.harm(), QByteArray());
    QVERIFY(goesOn(full));
}

void TestHostile::eachSucceedsWithTheSandboxOff()
{
    QFETCH(int, index);
    const test::HostileDeed& deed = test::hostileDeeds()[index];
    if (!deed.harm)
        return; // It aims at the run itself: tst_hostile_controls shows it at work where nothing watches over a run.
    Batch batch = hostileBatch(deed.name, m_place.configuration(someMemory, 1));
    batch.limits.time = 60s; // What a sandbox would hold is shown here, not how fast this machine is.
    const RunOutcome run = poolWithoutSandbox().run(batch).result().runs.first();
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
        for (int i = 0; i < test::hostileDeeds().size(); ++i)
            QTest::addRow("%s without %s", test::hostileDeeds()[i].name, layers[layer].name) << i << layer;
    }
}

void TestHostile::noneDoesHarmWithALayerLeftOut()
{
    QFETCH(int, index);
    QFETCH(int, layer);
    const test::HostileDeed& deed = test::hostileDeeds()[index];
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

void TestHostile::landlockAloneHoldsFilesSocketsAndSignals()
{
    WorkerPool& landlock = pool(allSandboxLayers & ~SandboxLayers(SandboxLayer::Landlock));
    QVERIFY(landlock.sandbox().present.testFlag(SandboxLayer::Landlock));
    for (const char* name : {"read_home", "read_proc", "write_outside", "remove_outside", "run_program", "open_socket",
             "abstract_socket", "kill_sibling"}) {
        const RunOutcome run
            = landlock.run(hostileBatch(name, m_place.configuration(someMemory, 1))).result().runs.first();
        QVERIFY2(!run.rewarded(), name);
        QVERIFY2(m_place.harm().isEmpty(), name);
    }
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
    QCOMPARE(seen["writable"].dump(), "[]");
    QCOMPARE(seen["host"].dump(), R"("sandbox")");
    QVERIFY(seen["parent"].get<int>() < 10); // In a world of its own, where numbers begin anew.
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
