#pragma once

#include "core/model/curated_set.h"
#include "core/workspace/connection.h"

namespace codegym {

struct SetRow {
    RowId row = 0;
    ByteText name;
    QByteArray recipe;
    int tasks = 0;
    int environments = 0;
};

/// A chosen task and the revision it is pinned to.
struct SetMember {
    RowId task = 0;
    QByteArray revisionHash; ///< Empty: the one of its last verdict.
};

/// Saves under a name; a set of that name is replaced, its former choice goes to the trash.
Result<RowId> saveSet(
    Connection& connection, const ByteText& name, const QByteArray& recipe, const QList<SetMember>& members);

/// By name.
Result<QList<SetRow>> setRows(Connection& connection);
/// Error::Kind::NotFound if there is none. Tasks in the order of environment id and configuration hash; tasks that
/// went to the trash since are left out.
Result<CuratedSet> curatedSet(Connection& connection, const ByteText& name);

} // namespace codegym
