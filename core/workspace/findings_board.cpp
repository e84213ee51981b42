#include "core/workspace/findings_board.h"

#include "core/workspace/findings.h"

namespace codegym {

Result<QList<RuleFindings>> findingsBoard(Connection& connection)
{
    QList<RuleFindings> board;
    Query query(connection,
        "SELECT f.rule,"
        " coalesce(max(f.severity) FILTER (WHERE w.id IS NULL), max(f.severity)) AS worst,"
        " count(DISTINCT f.subject) FILTER (WHERE w.id IS NULL) AS environments,"
        " count(*) FILTER (WHERE w.id IS NULL), count(w.id)"
        " FROM findings f JOIN environments e ON e.id = f.subject AND e.trash = 0"
        " LEFT JOIN waivers w ON w.kind = f.kind AND w.subject = f.subject AND w.waiver_id = f.waiver_id"
        " WHERE f.kind = ? GROUP BY f.rule ORDER BY worst DESC, environments DESC, f.rule",
        SubjectKind::Environment);
    while (query.next()) {
        board.append({query.bytes(0), query.choice(1, Severity::Error), int(query.integer(2)), int(query.integer(3)),
            int(query.integer(4))});
    }
    if (const Status status = connection.status(); !status)
        return status.error();
    return board;
}

} // namespace codegym
