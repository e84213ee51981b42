#pragma once

#include "core/model/environment.h"
#include "core/workspace/connection.h"

namespace codegym {

/// What a save came to. The revision is kept in both cases.
struct RevisionSaved {
    enum class Outcome {
        Saved, ///< It is current now.
        Conflict, ///< Somebody saved since: it is kept beside the current one, to be merged.
    };

    Outcome outcome = Outcome::Saved;
    QByteArray hash; ///< Of the revision given.
    QByteArray currentHash; ///< Of the revision that is current now.
};

/// Saves an edit that was started from expectedBase (32 bytes). Source that was there before is that revision again.
Result<RevisionSaved> addRevision(
    Connection& connection, RowId environment, const Revision& revision, const QByteArray& expectedBase);

/// Keeps what inspecting a revision's source showed, where nothing is known of its tools yet.
Status setRevisionTools(
    Connection& connection, RowId environment, const QByteArray& revisionHash, const QList<Tool>& tools);

/// A revision without its source, for a list.
struct RevisionRow {
    QByteArray hash;
    QByteArray parentHash;
    ByteText message;
    ByteText author;
    qint64 bytes = 0;
    int tools = 0;
    bool current = false;
};

/// Newest first.
Result<QList<RevisionRow>> revisionRows(Connection& connection, RowId environment);

/// Error::Kind::NotFound if the environment has no such revision; an empty hash asks for the current one.
Result<Revision> revision(Connection& connection, RowId environment, const QByteArray& hash = {});

/// For the other tables, which refer to revisions by row. The row of a new or known revision; currentness unchanged.
RowId putRevision(Connection& connection, RowId environment, const Revision& revision);
/// An empty hash asks for the current one.
std::optional<RowId> revisionRow(Connection& connection, RowId environment, const QByteArray& hash);
QByteArray revisionHash(Connection& connection, RowId revision);

} // namespace codegym
