#pragma once

#include <QtGlobal>

namespace codegym {

/// What a commit changed, as bits of Workspace::changed(). A commit of another program reports all.
namespace Change {
enum Bit : quint32 {
    Problems = 1u << 0,
    Environments = 1u << 1, ///< Also their revisions and verdicts.
    Tasks = 1u << 2, ///< Also their oracle runs.
    Findings = 1u << 3, ///< Also waivers.
    Sets = 1u << 4,
    Drafts = 1u << 5,
    Trash = 1u << 6,
    Imports = 1u << 7,
    Trajectories = 1u << 8,
    Solutions = 1u << 9, ///< Also their runs.
    Triage = 1u << 10,
    All = (1u << 11) - 1,
};
}

} // namespace codegym
