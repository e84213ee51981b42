#pragma once

#include "core/model/environment.h"

namespace codegym {

/// The tools that an edited source declares, with what only the makers of the former one knew of them: their kind and
/// their lines in the original solution. A tool that has only another name now is known, too.
QList<Tool> withKnown(QList<Tool> tools, const QList<Tool>& known);

/// A tool that only has another name now.
struct RenamedTool {
    ByteText before;
    ByteText after;

    friend bool operator==(const RenamedTool&, const RenamedTool&) = default;
};

QList<RenamedTool> renamedTools(const QList<Tool>& before, const QList<Tool>& after);

} // namespace codegym
