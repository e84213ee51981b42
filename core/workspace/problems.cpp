#include "core/workspace/problems.h"

#include "core/base/ids.h"
#include "core/workspace/content_store.h"
#include "core/workspace/findings.h"
#include "core/workspace/search.h"
#include "core/workspace/trash.h"

namespace codegym {

namespace {

QString translate(const char* text) { return QCoreApplication::translate("Problems", text); }

struct Known {
    RowId row = 0;
    bool same = false;
};

Known lookUp(Connection& connection, QByteArrayView codeId, const QByteArray& contentHash)
{
    Query query(connection, "SELECT id, content_hash FROM problems WHERE code_id = ? AND trash = 0", codeId);
    return query.next() ? Known {query.integer(0), query.bytes(1) == contentHash} : Known {};
}

RowId insert(Connection& connection, const Problem& problem, const QByteArray& codeId)
{
    const bool hasTests = !problem.tests.isEmpty();
    connection.run("INSERT INTO problems (sequence, code_id, original_id, title, source, licence, content_hash, entry_point,"
                   " statement, solution, tests, test_info, extra, has_tests)"
                   " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        connection.changeSequence(), codeId, problem.originalId, problem.title, problem.origin.source,
        problem.origin.licence, problem.contentHash(), problem.entryPoint, putContent(connection, problem.statement),
        putContent(connection, problem.solution), putContent(connection, problem.tests),
        putContent(connection, problem.testInfo), putContent(connection, problem.extra), hasTests);
    const RowId row = connection.lastInsertId();
    (void)indexProblem(connection, row, problem.title, problem.statement + '\n' + problem.solution);
    return row;
}

/// The first neighbour id that is free, or that already holds this content.
Added insertBeside(Connection& connection, const Problem& problem, const QByteArray& contentHash)
{
    for (int attempt = 1;; ++attempt) {
        const QByteArray codeId = besideId(problem.codeId, attempt);
        const Known known = lookUp(connection, codeId, contentHash);
        if (known.row == 0)
            return {AddOutcome::AddedBeside, insert(connection, problem, codeId), codeId, true};
        if (known.same)
            return {AddOutcome::Duplicate, known.row, codeId, false};
    }
}

Added settleConflict(
    Connection& connection, const Problem& problem, const QByteArray& contentHash, RowId existing, ConflictPolicy policy)
{
    switch (policy) {
    case ConflictPolicy::Keep: break;
    case ConflictPolicy::Both: return insertBeside(connection, problem, contentHash);
    case ConflictPolicy::Replace:
        (void)moveToTrash(connection, TrashKind::Problem, {existing});
        return {AddOutcome::Replaced, insert(connection, problem, problem.codeId), problem.codeId, true};
    }
    return {AddOutcome::Conflict, existing, problem.codeId, true};
}

} // namespace

Result<Added> addProblem(Connection& connection, const Problem& problem, ConflictPolicy policy)
{
    if (!isFileSafeCodeId(problem.codeId))
        return failure(Error::Kind::Usage,
            translate("“%1” cannot be the id of a problem.").arg(displayLine(problem.codeId, 80)));
    const QByteArray contentHash = problem.contentHash();
    const Known known = lookUp(connection, problem.codeId, contentHash);
    Added added {AddOutcome::Duplicate, known.row, problem.codeId, false};
    if (known.row == 0)
        added = {AddOutcome::Added, insert(connection, problem, problem.codeId), problem.codeId, false};
    else if (!known.same)
        added = settleConflict(connection, problem, contentHash, known.row, policy);
    if (const Status status = connection.status(); !status)
        return status.error();
    return added;
}

std::optional<RowId> problemRow(Connection& connection, QByteArrayView codeId)
{
    return connection.integer("SELECT id FROM problems WHERE code_id = ? AND trash = 0", codeId);
}

Result<Problem> problem(Connection& connection, QByteArrayView codeId)
{
    if (const std::optional<RowId> row = problemRow(connection, codeId))
        return problemAt(connection, *row);
    if (const Status status = connection.status(); !status)
        return status.error();
    return failure(Error::Kind::NotFound, translate("There is no problem “%1”.").arg(displayLine(codeId, 80)));
}

Result<Problem> problemAt(Connection& connection, RowId row)
{
    Query query(connection,
        "SELECT code_id, original_id, title, source, licence, entry_point, statement, solution, tests, test_info, extra"
        " FROM problems WHERE id = ?",
        row);
    Problem problem;
    if (query.next()) {
        problem.codeId = query.bytes(0);
        problem.originalId = query.bytes(1);
        problem.title = query.bytes(2);
        problem.origin = {query.bytes(3), query.bytes(4)};
        problem.entryPoint = query.bytes(5);
        problem.statement = contentOf(connection, query.integer(6));
        problem.solution = contentOf(connection, query.integer(7));
        problem.tests = contentOf(connection, query.integer(8));
        problem.testInfo = contentOf(connection, query.integer(9));
        problem.extra = contentOf(connection, query.integer(10));
    }
    if (const Status status = connection.status(); !status)
        return status.error();
    if (problem.codeId.isEmpty())
        return failure(Error::Kind::NotFound, translate("This problem is no longer in the workspace."));
    return problem;
}

Status setProblemStage(Connection& connection, RowId row, ProblemStage stage, const std::optional<Finding>& refusal)
{
    connection.run("UPDATE problems SET stage = ?, refusal = ?, sequence = ? WHERE id = ?", stage,
        refusal ? refusal->message : ByteText(), connection.changeSequence(), row);
    return replaceFindings(connection, {SubjectKind::Problem, row}, "extract",
        refusal ? QList<Finding> {*refusal} : QList<Finding>());
}

} // namespace codegym
