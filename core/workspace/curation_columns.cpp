#include "core/workspace/curation_columns.h"

#include "core/workspace/condition_store.h"

#include <QtEndian>

#include <algorithm>
#include <tuple>

namespace codegym {

namespace {

qint32 numberOrUnknown(const Query& query, int column)
{
    return query.isNull(column) ? CurationColumns::kUnknown : static_cast<qint32>(query.integer(column));
}

/// Of each environment, what its tasks are placed and judged by.
struct Place {
    qint32 index = 0;
    RowId revision = 0;
};

/// A task on its way into the columns.
struct Line {
    qint32 environment = 0;
    quint64 shortHash = 0;
    RowId task = 0;
    Verdict verdict = Verdict::NotRun;
    bool stale = false;
    qint32 rounds = 0;
    qint32 effectiveRounds = 0;
    qint32 recordedRounds = 0;
    qint32 toolsUsed = 0;
};

QHash<RowId, Place> readEnvironments(Connection& connection, CurationColumns& columns)
{
    QHash<RowId, Place> places;
    Query query(connection,
        "SELECT id, validity, tools, made_by, trainable, revision FROM environments WHERE trash = 0 ORDER BY public_id");
    while (query.next()) {
        places.insert(query.integer(0), {static_cast<qint32>(columns.environmentRow.size()), query.integer(5)});
        columns.environmentRow.push_back(query.integer(0));
        columns.validity.push_back(query.choice(1, Validity::Error));
        columns.toolsDeclared.push_back(static_cast<qint32>(query.integer(2)));
        columns.madeBy.push_back(query.choice(3, EnvironmentOrigin::Edited));
        columns.trainable.push_back(query.integer(4) != 0);
    }
    return places;
}

/// A plain scan, sorted afterwards: walking two indexes in order costs four times as much.
std::vector<Line> readTasks(Connection& connection, const QHash<RowId, Place>& places, std::optional<RowId> conditions)
{
    std::vector<Line> lines;
    Query query(connection,
        "SELECT id, environment, short_hash, verdict, verdict_revision, verdict_conditions, rounds, effective_rounds,"
        " recorded_rounds, tools_used FROM tasks WHERE trash = 0");
    while (query.next()) {
        const auto place = places.constFind(query.integer(1));
        const QByteArray hash = query.bytes(2);
        if (place == places.cend() || hash.size() != sizeof(quint64))
            continue;
        const Verdict verdict = query.choice(3, Verdict::Error);
        const bool otherConditions = conditions && *conditions != query.integer(5);
        const bool stale = verdict != Verdict::NotRun && (query.integer(4) != place->revision || otherConditions);
        lines.push_back({place->index, qFromBigEndian<quint64>(hash.constData()), query.integer(0), verdict, stale,
            numberOrUnknown(query, 6), numberOrUnknown(query, 7), numberOrUnknown(query, 8), numberOrUnknown(query, 9)});
    }
    std::sort(lines.begin(), lines.end(), [](const Line& a, const Line& b) {
        return std::tie(a.environment, a.shortHash, a.task) < std::tie(b.environment, b.shortHash, b.task);
    });
    return lines;
}

void fill(CurationColumns& columns, const std::vector<Line>& lines)
{
    for (const Line& line : lines) {
        columns.environment.push_back(line.environment);
        columns.task.push_back(line.task);
        columns.verdict.push_back(line.verdict);
        columns.stale.push_back(line.stale);
        columns.rounds.push_back(line.rounds);
        columns.effectiveRounds.push_back(line.effectiveRounds);
        columns.recordedRounds.push_back(line.recordedRounds);
        columns.toolsUsed.push_back(line.toolsUsed);
    }
}

} // namespace

Result<CurationColumns> curationColumns(Connection& connection, const Conditions& now)
{
    CurationColumns columns;
    const QHash<RowId, Place> places = readEnvironments(connection, columns);
    fill(columns, readTasks(connection, places, comparableConditions(connection, now)));
    if (const Status status = connection.status(); !status)
        return status.error();
    return columns;
}

} // namespace codegym
