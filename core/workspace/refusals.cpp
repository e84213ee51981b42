#include "core/workspace/refusals.h"

#include "core/model/problem.h"
#include "core/workspace/content_store.h"
#include "core/workspace/findings.h"

#include <QMap>

#include <algorithm>

namespace codegym {

namespace {

struct Place {
    ByteText construct;
    int line = 0;
};

/// A refusal's location is "construct" or "construct, line 7".
Place placeOf(const ByteText& location)
{
    static const QByteArray mark = ", line ";
    const qsizetype at = location.lastIndexOf(mark);
    bool isNumber = false;
    const int line = at < 0 ? 0 : location.mid(at + mark.size()).toInt(&isNumber);
    return isNumber ? Place {location.left(at), line} : Place {location, 0};
}

ByteText lineOf(const QByteArray& source, int line)
{
    return line > 0 ? source.split('\n').value(line - 1).trimmed() : ByteText();
}

} // namespace

Result<QList<RefusalGroup>> refusalGroups(Connection& connection)
{
    QMap<ByteText, QList<RefusedProblem>> byConstruct;
    Query query(connection,
        "SELECT p.code_id, p.solution, f.location, f.message FROM problems p JOIN findings f"
        " ON f.kind = ? AND f.subject = p.id AND f.rule = ?"
        " WHERE p.trash = 0 AND p.stage = ? ORDER BY p.code_id",
        SubjectKind::Problem, QByteArray("refused"), ProblemStage::Refused);
    while (query.next()) {
        const Place place = placeOf(query.bytes(2));
        const ByteText code = place.line > 0 ? lineOf(contentOf(connection, query.integer(1)), place.line) : ByteText();
        byConstruct[place.construct].append({query.bytes(0), place.line, code, query.bytes(3)});
    }
    if (const Status status = connection.status(); !status)
        return status.error();
    QList<RefusalGroup> groups;
    for (auto it = byConstruct.cbegin(); it != byConstruct.cend(); ++it)
        groups.append({it.key(), it.value()});
    std::stable_sort(groups.begin(), groups.end(), [](const RefusalGroup& a, const RefusalGroup& b) {
        return a.problems.size() > b.problems.size();
    });
    return groups;
}

} // namespace codegym
