#include "core/workspace/curation_columns.h"

#include "core/workspace/condition_store.h"

#include <QtEndian>

#include <algorithm>

namespace codegym {

namespace {

qint32 numberOrUnknown(const Query& query, int column)
{
    return query.isNull(column) ? CurationColumns::kUnknown : static_cast<qint32>(query.integer(column));
}

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

QHash<RowId, qint32> readEnvironments(Connection& connection, CurationColumns& columns)
{
    QHash<RowId, qint32> places;
    Query query(connection,
        "SELECT e.id, validity, tools, made_by, trainable, coalesce(g.decision, 0) FROM environments e"
        " LEFT JOIN triage g ON g.environment = e.id WHERE trash = 0 ORDER BY public_id");
    while (query.next()) {
        places.insert(query.integer(0), static_cast<qint32>(columns.environmentRow.size()));
        columns.environmentRow.push_back(query.integer(0));
        columns.validity.push_back(query.choice(1, Validity::Error));
        columns.toolsDeclared.push_back(static_cast<qint32>(query.integer(2)));
        columns.madeBy.push_back(query.choice(3, EnvironmentOrigin::Edited));
        columns.trainable.push_back(query.integer(4) != 0);
        columns.decision.push_back(query.choice(5, TriageDecision::Drop));
    }
    return places;
}

/// A plain scan, sorted afterwards: walking two indexes in order costs several times as much.
std::vector<Line> readTasks(Connection& connection, const QHash<RowId, qint32>& places, const Conditions& now)
{
    std::vector<Line> lines;
    Query query(connection,
        "SELECT t.id, t.environment, t.short_hash, t.verdict, " + staleSql(connection, now, "t", "verdict", "e.revision")
            + ", t.rounds, t.effective_rounds, t.recorded_rounds, t.tools_used"
              " FROM tasks t CROSS JOIN environments e ON e.id = t.environment WHERE t.trash = 0");
    while (query.next()) {
        const auto place = places.constFind(query.integer(1));
        const QByteArray hash = query.bytes(2);
        if (place == places.cend() || hash.size() != sizeof(quint64))
            continue;
        lines.push_back({*place, qFromBigEndian<quint64>(hash.constData()), query.integer(0),
            query.choice(3, Verdict::Error), query.integer(4) != 0, numberOrUnknown(query, 5), numberOrUnknown(query, 6),
            numberOrUnknown(query, 7), numberOrUnknown(query, 8)});
    }
    std::sort(lines.begin(), lines.end(), [](const Line& a, const Line& b) {
        if (a.environment != b.environment)
            return a.environment < b.environment;
        return a.shortHash != b.shortHash ? a.shortHash < b.shortHash : a.task < b.task;
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
    const QHash<RowId, qint32> places = readEnvironments(connection, columns);
    fill(columns, readTasks(connection, places, now));
    if (const Status status = connection.status(); !status)
        return status.error();
    return columns;
}

} // namespace codegym
