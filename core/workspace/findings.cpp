#include "core/workspace/findings.h"

namespace codegym {

namespace {

/// Problems and environments show how many of their findings nobody waived.
void refreshCounts(Connection& connection, Subject subject)
{
    if (subject.kind == SubjectKind::Task)
        return;
    int open = 0;
    int errors = 0;
    {
        Query query(connection,
            QByteArray("SELECT count(*), count(*) FILTER (WHERE f.severity = ?) FROM findings f"
                       " WHERE f.kind = ? AND f.subject = ? AND ")
                + kNotWaived,
            Severity::Error, subject.kind, subject.row);
        if (query.next()) {
            open = static_cast<int>(query.integer(0));
            errors = static_cast<int>(query.integer(1));
        }
    }
    const QByteArray table = subject.kind == SubjectKind::Problem ? "problems" : "environments";
    connection.run("UPDATE " + table + " SET findings = ?, errors = ?, sequence = ? WHERE id = ?", open, errors,
        connection.changeSequence(), subject.row);
}

} // namespace

Status replaceFindings(
    Connection& connection, Subject subject, const QByteArray& producer, const QList<Finding>& findings)
{
    connection.run(
        "DELETE FROM findings WHERE kind = ? AND subject = ? AND producer = ?", subject.kind, subject.row, producer);
    for (const Finding& finding : findings) {
        connection.run("INSERT INTO findings (kind, subject, producer, rule, severity, message, location, waiver_id)"
                       " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            subject.kind, subject.row, producer, finding.rule, finding.severity, finding.message, finding.location,
            finding.waiverId());
    }
    refreshCounts(connection, subject);
    return connection.status();
}

Result<QList<Finding>> findings(Connection& connection, Subject subject, const QByteArray& producer)
{
    QList<Finding> findings;
    Query query(connection,
        "SELECT f.rule, f.severity, f.message, f.location, coalesce(w.reason, x'') FROM findings f LEFT JOIN waivers w"
        " ON w.kind = f.kind AND w.subject = f.subject AND w.waiver_id = f.waiver_id"
        " WHERE f.kind = ? AND f.subject = ? AND (length(?) = 0 OR f.producer = ?) ORDER BY f.severity DESC, f.id",
        subject.kind, subject.row, producer, producer);
    while (query.next())
        findings.append({query.bytes(0), query.choice(1, Severity::Error), query.bytes(2), query.bytes(3), query.bytes(4)});
    if (const Status status = connection.status(); !status)
        return status.error();
    return findings;
}

Status waiveFinding(
    Connection& connection, Subject subject, const QByteArray& waiverId, const ByteText& reason, const ByteText& by)
{
    connection.run("DELETE FROM waivers WHERE kind = ? AND subject = ? AND waiver_id = ?", subject.kind, subject.row,
        waiverId);
    if (!reason.isEmpty())
        connection.run("INSERT INTO waivers (kind, subject, waiver_id, reason, author) VALUES (?, ?, ?, ?, ?)",
            subject.kind, subject.row, waiverId, reason, by);
    refreshCounts(connection, subject);
    return connection.status();
}

Status purgeFindings(Connection& connection, Subject subject)
{
    connection.run("DELETE FROM findings WHERE kind = ? AND subject = ?", subject.kind, subject.row);
    connection.run("DELETE FROM waivers WHERE kind = ? AND subject = ?", subject.kind, subject.row);
    return connection.status();
}

} // namespace codegym
