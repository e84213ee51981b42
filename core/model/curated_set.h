#pragma once

#include "core/base/bytes.h"
#include "core/base/ids.h"

#include <QList>

namespace codegym {

/// A task as a set holds it: pinned to the revision that was verified.
struct CuratedTask {
    EnvironmentKey environment;
    ByteText configuration;
    QByteArray revisionHash;
};

/// A named choice of tasks, with the recipe that made it.
struct CuratedSet {
    ByteText name;
    QByteArray recipe; ///< JSON object: preset and ranges.
    QList<CuratedTask> tasks;
};

} // namespace codegym
