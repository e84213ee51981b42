#pragma once

#include "core/workspace/workspace.h"

namespace codegym::test {

/// How large a generated workspace is; the defaults are the published data set's.
struct Scale {
    int environments = 22'000;
    int tasks = 86'000;
    int sourceBytes = 1'000;
};

/// Fills a workspace through the same functions that imports and verification use: environments of varied tools,
/// verdicts and findings, tasks of varied rounds. The same every time.
Status fillToScale(Workspace& workspace, const Scale& scale = {});

} // namespace codegym::test
