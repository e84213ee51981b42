#include "core/base/hash.h"
#include "core/workspace/drafts.h"
#include "core/workspace/environments.h"
#include "core/workspace/program_instance.h"
#include "support/workspace_fixture.h"

#include <QProcess>

#include <csignal>

using namespace codegym;
using namespace codegym::test;

/// Unsaved edits: whose they are, and who goes on with them.
class TestDrafts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_workspace = std::make_unique<TemporaryWorkspace>();
        const auto added = (*m_workspace)->write([](Connection& c) {
            return addEnvironment(c, sampleEnvironment(sampleKey()), ConflictPolicy::Keep);
        });
        VERIFY_OK(added);
        m_environment = added->row;
    }

    void aRunOfAProgramIsKnownByItsName()
    {
        QVERIFY(programInstanceRuns(thisProgramInstance()));
        QVERIFY(!programInstanceRuns({}));
        QVERIFY(!programInstanceRuns("another-boot/1/1"));
        QVERIFY(!programInstanceRuns(thisProgramInstance() + '0'));
    }

    void nobodysDraftIsNone()
    {
        const auto draft = toGoOnWith("mine");
        VERIFY_OK(draft);
        QVERIFY(!draft->has_value());
    }

    void theOwnDraftComesFirst()
    {
        save("mine", "my edit");
        save("left-behind", "an older program's edit");
        QCOMPARE((*toGoOnWith("mine"))->source, ByteText("my edit"));
    }

    void ofThoseLeftBehindTheLastOneIsTakenUp()
    {
        save("left-behind", "first");
        save("left-behind-too", QByteArray("second \0 \xff", 10));
        const auto draft = toGoOnWith("mine");
        VERIFY_OK(draft);
        QCOMPARE((*draft)->instance, QByteArray("left-behind-too"));
        QCOMPARE((*draft)->source, QByteArray("second \0 \xff", 10));
        QCOMPARE((*draft)->baseRevision, sha256("base"));
    }

    void whatARunningProgramEditsStaysWithItUntilItIsKilled()
    {
        QProcess other;
        other.start(QStringLiteral("cat"), {});
        QVERIFY(other.waitForStarted());
        save(programInstance(other.processId()), "the other's edit");
        QVERIFY(!toGoOnWith("mine")->has_value());
        ::kill(pid_t(other.processId()), SIGKILL);
        QVERIFY(other.waitForFinished());
        QCOMPARE((*toGoOnWith("mine"))->source, ByteText("the other's edit"));
    }

private:
    void save(const QByteArray& instance, const ByteText& source)
    {
        VERIFY_OK((*m_workspace)->write([&](Connection& c) {
            return saveDraft(c, {instance, m_environment, sha256("base"), source});
        }));
    }
    Result<std::optional<Draft>> toGoOnWith(const QByteArray& instance)
    {
        return (*m_workspace)->read([&](Connection& c) { return draftToGoOnWith(c, instance, m_environment); });
    }

    std::unique_ptr<TemporaryWorkspace> m_workspace;
    RowId m_environment = 0;
};

QTEST_GUILESS_MAIN(TestDrafts)
#include "tst_drafts.moc"
