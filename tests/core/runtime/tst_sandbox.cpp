#include "core/runtime/seccomp_filter.h"
#include "core/runtime/worker_pool.h"
#include "support/fixtures.h"

#include <QTemporaryDir>
#include <QTest>

using namespace codegym;

/// Which sandbox a pool gets, and what it says about it.
class TestSandbox : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void reducedStillRuns();
    void noneNeedsConsent();
    void aMissingLayerIsNamed();
    void whoMayRunWhat();
    void aMissingInterpreterIsNamed();
    void anInterpreterThatFailsIsReported();
    void interpretersElsewhereAreReadable();
    void childrenMayDoLessThanWorkers();
};

void TestSandbox::reducedStillRuns()
{
    PoolSettings settings;
    settings.wanted = SandboxMode::Reduced;
    WorkerPool pool(settings);
    QVERIFY(pool.start().ok());
    QCOMPARE(pool.sandbox().mode, SandboxMode::Reduced);
    Batch batch;
    batch.source = test::readAll(test::projectPath(QStringLiteral("tests/data/environments/sum.py")));
    RunSpec spec;
    spec.configuration = "{\"values\": [1]}";
    batch.runs = {spec};
    QVERIFY(pool.run(batch).result().runs.first().rewarded());
}

void TestSandbox::noneNeedsConsent()
{
    PoolSettings settings;
    settings.wanted = SandboxMode::None;
    WorkerPool refused(settings);
    const Status status = refused.start();
    QVERIFY(!status.ok());
    QCOMPARE(status.error().kind, Error::Kind::Refused);

    settings.consentToNone = true;
    WorkerPool accepted(settings);
    QVERIFY(accepted.start().ok());
    QCOMPARE(accepted.sandbox().mode, SandboxMode::None);
}

void TestSandbox::aMissingLayerIsNamed()
{
    PoolSettings settings;
    settings.leaveOut = SandboxLayer::Landlock;
    WorkerPool pool(settings);
    QVERIFY(pool.start().ok());
    QCOMPARE(pool.sandbox().mode, SandboxMode::Reduced);
    QVERIFY(!pool.sandbox().present.testFlag(SandboxLayer::Landlock));
    QVERIFY(pool.sandbox().text().contains(pool.sandbox().missing));
}

void TestSandbox::whoMayRunWhat()
{
    SandboxState state;
    state.mode = SandboxMode::Full;
    QVERIFY(state.allowsImported(false));
    state.mode = SandboxMode::Reduced;
    QVERIFY(!state.allowsImported(false));
    QVERIFY(state.allowsImported(true));
}

void TestSandbox::aMissingInterpreterIsNamed()
{
    PoolSettings settings;
    settings.interpreter = QStringLiteral("/nowhere/python3");
    WorkerPool pool(settings);
    const Status status = pool.start();
    QVERIFY(!status.ok());
    QVERIFY(status.error().message.contains(settings.interpreter));
}

void TestSandbox::anInterpreterThatFailsIsReported()
{
    PoolSettings settings;
    settings.interpreter = QStringLiteral("/usr/bin/false");
    WorkerPool pool(settings);
    const Status status = pool.start();
    QVERIFY(!status.ok());
    QVERIFY(status.error().message.contains(QStringLiteral("does not start")));
}

void TestSandbox::interpretersElsewhereAreReadable()
{
    QTemporaryDir folder;
    const QString interpreter = folder.filePath(QStringLiteral("prefix/bin/python3"));
    test::writeFile(interpreter, "");
    QCOMPARE(readableFolders(interpreter),
        (QStringList {QStringLiteral("/usr"), folder.filePath(QStringLiteral("prefix"))}));
    QCOMPARE(readableFolders(QStringLiteral("/usr/bin/python3")), QStringList {QStringLiteral("/usr")});
}

void TestSandbox::childrenMayDoLessThanWorkers()
{
    const Result<QByteArray> worker = seccompFilter(FilterRole::Worker);
    const Result<QByteArray> child = seccompFilter(FilterRole::Child);
    QVERIFY(worker.ok() && child.ok());
    QCOMPARE(worker->size() % 8, 0);
    QVERIFY(*worker != *child);
}

QTEST_GUILESS_MAIN(TestSandbox)
#include "tst_sandbox.moc"
