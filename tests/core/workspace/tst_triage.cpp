#include "core/workspace/triage.h"

#include "core/workspace/changes.h"
#include "core/workspace/environments.h"
#include "core/workspace/findings.h"
#include "core/workspace/revisions.h"
#include "core/workspace/trash.h"
#include "support/workspace_fixture.h"

#include <QSet>

using namespace codegym;
using namespace codegym::test;

using D = TriageDecision;

/// Decisions on environments: made, taken back, counted, and what is left.
class TestTriage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_workspace = std::make_unique<TemporaryWorkspace>();
        m_rows.clear();
        for (const char* id : {"X_1", "X_2", "X_3", "X_4"}) {
            const auto added = (*m_workspace)->write([&](Connection& c) {
                return addEnvironment(c, sampleEnvironment(sampleKey(id)), ConflictPolicy::Keep);
            });
            VERIFY_OK(added);
            m_rows.append(added->row);
        }
    }

    void everyReasonHasWordsAndGoesWithADecision()
    {
        QVERIFY(triageReasons(D::Undecided).isEmpty());
        for (const D decision : {D::Keep, D::Fix, D::Drop}) {
            const QList<TriageReason> reasons = triageReasons(decision);
            QCOMPARE(reasons.last().code, QByteArray("other"));
            for (const TriageReason& reason : reasons)
                QVERIFY2(reason.code == "broken" || reason.code == "other" || reason.code == "duplicate"
                        || reason.words != QString::fromLatin1(reason.code), reason.code.constData());
        }
        QCOMPARE(triageReasonWords("a-strangers-code"), QStringLiteral("a-strangers-code"));
    }

    void aDecisionIsReadBack()
    {
        VERIFY_OK(decideOn({m_rows[0]}, {D::Drop, "too-easy", "one call\xff", "ana", {}, false}));
        const Triage triage = of(m_rows[0]);
        QCOMPARE(triage.decision, D::Drop);
        QCOMPARE(triage.reason, QByteArray("too-easy"));
        QCOMPARE(triage.note, ByteText("one call\xff"));
        QCOMPARE(triage.reviewer, ByteText("ana"));
        QVERIFY(!triage.former);
        QCOMPARE(of(m_rows[1]).decision, D::Undecided);
    }

    void aReasonOfAnotherDecisionIsRefused()
    {
        QCOMPARE(decideOn({m_rows[0]}, {D::Keep, "too-easy", {}, {}, {}, false}).error().kind, Error::Kind::Usage);
        QCOMPARE(of(m_rows[0]).decision, D::Undecided);
    }

    void aLaterRevisionMakesItADecisionOfAnEarlierOne()
    {
        VERIFY_OK(decideOn({m_rows[0]}, {D::Keep, {}, {}, {}, {}, false}));
        edit(m_rows[0]);
        QVERIFY(of(m_rows[0]).former);
        EnvironmentFilter filter;
        filter.formerDecision = true;
        QCOMPARE(ids(filter), QList<RowId> {m_rows[0]});
        VERIFY_OK(decideOn({m_rows[0]}, {D::Keep, {}, {}, {}, {}, false}));
        QVERIFY(!of(m_rows[0]).former);
    }

    void undoBringsBackWhatHeldBefore()
    {
        VERIFY_OK(decideOn({m_rows[0]}, {D::Fix, "broken", "GetItem fails", "ben", {}, false}));
        edit(m_rows[0]);
        const auto before = decideOn({m_rows[0], m_rows[1]}, {D::Keep, {}, {}, "ana", {}, false});
        VERIFY_OK(before);
        VERIFY_OK((*m_workspace)->write([&](Connection& c) { return restoreTriage(c, *before); }));
        const Triage triage = of(m_rows[0]);
        QCOMPARE(triage.decision, D::Fix);
        QCOMPARE(triage.note, ByteText("GetItem fails"));
        QCOMPARE(triage.reviewer, ByteText("ben"));
        QVERIFY(triage.former); // the decision of then, not one on what came since
        QCOMPARE(of(m_rows[1]).decision, D::Undecided);
    }

    void theListShowsAndFiltersDecisions()
    {
        VERIFY_OK(decideOn({m_rows[1]}, {D::Drop, {}, {}, {}, {}, false}));
        const auto rows = (*m_workspace)->read([&](Connection& c) { return environmentRows(c, {m_rows[0], m_rows[1]}, {}); });
        VERIFY_OK(rows);
        QCOMPARE(rows->at(0).decision, D::Undecided);
        QCOMPARE(rows->at(1).decision, D::Drop);
        EnvironmentFilter filter;
        filter.decision = D::Drop;
        QCOMPARE(ids(filter), QList<RowId> {m_rows[1]});
        filter.decision = D::Undecided;
        QCOMPARE(ids(filter).size(), 3);
    }

    void theNextUndecidedGoesRoundWithinTheFilter()
    {
        for (const RowId row : {m_rows[0], m_rows[2], m_rows[3]}) {
            VERIFY_OK((*m_workspace)->write([&](Connection& c) {
                return replaceFindings(c, {SubjectKind::Environment, row}, "audit", {{"observe-leak", Severity::Error, "m", "", ""}});
            }));
        }
        EnvironmentFilter filter;
        filter.rule = "observe-leak";
        QCOMPARE(next(filter, m_rows[0]), m_rows[2]);
        VERIFY_OK(decideOn({m_rows[2]}, {D::Keep, {}, {}, {}, {}, false}));
        QCOMPARE(next(filter, m_rows[0]), m_rows[3]);
        QCOMPARE(next(filter, m_rows[3]), m_rows[0]);
        filter.decision = D::Keep; // what is looked at does not hide what is left
        QCOMPARE(next(filter, m_rows[3]), m_rows[0]);
        VERIFY_OK(decideOn({m_rows[0], m_rows[3]}, {D::Keep, {}, {}, {}, {}, false}));
        QCOMPARE(next(filter, m_rows[0]), RowId(0));
    }

    void progressIsCountedWithinTheFilter()
    {
        VERIFY_OK(decideOn({m_rows[0], m_rows[1]}, {D::Keep, {}, {}, {}, {}, false}));
        EnvironmentFilter filter;
        filter.decision = D::Undecided;
        const auto progress = (*m_workspace)->read([&](Connection& c) { return triageProgress(c, filter); });
        VERIFY_OK(progress);
        QCOMPARE(progress->decided, 2);
        QCOMPARE(progress->all, 4);
        const auto facets = (*m_workspace)->read([](Connection& c) { return decisionFacets(c); });
        QCOMPARE(*facets, (QList<Facet> {{"undecided", 2}, {"keep", 2}}));
    }

    void aRandomOrderStaysWhatItIsWhenSomeLeave()
    {
        EnvironmentFilter filter;
        filter.sort = EnvironmentFilter::Sort::Random;
        filter.seed = 3;
        QList<RowId> order = ids(filter);
        QCOMPARE(order, ids(filter));
        QSet<QList<RowId>> orders;
        for (quint64 seed = 0; seed < 20; ++seed) {
            EnvironmentFilter other = filter;
            other.seed = seed;
            orders.insert(ids(other));
        }
        QVERIFY(orders.size() > 5);
        VERIFY_OK(decideOn({order[1]}, {D::Keep, {}, {}, {}, {}, false}));
        filter.decision = D::Undecided;
        order.removeAt(1);
        QCOMPARE(ids(filter), order);
    }

    void itGoesAndComesBackWithItsEnvironment()
    {
        VERIFY_OK(decideOn({m_rows[0]}, {D::Keep, {}, {}, {}, {}, false}));
        const auto batch
            = (*m_workspace)->write([&](Connection& c) { return moveToTrash(c, TrashKind::Environment, {m_rows[0]}); });
        VERIFY_OK(batch);
        VERIFY_OK((*m_workspace)->write([&](Connection& c) { return restoreFromTrash(c, *batch); }));
        QCOMPARE(of(m_rows[0]).decision, D::Keep);
    }

    void aCommitTellsOfIt()
    {
        QSignalSpy changed(&**m_workspace, &Workspace::changed);
        VERIFY_OK(decideOn({m_rows[0]}, {D::Keep, {}, {}, {}, {}, false}));
        QTRY_VERIFY(std::any_of(changed.begin(), changed.end(),
            [](const QList<QVariant>& told) { return told.first().toUInt() & Change::Triage; }));
    }

