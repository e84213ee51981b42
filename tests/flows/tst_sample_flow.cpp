#include "studio_fixture.h"

#include "core/workspace/problems.h"

#include <QFile>
#include <QLabel>

using namespace codegym;
using namespace codegym::test;

/// The first start: the sample workspace, with something real on every page; and what Home says at the next visits.
class TestSampleFlow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        refuseStrayWindows();
        m_fixture = std::make_unique<StudioFixture>();
    }
    void cleanup() { m_fixture.reset(); }

    void theSampleFillsEveryPage()
    {
        m_fixture->meter().restart();
        openSample();
        QTRY_COMPARE(jobs().running(), 1);
        JobBase* job = jobs().jobs().front().get();
        QTRY_VERIFY_WITH_TIMEOUT(job->progress().total > 0, 60'000);
        QTRY_COMPARE_WITH_TIMEOUT(job->state(), JobBase::State::Succeeded, 240'000);
        for (const PageInfo& page : studioPages()) {
            QVERIFY(m_fixture->studio.window().showPage(page.id));
            QVERIFY(QTest::qWaitFor([this] { return m_fixture->studio.idle(); }, 20'000));
        }
        QVERIFY(m_fixture->rows("problemTable") > 20);
        QVERIFY(m_fixture->rows("environmentList") > 20);
        QVERIFY(m_fixture->rows("toolList") > 2);
        QVERIFY(m_fixture->rows("tasksTable") > 500);
        QVERIFY(m_fixture->dialogs.errors.isEmpty());
        qInfo("slowest event %.1f ms", m_fixture->meter().slowest());
        VERIFY_NO_EVENT_OVER(100, m_fixture->meter());
    }

    void whatChangedSinceTheLastVisitIsTold()
    {
        const QString path = m_fixture->path(QStringLiteral("w.codegym"));
        QVERIFY(m_fixture->open(path, OpenKind::New));
        addElsewhere(path, "Q_1");
        QTRY_COMPARE(changes(), QStringLiteral("New in this workspace: 1 problem."));
        close();
        QVERIFY(m_fixture->open(path, OpenKind::Existing));
        QTRY_COMPARE(changes(), QStringLiteral("Nothing has changed since your last visit."));
        close();
        addElsewhere(path, "Q_2");
        QVERIFY(m_fixture->open(path, OpenKind::Existing));
        QTRY_COMPARE(changes(), QStringLiteral("Changed since your last visit: 1 problem."));
    }

    void cancellingKeepsWhatWasCommitted()
    {
        QVERIFY(m_fixture->open(m_fixture->path(QStringLiteral("again.codegym")), OpenKind::Sample));
        QTRY_COMPARE(jobs().running(), 1);
        JobBase* job = jobs().jobs().front().get();
        QTRY_VERIFY_WITH_TIMEOUT(job->progress().done > 0, 120'000);
        job->cancel();
        QTRY_COMPARE_WITH_TIMEOUT(job->state(), JobBase::State::Cancelled, 10'000);
        m_fixture->studio.window().showPage(QStringLiteral("problems"));
        QTRY_COMPARE(m_fixture->rows("problemTable"), 29);
    }

    void damageIsToldSoonAfterOpening()
    {
        const QString path = m_fixture->path(QStringLiteral("damaged.codegym"));
        makeDamaged(path);
        QVERIFY(m_fixture->open(path, OpenKind::Existing));
        QTRY_COMPARE_WITH_TIMEOUT(m_fixture->dialogs.errors.size(), 1, 20'000);
        QVERIFY2(m_fixture->dialogs.errors.first().contains(QLatin1String("damaged")),
            qPrintable(m_fixture->dialogs.errors.first()));
    }

private:
    JobList& jobs() { return m_fixture->studio.session()->jobs(); }
    QString changes() const { return m_fixture->find<QLabel>("homeChangesLabel")->text(); }

    void openSample()
    {
        QSignalSpy opened(&m_fixture->studio, &Studio::opened);
        m_fixture->studio.commands().action(QStringLiteral("workspace.sample"))->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, 60'000);
    }
    void close()
    {
        const QString path = m_fixture->studio.session()->workspace().path();
        m_fixture->studio.commands().action(QStringLiteral("workspace.close"))->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(!QFile::exists(path + QStringLiteral("-wal")), 20'000);
    }
    /// As another program would.
    static void addElsewhere(const QString& path, const QByteArray& id)
    {
        const auto other = Workspace::open(path, OpenMode::ReadWrite);
        VERIFY_OK(other);
        VERIFY_OK((*other)->write([&](Connection& c) { return addProblem(c, sampleProblem(id), ConflictPolicy::Keep); }));
        VERIFY_OK((*other)->close());
    }

    /// Sound enough to open: a leaf page of a table's rows is overwritten.
    static void makeDamaged(const QString& path)
    {
        const auto made = Workspace::create(path);
        VERIFY_OK(made);
        VERIFY_OK((*made)->write([](Connection& c) -> Status {
            for (int i = 0; i < 300; ++i)
                c.run("INSERT INTO contents (hash, packed, bytes) VALUES (randomblob(32), 0, randomblob(3000))");
            return c.status();
        }));
        VERIFY_OK((*made)->close());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        const qint64 page = 4096;
        QVERIFY(file.size() > 200 * page);
        for (int number = 150; number < 160; ++number) {
            file.seek(number * page);
            file.write(QByteArray(int(page), '\x5a'));
        }
    }

    std::unique_ptr<StudioFixture> m_fixture;
};

int main(int argc, char** argv) { return runFlow<TestSampleFlow>(argc, argv); }
#include "tst_sample_flow.moc"
