#pragma once

#include "core/runtime/runs.h"
#include "core/runtime/sandbox.h"

#include <QList>

namespace codegym::test {

/// Something that an environment does to get out, to harm or to deceive; its source is in tests/data/hostile.
struct HostileDeed {
    const char* name;
    RunOutcome::End end; ///< In the full sandbox.
    const char* harm; ///< Shown by the canaries with the sandbox off; empty if it shows in the outcome alone.
    SandboxLayers onlyHeldBy; ///< With one of these left out the deed succeeds; none: the layers overlap.
};

const QList<HostileDeed>& hostileDeeds();

/// An environment that does the deed as soon as it is observed.
ByteText hostileSource(const char* deed);

} // namespace codegym::test
