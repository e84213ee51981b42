#include "core/workspace/audits.h"

#include "core/workspace/condition_store.h"
#include "core/workspace/findings.h"
#include "core/workspace/revisions.h"

#include <QCoreApplication>

namespace codegym {

Status recordAudit(Connection& connection, RowId environment, const AuditRecord& audit, const QList<Finding>& found,
    const QByteArrayList& rules)
{
    const std::optional<RowId> revision = revisionRow(connection, environment, audit.revisionHash);
    if (!revision) {
        return failure(Error::Kind::NotFound,
            QCoreApplication::translate(
                "audits", "The audit is about a revision that is no longer in the workspace; audit again."));
    }
    connection.run("INSERT OR REPLACE INTO audits (environment, revision, conditions) VALUES (?, ?, ?)", environment,
        *revision, putConditions(connection, audit.conditions));
    const Subject subject {SubjectKind::Environment, environment};
    Result<QList<Finding>> extracted = findings(connection, subject, "extract");
    if (!extracted)
        return extracted.error();
    extracted->removeIf([&](const Finding& finding) { return rules.contains(finding.rule); });
    if (const Status done = replaceFindings(connection, subject, "extract", *extracted); !done)
        return done;
    return replaceFindings(connection, subject, "audit", found);
}

Result<std::optional<AuditRecord>> auditOf(Connection& connection, RowId environment)
{
    std::optional<AuditRecord> audit;
    Query query(connection,
        "SELECT r.hash, a.conditions, a.revision <> e.revision FROM audits a JOIN environments e ON e.id = "
        "a.environment"
        " JOIN revisions r ON r.id = a.revision WHERE a.environment = ?",
        environment);
    if (query.next())
        audit = AuditRecord {query.bytes(0), conditionsOf(connection, query.integer(1)), query.integer(2) != 0};
    if (const Status status = connection.status(); !status)
        return status.error();
    return audit;
}

Result<std::vector<RowId>> environmentsToAudit(Connection& connection)
{
    std::vector<RowId> rows;
    Query query(connection,
        "SELECT e.id FROM environments e LEFT JOIN audits a ON a.environment = e.id WHERE e.trash = 0"
        " AND (a.revision IS NULL OR a.revision <> e.revision) ORDER BY e.public_id");
    while (query.next())
        rows.push_back(query.integer(0));
    if (const Status status = connection.status(); !status)
        return status.error();
    return rows;
}

} // namespace codegym
