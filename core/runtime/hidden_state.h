#pragma once

#include "core/base/literal.h"

#include <QList>

namespace codegym {

/// An attribute of an environment's instance, as its process reported it.
struct StateLine {
    ByteText name;
    ByteText type;
    ByteText value; ///< repr(), perhaps cut.
    ByteText before; ///< repr() before the last call, where it differs; else empty.
    bool changed = false;
    bool constant = false; ///< func_mapping, or what numbers a tool in it: the same in every state.

    friend bool operator==(const StateLine&, const StateLine&) = default;
};

/// The lines of StepOutcome::state, the task before the bookkeeping, changes against former ones filled in. Text that
/// is no state gives no lines.
QList<StateLine> stateLines(const QByteArray& state, const QList<ByteText>& changed, const QList<StateLine>& former);

/// The lines with what is inside of them, to be shown as a tree.
struct StateTree {
    QList<StateLine> lines;
    QList<Literal> values; ///< Of each line; Null where it is no container, or cut.
    QList<Literal> former; ///< The same before the last call, of lines that changed.
};

/// Reading a large state takes a while: not for the UI thread.
StateTree stateTree(const QByteArray& state, const QList<ByteText>& changed, const StateTree& former);

/// Whether the item at a place of a container was another one in the former container, or not there.
bool itemChanged(const Literal& container, qsizetype place, const Literal& former);
/// The former item at the place, or under the same key; null where there was none.
const Literal* formerItem(const Literal& container, qsizetype place, const Literal& former);

} // namespace codegym
