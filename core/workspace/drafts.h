#pragma once

#include "core/base/bytes.h"
#include "core/workspace/connection.h"

#include <QList>

namespace codegym {

/// An unsaved edit. It belongs to one running program (instance) and survives that program's death.
struct Draft {
    QByteArray instance; ///< Chosen by the program at its start, e.g. a UUID; ASCII.
    RowId environment = 0;
    QByteArray baseRevision; ///< That the edit started from.
    ByteText source;
};

Status saveDraft(Connection& connection, const Draft& draft);
Status dropDraft(Connection& connection, const QByteArray& instance, RowId environment);
/// All drafts, also those that other instances left behind.
Result<QList<Draft>> drafts(Connection& connection);

} // namespace codegym
