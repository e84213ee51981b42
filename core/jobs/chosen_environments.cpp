#include "core/jobs/chosen_environments.h"

#include "core/workspace/environment_list.h"
#include "core/workspace/environments.h"

#include <QCoreApplication>

namespace codegym {

Result<std::vector<RowId>> chosenEnvironments(Connection& connection, const QList<EnvironmentKey>& environments)
{
    if (environments.isEmpty())
        return environmentIds(connection, {});
    std::vector<RowId> rows;
    for (const EnvironmentKey& key : environments) {
        const std::optional<RowId> row = environmentRow(connection, key);
        if (!row) {
            return failure(Error::Kind::NotFound,
                QCoreApplication::translate("jobs", "There is no environment “%1” in this workspace.")
                    .arg(displayLine(key.id(), 120)));
        }
        rows.push_back(*row);
    }
    return rows;
}

} // namespace codegym