private:
    Result<QList<EnvironmentTriage>> decideOn(const QList<RowId>& rows, const Triage& triage)
    {
        return (*m_workspace)->write([&](Connection& c) { return decide(c, rows, triage); });
    }
    Triage of(RowId row)
    {
        const auto triage = (*m_workspace)->read([&](Connection& c) { return triageOf(c, row); });
        return triage ? *triage : Triage();
    }
    QList<RowId> ids(const EnvironmentFilter& filter)
    {
        const auto found = (*m_workspace)->read([&](Connection& c) { return environmentIds(c, filter); });
        return found ? QList<RowId>(found->begin(), found->end()) : QList<RowId>();
    }
    RowId next(const EnvironmentFilter& filter, RowId after)
    {
        const auto row = (*m_workspace)->read([&](Connection& c) { return nextUndecided(c, filter, after); });
        return row ? *row : -1;
    }
    void edit(RowId row)
    {
        VERIFY_OK((*m_workspace)->write([&](Connection& c) {
            Revision edited;
            edited.source = "class FirstEnv: 'edited'\n";
            return addRevision(c, row, edited, revisionHash(c, *revisionRow(c, row, {})));
        }));
    }

    std::unique_ptr<TemporaryWorkspace> m_workspace;
    QList<RowId> m_rows;
};

QTEST_GUILESS_MAIN(TestTriage)
#include "tst_triage.moc"
