#include "support/metered_application.h"

#include <QElapsedTimer>
#include <QSemaphore>
#include <QTimer>
#include <QtTest>

#include <atomic>
#include <functional>
#include <thread>
#include <vector>

#include <sched.h>
#include <time.h>

using namespace codegym::test;

namespace {

constexpr double kLimit = 100; // milliseconds, as for the window

/// Computes for this long, measured in the thread's own processor time.
void compute(int milliseconds)
{
    const auto now = [] {
        timespec time {};
        ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return time.tv_sec * 1'000'000'000LL + time.tv_nsec;
    };
    const qint64 end = now() + milliseconds * 1'000'000LL;
    while (now() < end) { }
}

void runAsEvent(std::function<void()> work)
{
    bool done = false;
    QTimer::singleShot(0, qApp, [&] {
        work();
        done = true;
    });
    QTRY_VERIFY(done);
}

MeteredApplication& meter() { return *static_cast<MeteredApplication*>(qApp); }

/// This thread and those it starts share one processor until it goes.
class OneProcessor {
public:
    OneProcessor()
    {
        ::sched_getaffinity(0, sizeof m_before, &m_before);
        cpu_set_t one;
        CPU_ZERO(&one);
        for (int cpu = 0; cpu < CPU_SETSIZE && CPU_COUNT(&one) == 0; ++cpu) {
            if (CPU_ISSET(cpu, &m_before))
                CPU_SET(cpu, &one);
        }
        ::sched_setaffinity(0, sizeof one, &one);
    }
    ~OneProcessor() { ::sched_setaffinity(0, sizeof m_before, &m_before); }

private:
    cpu_set_t m_before {};
};

} // namespace

/// The meter itself: what it must catch, and what it must not blame the window for.
class TestEventMeter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { meter().restart(); }

    void anEventThatComputesIsCaught()
    {
        runAsEvent([] { compute(150); });
        QVERIFY(meter().slowest() > kLimit);
    }

    void anEventThatWaitsIsCaught()
    {
        runAsEvent([] { QSemaphore().tryAcquire(1, 150); });
        QVERIFY(meter().slowest() > kLimit);
        QVERIFY(meter().report().contains("event"));
    }

    void aShortEventPasses()
    {
        runAsEvent([] { compute(20); });
        QVERIFY(meter().slowest() >= 20);
        VERIFY_NO_EVENT_OVER(kLimit, meter());
    }

    /// Three others want the same processor, so that 40 ms of work take some 160.
    void waitingForAProcessorIsNotBlocking()
    {
        const OneProcessor shared;
        std::atomic_bool stop = false;
        std::vector<std::thread> others;
        for (int i = 0; i < 3; ++i)
            others.emplace_back([&stop] { while (!stop) { } });
        QElapsedTimer wall;
        double passed = 0;
        runAsEvent([&] {
            wall.start();
            compute(40);
            passed = double(wall.nsecsElapsed()) / 1e6;
        });
        stop = true;
        for (std::thread& other : others)
            other.join();
        QVERIFY2(passed > 60, "the others did not get in the way");
        QVERIFY2(meter().slowest() < passed - 15, meter().report().constData());
        QVERIFY(meter().slowest() >= 40);
    }

    void anEventWithinAnEventBelongsToIt()
    {
        runAsEvent([] {
            for (int i = 0; i < 3; ++i) {
                QTimer inner;
                QObject::connect(&inner, &QTimer::timeout, &inner, [] { compute(50); });
                QTimerEvent event(inner.timerId());
                QCoreApplication::sendEvent(&inner, &event);
            }
        });
        QVERIFY(meter().slowest() >= 150);
    }
};

int main(int argc, char** argv)
{
    MeteredApplication application(argc, argv);
    TestEventMeter test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_event_meter.moc"
