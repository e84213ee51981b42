#include "ui/shell/job_list.h"
#include "ui/shell/job_tray.h"

#include <QPushButton>
#include <QSemaphore>
#include <QSignalSpy>
#include <QtTest>

using namespace codegym;

class TestJobTray : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void showsProgressAndOutcome()
    {
        JobList jobs;
        JobTrayButton button;
        button.setJobs(&jobs);
        QSignalSpy ended(&button, &JobTrayButton::jobEnded);
        auto go = std::make_shared<QSemaphore>();
        auto* job = jobs.start<int>(QStringLiteral("Import"), [go](JobContext& context) -> Result<int> {
            context.progress(3, 10, QStringLiteral("a.jsonl"));
            go->acquire();
            return 3;
        });
        QTRY_VERIFY(button.text().contains(QStringLiteral("3 of 10")));
        QVERIFY(button.text().contains(QStringLiteral("a.jsonl")));
        QCOMPARE(jobs.running(), 1);
        job->setSummary(QStringLiteral("3 problems."));
        go->release();
        QTRY_COMPARE(jobs.running(), 0);
        QCOMPARE(ended.size(), 1);
        QCOMPARE(ended.first().first().toString(), QStringLiteral("Import: 3 problems."));
    }

    void cancelButtonReachesTheWork()
    {
        JobList jobs;
        JobTray tray;
        tray.setJobs(&jobs);
        auto started = std::make_shared<QSemaphore>();
        auto* job = jobs.start<int>(QStringLiteral("Verify"), [started](JobContext& context) -> Result<int> {
            started->release();
            while (!context.cancelled())
                std::this_thread::yield();
            return failure(Error::Kind::Cancelled, QStringLiteral("cancelled"));
        });
        started->acquire();
        auto* cancel = tray.findChild<QPushButton*>(QStringLiteral("cancelJobButton"));
        QVERIFY(cancel);
        cancel->click();
        QTRY_COMPARE(job->state(), JobBase::State::Cancelled);
        QVERIFY(cancel->isHidden());
        QVERIFY(outcomeText(*job).startsWith(QStringLiteral("Cancelled")));
    }

    void failureTellsWhy()
    {
        JobList jobs;
        auto* job = jobs.start<int>(QStringLiteral("Export"),
            [](JobContext&) -> Result<int> { return failure(QStringLiteral("The disk is full.")); });
        QTRY_COMPARE(job->state(), JobBase::State::Failed);
        QCOMPARE(outcomeText(*job), QStringLiteral("The disk is full."));
    }

    void oldJobsAreForgottenAndRowsWithThem()
    {
        JobList jobs;
        JobTray tray;
        tray.setJobs(&jobs);
        for (int i = 0; i < 30; ++i) {
            auto* job = jobs.start<int>(QStringLiteral("Job"), [](JobContext&) -> Result<int> { return 1; });
            QTRY_COMPARE(job->state(), JobBase::State::Succeeded);
        }
        QCOMPARE(jobs.jobs().size(), 20u);
        QCOMPARE(tray.findChildren<JobRow*>().size(), 20);
    }

    void destructionEndsWhatRuns()
    {
        auto ended = std::make_shared<std::atomic_bool>(false);
        auto started = std::make_shared<QSemaphore>();
        {
            JobList jobs;
            jobs.start<int>(QStringLiteral("Long"), [ended, started](JobContext& context) -> Result<int> {
                started->release();
                while (!context.cancelled())
                    std::this_thread::yield();
                *ended = true;
                return 0;
            });
            started->acquire();
        }
        QVERIFY(*ended);
    }
};

QTEST_MAIN(TestJobTray)
#include "tst_job_tray.moc"
