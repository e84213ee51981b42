#include "core/jobs/audit_job.h"

#include "support/planted.h"
#include "core/workspace/audits.h"
#include "core/workspace/environments.h"
#include "core/workspace/findings.h"
#include "core/workspace/revisions.h"
#include "support/workspace_fixture.h"

using namespace codegym;

/// Auditing a workspace: what is found is kept with its revision, and what was waived stays waived.
class TestAuditJob : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        VERIFY_OK(m_pool.start());
        const AuditInput input
            = test::plantedInput(test::pythonFilesIn(QStringLiteral("tests/data/audit/name-style")).first());
        const auto added = m_workspace->write(
            [&](Connection& c) { return addEnvironment(c, input.environment, ConflictPolicy::Keep); });
        VERIFY_OK(added);
        m_subject.row = added->row;
    }

    void findingsAreKeptWithTheRevisionThatTheyHoldFor()
    {
        const AuditSummary summary = audit();
        QCOMPARE(summary.environments, 1);
        QVERIFY(summary.warnings > 0);
        QCOMPARE(m_heard.size(), 1);
        QCOMPARE(m_heard.first().report.findings, stored());
        QVERIFY(std::any_of(m_heard.first().report.findings.begin(), m_heard.first().report.findings.end(),
            [](const Finding& f) { return f.rule == "name-style"; }));
        const std::optional<AuditRecord> record = audited();
        QVERIFY(record.has_value());
        QVERIFY(!record->stale);
        QCOMPARE(record->revisionHash, environmentNow().revision.hash);
        QVERIFY(environmentNow().extraction.metrics.contains("decision_share"));
    }

    void whatIsWaivedStaysWaived()
    {
        const QList<Finding> before = stored();
        QVERIFY(!before.isEmpty());
        VERIFY_OK(m_workspace->write([&](Connection& c) {
            return waiveFinding(c, m_subject, before.first().waiverId(), "as its author wants it", "reviewer");
        }));
        const AuditSummary summary = audit();
        QCOMPARE(summary.waived, 1);
        QVERIFY(stored().first().waived());
    }

    void nothingIsStaleAfterAnAudit()
    {
        const auto rows = m_workspace->read([](Connection& c) { return environmentsToAudit(c); });
        VERIFY_OK(rows);
        QVERIFY(rows->empty());
    }

    void anotherRevisionMakesItStale()
    {
        Environment changed = environmentNow();
        changed.revision.source += "\n# edited\n";
        VERIFY_OK(
            m_workspace->write([&](Connection& c) { return addEnvironment(c, changed, ConflictPolicy::Replace); }));
        QVERIFY(audited()->stale);
        const auto rows = m_workspace->read([](Connection& c) { return environmentsToAudit(c); });
        VERIFY_OK(rows);
        QCOMPARE(rows->size(), size_t(1));
    }

    void anUnknownEnvironmentIsAnError()
    {
        AuditOptions options;
        options.environments = {EnvironmentKey {"Nobody", "NoEnv"}};
        JobContext context({}, [](const JobProgress&) {});
        const auto summary = auditEnvironments(*m_workspace, m_pool, MachineSettings {}, options, context);
        QVERIFY(!summary.ok());
        QCOMPARE(summary.error().kind, Error::Kind::NotFound);
    }

    void cancellingEndsIt()
    {
        CancelToken cancel;
        cancel.cancel();
        JobContext context(cancel, [](const JobProgress&) {});
        const auto summary = auditEnvironments(*m_workspace, m_pool, MachineSettings {}, {}, context);
        QVERIFY(!summary.ok());
        QCOMPARE(summary.error().kind, Error::Kind::Cancelled);
    }

private:
    AuditSummary audit()
    {
        m_heard.clear();
        JobContext context({}, [](const JobProgress&) {});
        const auto summary = auditEnvironments(*m_workspace, m_pool, MachineSettings {}, {}, context,
            [this](const AuditedEnvironment& audited) { m_heard.append(audited); });
        if (!summary)
            qFatal("%s", qPrintable(summary.error().text()));
        return *summary;
    }
    QList<Finding> stored()
    {
        const auto found = m_workspace->read([&](Connection& c) { return findings(c, m_subject, "audit"); });
        return found ? *found : QList<Finding>();
    }
    std::optional<AuditRecord> audited()
    {
        const auto record = m_workspace->read([&](Connection& c) { return auditOf(c, m_subject.row); });
        return record ? *record : std::nullopt;
    }
    Environment environmentNow()
    {
        const auto read = m_workspace->read([&](Connection& c) { return environmentAt(c, m_subject.row); });
        return read ? *read : Environment();
    }

    WorkerPool m_pool {PoolSettings {}};
    test::TemporaryWorkspace m_workspace;
    Subject m_subject;
    QList<AuditedEnvironment> m_heard;
};

QTEST_GUILESS_MAIN(TestAuditJob)
#include "tst_audit_job.moc"
