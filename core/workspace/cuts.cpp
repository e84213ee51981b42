#include "core/workspace/cuts.h"

namespace codegym {

Status recordCuts(Connection& connection, RowId problem, const QList<ConsideredCut>& cuts)
{
    connection.run("DELETE FROM cuts WHERE problem = ?", problem);
    int position = 0;
    for (const ConsideredCut& cut : cuts) {
        connection.run(
            "INSERT INTO cuts (problem, position, granularity, chosen, holds, trainable, tools, rounds_min,"
            " rounds_median, rounds_max, metrics, flags, reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            problem, position++, cut.granularity, cut.chosen, cut.holds, cut.trainable, cut.tools, cut.roundsMin,
            cut.roundsMedian, cut.roundsMax, cut.metrics, cut.flags.join(','), cut.reason);
    }
    return connection.status();
}

Result<QList<ConsideredCut>> cutsOf(Connection& connection, RowId problem)
{
    QList<ConsideredCut> cuts;
    Query query(connection,
        "SELECT granularity, chosen, holds, trainable, tools, rounds_min, rounds_median, rounds_max, metrics, flags, "
        "reason"
        " FROM cuts WHERE problem = ? ORDER BY position",
        problem);
    while (query.next()) {
        const QByteArray flags = query.bytes(9);
        cuts.append({query.bytes(0), query.integer(1) != 0, query.integer(2) != 0, query.integer(3) != 0,
            static_cast<int>(query.integer(4)), query.optionalInt(5), query.optionalInt(6), query.optionalInt(7),
            query.bytes(8), flags.isEmpty() ? QByteArrayList() : flags.split(','), query.bytes(10)});
    }
    if (const Status status = connection.status(); !status)
        return status.error();
    return cuts;
}

} // namespace codegym
