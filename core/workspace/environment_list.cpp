#include "core/workspace/environment_list.h"

#include "core/base/hash.h"
#include "core/workspace/condition_store.h"
#include "core/workspace/findings.h"
#include "core/workspace/row_selection.h"

#include <algorithm>

namespace codegym {

namespace {

QByteArray sortColumn(EnvironmentFilter::Sort sort)
{
    using Sort = EnvironmentFilter::Sort;
    switch (sort) {
    case Sort::Id:
    case Sort::Random: break;
    case Sort::Source: return "e.source";
    case Sort::Licence: return "e.licence";
    case Sort::MadeBy: return "e.made_by";
    case Sort::Granularity: return "e.granularity";
    case Sort::Validity: return "e.validity";
    case Sort::Passed: return "CASE WHEN e.tests = 0 THEN -1.0 ELSE 1.0 * e.passed / e.tests END";
    case Sort::Tools: return "e.tools";
    case Sort::Tasks: return "e.tasks";
    case Sort::RoundsMin: return "e.rounds_min";
    case Sort::RoundsMedian: return "e.rounds_median";
    case Sort::RoundsMax: return "e.rounds_max";
    case Sort::Findings: return "e.findings";
    case Sort::Changed: return "e.sequence";
    }
    return "e.public_id";
}

EnvironmentRow rowFrom(const Query& query)
{
    EnvironmentRow row;
    row.row = query.integer(0);
    if (const Result<EnvironmentKey> key = EnvironmentKey::parse(query.bytes(1)))
        row.key = *key;
    row.source = query.bytes(2);
    row.licence = query.bytes(3);
    row.madeBy = query.choice(4, EnvironmentOrigin::Edited);
    row.granularity = query.bytes(5);
    row.trainable = query.integer(6) != 0;
    row.validity = query.choice(7, Validity::Error);
    row.stale = query.integer(8) != 0;
    row.tests = static_cast<int>(query.integer(9));
    row.passed = static_cast<int>(query.integer(10));
    row.tools = static_cast<int>(query.integer(11));
    row.tasks = static_cast<int>(query.integer(12));
    row.roundsMin = query.optionalInt(13);
    row.roundsMedian = query.optionalInt(14);
    row.roundsMax = query.optionalInt(15);
    row.findings = static_cast<int>(query.integer(16));
    row.errors = static_cast<int>(query.integer(17));
    row.decision = query.choice(18, TriageDecision::Drop);
    row.formerDecision = query.integer(19) != 0;
    return row;
}

QByteArray stale(Connection& connection, const Conditions& now)
{
    return staleSql(connection, now, "e", "validity", "e.revision");
}

/// By a hash of seed and public id: whatever else joins or leaves the list, two keep their order.
Result<std::vector<RowId>> shuffled(Connection& connection, std::vector<RowId> ids, quint64 seed)
{
    QHash<RowId, QByteArray> places;
    {
        Query query(connection, "SELECT id, public_id FROM environments WHERE trash = 0");
        while (query.next())
            places.insert(query.integer(0), sha256(QByteArray::number(seed) + ' ' + query.bytes(1)));
    }
    std::sort(ids.begin(), ids.end(), [&](RowId a, RowId b) { return places.value(a) < places.value(b); });
    if (const Status status = connection.status(); !status)
        return status.error();
    return ids;
}

} // namespace

Result<std::vector<RowId>> environmentIds(Connection& connection, const EnvironmentFilter& filter)
{
    RowSelection selection;
    selection.require("e.trash = 0");
    selection.requireTyped("e.public_id", "e.id", "environment_search", filter.text);
    if (filter.validity)
        selection.require("e.validity = ?", *filter.validity);
    if (filter.stale)
        selection.require(stale(connection, filter.now) + " = ?", *filter.stale);
    if (filter.trainable)
        selection.require("e.trainable = ?", *filter.trainable);
    if (filter.madeBy)
        selection.require("e.made_by = ?", *filter.madeBy);
    if (filter.granularity)
        selection.require("e.granularity = ?", *filter.granularity);
    if (filter.problem)
        selection.require("e.problem = ?", *filter.problem);
    if (filter.withFindings)
        selection.require("e.findings > 0");
    if (filter.rule)
        selection.require(QByteArray("EXISTS (SELECT 1 FROM findings f WHERE f.kind = ? AND f.subject = e.id"
                                     " AND f.rule = ? AND ")
                + kNotWaived + ')',
            SubjectKind::Environment, *filter.rule);
    if (filter.decision)
        selection.require("coalesce((SELECT g.decision FROM triage g WHERE g.environment = e.id), 0) = ?", *filter.decision);
    if (filter.formerDecision)
        selection.require("EXISTS (SELECT 1 FROM triage g WHERE g.environment = e.id AND g.revision <> e.revision)");
    if (filter.changedAfter > 0)
        selection.require("e.sequence > ?", filter.changedAfter);
    const Result<std::vector<RowId>> ids = selection.ids(connection, "SELECT e.id FROM environments e",
        orderSql(sortColumn(filter.sort), filter.descending, "e.public_id"));
    return ids && filter.sort == EnvironmentFilter::Sort::Random ? shuffled(connection, *ids, filter.seed) : ids;
}

Result<QList<EnvironmentRow>> environmentRows(
    Connection& connection, const std::vector<RowId>& ids, const Conditions& now)
{
    const QByteArray sql = "SELECT e.id, public_id, source, licence, made_by, granularity, trainable, validity, "
        + stale(connection, now)
        + ", tests, passed, tools, tasks, rounds_min, rounds_median, rounds_max, findings, errors"
          ", coalesce(g.decision, 0), g.revision IS NOT NULL AND g.revision <> e.revision"
          " FROM environments e LEFT JOIN triage g ON g.environment = e.id WHERE e.id = ?";
    QList<EnvironmentRow> rows;
    for (const RowId id : ids) {
        Query query(connection, sql, id);
        if (query.next())
            rows.append(rowFrom(query));
    }
    if (const Status status = connection.status(); !status)
        return status.error();
    return rows;
}

} // namespace codegym
