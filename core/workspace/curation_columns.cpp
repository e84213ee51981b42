#include "core/workspace/curation_columns.h"

#include "core/workspace/condition_store.h"

namespace codegym {

namespace {

qint32 numberOrUnknown(const Query& query, int column)
{
    return query.isNull(column) ? CurationColumns::kUnknown : static_cast<qint32>(query.integer(column));
}

void readEnvironments(Connection& connection, CurationColumns& columns)
{
    Query query(connection,
        "SELECT id, validity, tools, made_by, trainable FROM environments WHERE trash = 0 ORDER BY public_id");
    while (query.next()) {
        columns.environmentRow.push_back(query.integer(0));
        columns.validity.push_back(query.choice(1, Validity::Error));
        columns.toolsDeclared.push_back(static_cast<qint32>(query.integer(2)));
        columns.madeBy.push_back(query.choice(3, EnvironmentOrigin::Edited));
        columns.trainable.push_back(query.integer(4) != 0);
    }
}

/// Walks the index of environments by id and under each that of its tasks, so nothing has to be sorted.
void readTasks(Connection& connection, const Conditions& now, CurationColumns& columns)
{
    Query query(connection,
        "SELECT t.id, e.id, t.verdict, " + staleSql(connection, now, "t", "verdict", "e.revision")
            + ", t.rounds, t.effective_rounds, t.recorded_rounds, t.tools_used"
              " FROM environments e CROSS JOIN tasks t ON t.environment = e.id"
              " WHERE e.trash = 0 AND t.trash = 0 ORDER BY e.public_id, t.short_hash");
    qint32 environment = 0;
    while (query.next()) {
        while (columns.environmentRow[static_cast<size_t>(environment)] != query.integer(1))
            ++environment;
        columns.environment.push_back(environment);
        columns.task.push_back(query.integer(0));
        columns.verdict.push_back(query.choice(2, Verdict::Error));
        columns.stale.push_back(query.integer(3) != 0);
        columns.rounds.push_back(numberOrUnknown(query, 4));
        columns.effectiveRounds.push_back(numberOrUnknown(query, 5));
        columns.recordedRounds.push_back(numberOrUnknown(query, 6));
        columns.toolsUsed.push_back(numberOrUnknown(query, 7));
    }
}

} // namespace

Result<CurationColumns> curationColumns(Connection& connection, const Conditions& now)
{
    CurationColumns columns;
    readEnvironments(connection, columns);
    readTasks(connection, now, columns);
    if (const Status status = connection.status(); !status)
        return status.error();
    return columns;
}

} // namespace codegym
