#include "core/curation/licences.h"

#include "core/workspace/environment_list.h"
#include "core/workspace/environments.h"

#include <QHash>
#include <QMap>

namespace codegym {

Result<QList<LicenceShare>> licencesOf(Connection& connection, const CuratedSet& set)
{
    QHash<EnvironmentKey, qint64> tasks;
    for (const CuratedTask& task : set.tasks)
        ++tasks[task.environment];
    std::vector<RowId> rows;
    for (auto it = tasks.keyBegin(); it != tasks.keyEnd(); ++it) {
        if (const std::optional<RowId> row = environmentRow(connection, *it))
            rows.push_back(*row);
    }
    const Result<QList<EnvironmentRow>> environments = environmentRows(connection, rows, {});
    if (!environments)
        return environments.error();
    QMap<QPair<ByteText, ByteText>, LicenceShare> shares;
    for (const EnvironmentRow& environment : *environments) {
        LicenceShare& share = shares[{environment.licence, environment.source}];
        share.origin = {environment.source, environment.licence};
        ++share.environments;
        share.tasks += tasks.value(environment.key);
    }
    return shares.values();
}

} // namespace codegym
