#include "core/workspace/problem_facets.h"
#include "core/workspace/problems.h"
#include "core/workspace/trash.h"
#include "support/workspace_fixture.h"

using namespace codegym;
using namespace codegym::test;

/// What the table of problems can be narrowed down by.
class TestProblemFacets : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void countsWhatIsNotInTheTrash()
    {
        TemporaryWorkspace workspace;
        const auto filled = workspace->write([](Connection& c) -> Status {
            QList<RowId> rows;
            for (const auto& [id, source] : {std::pair("A", "one"), std::pair("B", "two"), std::pair("C", "two"), std::pair("D", "gone")}) {
                Problem problem = sampleProblem(id);
                problem.origin = {source, "CC0-1.0"};
                const auto added = addProblem(c, problem, ConflictPolicy::Keep);
                if (!added)
                    return added.error();
                rows.append(added->row);
            }
            const Finding refusal {"refused", Severity::Info, "no", "line 1", {}};
            if (const Status done = setProblemStage(c, rows[0], ProblemStage::Refused, refusal); !done)
                return done;
            if (const Status done = setProblemStage(c, rows[1], ProblemStage::Converted); !done)
                return done;
            const auto removed = moveToTrash(c, TrashKind::Problem, {rows[3]});
            return removed ? Status() : Status(removed.error());
        });
        VERIFY_OK(filled);
        const auto facets = workspace->read([](Connection& c) { return problemFacets(c); });
        VERIFY_OK(facets);
        QCOMPARE(facets->sources, (QList<Facet> {{"two", 2}, {"one", 1}}));
        QCOMPARE(facets->licences, (QList<Facet> {{"CC0-1.0", 3}}));
        QCOMPARE(facets->total(), 3);
        QCOMPARE(facets->byStage[size_t(ProblemStage::Refused)], 1);
        QCOMPARE(facets->byStage[size_t(ProblemStage::Converted)], 1);
        QCOMPARE(facets->withFindings, 1);
    }
};

QTEST_GUILESS_MAIN(TestProblemFacets)
#include "tst_problem_facets.moc"
