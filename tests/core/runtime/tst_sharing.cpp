#include "core/runtime/worker_pool.h"

#include <QTest>

using namespace codegym;

/// What the scan for shared state says about short sources.
class TestSharing : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void stateIsFound_data();
    void stateIsFound();
    void constantsAreNoState_data();
    void constantsAreNoState();

private:
    Inspection inspected(const QByteArray& source);

    std::unique_ptr<WorkerPool> m_pool;
};

void TestSharing::initTestCase()
{
    m_pool = std::make_unique<WorkerPool>(PoolSettings());
    const Status status = m_pool->start();
    QVERIFY2(status.ok(), status ? "" : qPrintable(status.error().message));
}

Inspection TestSharing::inspected(const QByteArray& source)
{
    const Result<Inspection> inspection = m_pool->inspect(source).result();
    return inspection ? *inspection : Inspection();
}

void TestSharing::stateIsFound_data()
{
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<QByteArray>("reason");
    const auto row = [](const char* name, const char* source, const char* reason) {
        QTest::newRow(name) << QByteArray(source) << QByteArray(reason);
    };
    row("item set", "T = [1]\ndef f(k):\n    T[0] = k\n", "line 1");
    row("grown", "T = [1]\ndef f(k):\n    T.append(k)\n", "line 1");
    row("alias", "T = [1]\ndef f(k):\n    x = T\n    x.append(k)\n", "line 1");
    row("nested", "T = [[1]]\ndef f(k):\n    T[0].append(k)\n", "line 1");
    row("class attribute", "class A:\n    T = [1]\n    def f(self):\n        self.T.append(2)\n", "line 2");
    row("class attribute in place", "class A:\n    T = [1]\n    def f(self):\n        self.T += [2]\n", "line 2");
    row("class attribute set", "class A:\n    def f(self):\n        A.n = 2\n", "line 3");
    row("through __class__", "class A:\n    def f(self):\n        c = self.__class__\n        c.n = 2\n", "line 3");
    row("cache", "import functools\n@functools.lru_cache(None)\ndef f(k):\n    return k\n", "a cache, line 3");
    row("cache of a method", "import functools\nclass A:\n    @functools.cache\n    def f(self):\n        return 1\n",
        "a cache, line 4");
    row("mutable default", "def f(k, seen=set()):\n    seen.add(k)\n", "seen, line 1");
    row("kept options", "class A:\n    def reset(self, options={}):\n        self.o = options\n", "options, line 2");
    row("patched import", "import json\ndef f():\n    json.loads = 3\n", "patched import json.loads, line 3");
    row("global", "n = 1\ndef f():\n    global n\n    n = 2\n", "global n, line 3");
    row("function attribute", "def f():\n    f.count = 2\n", "line 2");
    row("random", "import random\ndef f():\n    return random.random()\n", "generator, line 3");
    row("iterator", "T = iter([1, 2])\ndef f():\n    return next(T)\n", "line 1");
    row("eval", "def f(k):\n    return eval(k)\n", "eval, line 2");
}

void TestSharing::stateIsFound()
{
    QFETCH(QByteArray, source);
    QFETCH(QByteArray, reason);
    const Inspection inspection = inspected(source);
    QVERIFY(inspection.sharesState);
    QVERIFY2(inspection.sharedStateReason.endsWith(reason), inspection.sharedStateReason.constData());
}

void TestSharing::constantsAreNoState_data()
{
    QTest::addColumn<QByteArray>("source");
    QTest::newRow("table") << QByteArray("T = {'N': (0, 1)}\ndef f(k):\n    return T[k][0]\n");
    QTest::newRow("iterated") << QByteArray("T = [1, 2]\ndef f():\n    return [t for t in T]\n");
    QTest::newRow("class table") << QByteArray("class A:\n    T = [1]\n    def f(self):\n        return self.T[0]\n");
    QTest::newRow("options") << QByteArray(
        "class A:\n    def reset(self, options={}):\n        self.o = options.get('x', 1)\n");
    QTest::newRow("pattern") << QByteArray("import re\nT = re.compile('a+')\ndef f(k):\n    return T.match(k)\n");
    QTest::newRow("cache of one call") << QByteArray(
        "import functools\ndef f(k):\n    @functools.cache\n    def g(n):\n        return n\n    return g(k)\n");
    QTest::newRow("own generator") << QByteArray("import random\ndef f():\n    return random.Random(1).random()\n");
}

void TestSharing::constantsAreNoState()
{
    QFETCH(QByteArray, source);
    const Inspection inspection = inspected(source);
    QVERIFY(!inspection.findings.isEmpty()); // It was read: none of these is an environment.
    QCOMPARE(inspection.sharedStateReason, QByteArray());
}

QTEST_GUILESS_MAIN(TestSharing)
#include "tst_sharing.moc"
