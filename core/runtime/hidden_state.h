#pragma once

#include "core/base/bytes.h"

#include <QList>

namespace codegym {

/// An attribute of an environment's instance, as its process reported it.
struct StateLine {
    ByteText name;
    ByteText type;
    ByteText value; ///< repr(), perhaps cut.
    ByteText before; ///< repr() before the last call, where it differs; else empty.
    bool changed = false;

    friend bool operator==(const StateLine&, const StateLine&) = default;
};

/// The lines of StepOutcome::state, the task before the bookkeeping, changes against former ones filled in. Text that
/// is no state gives no lines.
QList<StateLine> stateLines(const QByteArray& state, const QList<ByteText>& changed, const QList<StateLine>& former);

} // namespace codegym
