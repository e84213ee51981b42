#pragma once

#include "core/model/known_tools.h"
#include "core/runtime/runs.h"

namespace codegym {

/// The tool that an action (JSON) calls; empty if it cannot be read.
ByteText toolOfAction(QByteArrayView action);

/// Distinct tools among the steps.
int distinctTools(const QList<Step>& steps);

/// Rounds without identical calls in identical state: the same call in the same hidden state tells nothing new.
/// Needs a run with keepSteps and keepStates; nothing where the states are not known.
std::optional<int> effectiveRounds(const RunOutcome& run);

/// Where two transcripts first differ (calls or observations), counted from 0; -1 if they are equal.
qsizetype firstDifference(const QList<Step>& a, const QList<Step>& b);

/// A call as an action: {"name": …, "parameters": {…}}, parameters given as JSON.
ByteText actionJson(const ByteText& tool, const QByteArray& parameters);

/// The same call under the new name of its tool; every other byte stays.
ByteText renamedAction(const ByteText& action, const QList<RenamedTool>& renamed);

/// Names in a signature such as "(row: int, names: dict[str, int] = None)", in order.
QByteArrayList parameterNames(QByteArrayView signature);

/// The calls alone, without what came back.
QList<ByteText> actionsOf(const QList<Step>& steps);

} // namespace codegym
