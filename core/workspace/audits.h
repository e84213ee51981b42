#pragma once

#include "core/model/finding.h"
#include "core/model/task.h"
#include "core/workspace/connection.h"

#include <QByteArrayList>

namespace codegym {

/// The latest audit of an environment; its findings are those of producer "audit".
struct AuditRecord {
    QByteArray revisionHash; ///< That it holds for.
    Conditions conditions;
    bool stale = false; ///< The environment has another current revision.
};

/// Keeps what an audit found. What extraction had said under the same rules gives way: the audit looked closer.
Status recordAudit(Connection& connection, RowId environment, const AuditRecord& audit, const QList<Finding>& findings,
    const QByteArrayList& rules);

/// The latest audit; none if there was none.
Result<std::optional<AuditRecord>> auditOf(Connection& connection, RowId environment);

/// Environments that were never audited, or whose current revision was not.
Result<std::vector<RowId>> environmentsToAudit(Connection& connection);

} // namespace codegym
