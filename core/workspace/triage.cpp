#include "core/workspace/triage.h"

#include "core/workspace/revisions.h"

#include <QCoreApplication>

#include <algorithm>

namespace codegym {

namespace {

QString translate(const char* text) { return QCoreApplication::translate("Triage", text); }

bool goesWith(const QByteArray& reason, TriageDecision decision)
{
    const QList<TriageReason> reasons = triageReasons(decision);
    return reason.isEmpty()
        || std::any_of(reasons.begin(), reasons.end(), [&](const TriageReason& known) { return known.code == reason; });
}

void write(Connection& connection, RowId environment, const Triage& triage, RowId revision)
{
    connection.run("DELETE FROM triage WHERE environment = ?", environment);
    if (triage.decision != TriageDecision::Undecided)
        connection.run("INSERT INTO triage (environment, decision, reason, note, reviewer, revision) VALUES (?, ?, ?, ?, ?, ?)",
            environment, triage.decision, triage.reason, triage.note, triage.reviewer, revision);
}

/// What the filter lets through, whatever was decided, in its order; true for what is decided.
Result<std::vector<std::pair<RowId, bool>>> queue(Connection& connection, EnvironmentFilter filter)
{
    filter.decision.reset();
    filter.formerDecision = false;
    const Result<std::vector<RowId>> ids = environmentIds(connection, filter);
    if (!ids)
        return ids.error();
    QSet<RowId> decided;
    Query query(connection, "SELECT environment FROM triage");
    while (query.next())
        decided.insert(query.integer(0));
    std::vector<std::pair<RowId, bool>> all;
    for (const RowId id : *ids)
        all.emplace_back(id, decided.contains(id));
    if (const Status status = connection.status(); !status)
        return status.error();
    return all;
}

} // namespace

Result<QList<EnvironmentTriage>> decide(Connection& connection, const QList<RowId>& environments, const Triage& decision)
{
    if (!goesWith(decision.reason, decision.decision))
        return failure(Error::Kind::Usage,
            translate("“%1” is no reason to %2 an environment.")
                .arg(displayLine(decision.reason, 60), decisionWord(decision.decision)));
    QList<EnvironmentTriage> before;
    for (const RowId environment : environments) {
        const std::optional<RowId> revision = revisionRow(connection, environment, {});
        if (!revision && connection.status())
            return failure(Error::Kind::NotFound, translate("This environment is no longer in the workspace."));
        const Result<Triage> former = triageOf(connection, environment);
        if (!former)
            return former.error();
        before.append({environment, *former});
        write(connection, environment, decision, *revision);
    }
    if (const Status status = connection.status(); !status)
        return status.error();
    return before;
}

Status restoreTriage(Connection& connection, const QList<EnvironmentTriage>& before)
{
    for (const auto& [environment, triage] : before) {
        // An environment that was purged meanwhile has nothing to decide on.
        if (const std::optional<RowId> revision = revisionRow(connection, environment, triage.revisionHash))
            write(connection, environment, triage, *revision);
    }
    return connection.status();
}

Result<Triage> triageOf(Connection& connection, RowId environment)
{
    Triage triage;
    Query query(connection,
        "SELECT g.decision, g.reason, g.note, g.reviewer, r.hash, g.revision <> e.revision FROM triage g"
        " JOIN environments e ON e.id = g.environment LEFT JOIN revisions r ON r.id = g.revision WHERE g.environment = ?",
        environment);
    if (query.next())
        triage = {query.choice(0, TriageDecision::Drop), query.bytes(1), query.bytes(2), query.bytes(3), query.bytes(4),
            query.integer(5) != 0};
    if (const Status status = connection.status(); !status)
        return status.error();
    return triage;
}

Result<TriageProgress> triageProgress(Connection& connection, const EnvironmentFilter& filter)
{
    const Result<std::vector<std::pair<RowId, bool>>> all = queue(connection, filter);
    if (!all)
        return all.error();
    const auto decided = std::count_if(all->begin(), all->end(), [](const auto& one) { return one.second; });
    return TriageProgress {int(decided), int(all->size())};
}

Result<RowId> nextUndecided(Connection& connection, const EnvironmentFilter& filter, RowId after)
{
    Result<std::vector<std::pair<RowId, bool>>> all = queue(connection, filter);
    if (!all)
        return all.error();
    const auto here = std::find_if(all->begin(), all->end(), [&](const auto& one) { return one.first == after; });
    if (here != all->end())
        std::rotate(all->begin(), here + 1, all->end());
    const auto next = std::find_if(all->begin(), all->end(), [](const auto& one) { return !one.second; });
    return next == all->end() ? RowId(0) : next->first;
}

Result<QList<Facet>> decisionFacets(Connection& connection)
{
    QList<Facet> facets;
    Query query(connection,
        "SELECT coalesce(g.decision, 0), count(*) FROM environments e LEFT JOIN triage g ON g.environment = e.id"
        " WHERE e.trash = 0 GROUP BY 1 ORDER BY 1");
    while (query.next())
        facets.append({decisionName(query.choice(0, TriageDecision::Drop)), static_cast<int>(query.integer(1))});
    if (const Status status = connection.status(); !status)
        return status.error();
    return facets;
}

} // namespace codegym
