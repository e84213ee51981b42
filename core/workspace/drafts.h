#pragma once

#include "core/base/bytes.h"
#include "core/workspace/connection.h"

#include <QList>

#include <optional>

namespace codegym {

/// An unsaved edit. It belongs to one running program (instance) and survives that program's death.
struct Draft {
    QByteArray instance; ///< As thisProgramInstance() says.
    RowId environment = 0;
    QByteArray baseRevision; ///< That the edit started from.
    ByteText source;
};

Status saveDraft(Connection& connection, const Draft& draft);
Status dropDraft(Connection& connection, const QByteArray& instance, RowId environment);
/// All drafts, also those that other instances left behind.
Result<QList<Draft>> drafts(Connection& connection);
/// The edit of an environment that this instance should go on with: its own, else the last one that a program left
/// behind which runs no more. What another running program edits stays with it.
Result<std::optional<Draft>> draftToGoOnWith(Connection& connection, const QByteArray& instance, RowId environment);

} // namespace codegym
