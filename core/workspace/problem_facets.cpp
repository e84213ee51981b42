#include "core/workspace/problem_facets.h"

namespace codegym {

namespace {

QList<Facet> facetsOf(Connection& connection, const QByteArray& column)
{
    QList<Facet> facets;
    Query query(connection,
        "SELECT " + column + ", count(*) AS n FROM problems WHERE trash = 0 GROUP BY 1 ORDER BY n DESC, 1 LIMIT 200");
    while (query.next())
        facets.append({query.bytes(0), static_cast<int>(query.integer(1))});
    return facets;
}

} // namespace

Result<ProblemFacets> problemFacets(Connection& connection)
{
    ProblemFacets facets;
    facets.sources = facetsOf(connection, "source");
    facets.licences = facetsOf(connection, "licence");
    Query stages(connection, "SELECT stage, count(*) FROM problems WHERE trash = 0 GROUP BY 1");
    while (stages.next()) {
        const auto stage = static_cast<size_t>(stages.integer(0));
        if (stage < facets.byStage.size())
            facets.byStage[stage] = static_cast<int>(stages.integer(1));
    }
    facets.withFindings = static_cast<int>(
        connection.integer("SELECT count(*) FROM problems WHERE trash = 0 AND findings > 0").value_or(0));
    if (const Status status = connection.status(); !status)
        return status.error();
    return facets;
}

} // namespace codegym
