#pragma once

#include "core/workspace/connection.h"

namespace codegym {

/// What to do when an identity arrives again with other content. Nothing is ever lost by any of them.
enum class ConflictPolicy {
    Keep, ///< What is there stays; the newcomer is only reported.
    Replace, ///< The newcomer becomes current; a problem's former content goes to the trash, a source stays a revision.
    Both, ///< The newcomer gets an identity of its own: "_b", "_c" … after the problem id.
};

enum class AddOutcome { Added, Duplicate, Conflict, Replaced, AddedBeside };

/// What became of one item.
struct Added {
    AddOutcome outcome = AddOutcome::Added;
    RowId row = 0; ///< Of the item as it now is in the workspace.
    QByteArray id; ///< Its public id, which differs from the one asked for after AddedBeside.
    bool conflicted = false; ///< The identity was taken by other content, whatever the policy did.
};

/// "X" -> "X_b" -> "X_c" … "X_z" -> "X_ba": the identity of the attempt-th neighbour, from 1.
QByteArray besideId(QByteArrayView id, int attempt);

} // namespace codegym
