#include "core/jobs/job.h"

#include <QtTest>

using namespace codegym;

class TestJob : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void deliversItsResultInTheStartersThread()
    {
        QThreadPool pool;
        Job<int> job(QStringLiteral("add"), pool, [](JobContext&) -> Result<int> { return 41 + 1; });
        QSignalSpy finished(&job, &JobBase::finished);
        QThread* deliveredIn = nullptr;
        connect(&job, &JobBase::finished, this, [&] { deliveredIn = QThread::currentThread(); });
        QTRY_COMPARE(finished.count(), 1);
        QCOMPARE(*job.result(), 42);
        QCOMPARE(job.state(), JobBase::State::Succeeded);
        QCOMPARE(deliveredIn, QThread::currentThread());
    }

    void cancelReachesTheWork()
    {
        QThreadPool pool;
        Job<int> job(QStringLiteral("wait"), pool, [](JobContext& context) -> Result<int> {
            while (!context.cancelled())
                QThread::yieldCurrentThread();
            return failure(Error::Kind::Cancelled, QStringLiteral("Stopped."));
        });
        QSignalSpy finished(&job, &JobBase::finished);
        job.cancel();
        QTRY_COMPARE(finished.count(), 1);
        QCOMPARE(job.state(), JobBase::State::Cancelled);
        QCOMPARE(job.summary(), QStringLiteral("Stopped."));
    }

    void deletingTheJobCancelsAndDropsTheResult()
    {
        QThreadPool pool;
        std::atomic_bool sawCancel = false;
        auto job = std::make_unique<Job<int>>(QStringLiteral("wait"), pool, [&](JobContext& context) -> Result<int> {
            while (!context.cancelled())
                context.progress(1, 0);
            sawCancel = true;
            return 1;
        });
        job.reset();
        QVERIFY(pool.waitForDone(5000));
        QVERIFY(sawCancel);
    }

    void progressIsThinnedButTheLastOneArrives()
    {
        QThreadPool pool;
        constexpr int kSteps = 100000;
        Job<int> job(QStringLiteral("count"), pool, [](JobContext& context) -> Result<int> {
            for (int i = 1; i <= kSteps; ++i)
                context.progress(i, kSteps);
            return 0;
        });
        QSignalSpy reports(&job, &JobBase::progressChanged);
        QTRY_COMPARE(job.progress().done, qint64(kSteps));
        QVERIFY2(reports.count() < kSteps / 100, qPrintable(QString::number(reports.count())));
    }
};

QTEST_GUILESS_MAIN(TestJob)
#include "tst_job.moc"
