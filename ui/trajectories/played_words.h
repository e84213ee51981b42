#pragma once

#include "core/trajectories/played_run.h"
#include "ui/widgets/pill.h"

#include <QStringList>

namespace codegym {

/// How a played run is told of, be it the oracle's or a trajectory that somebody saved.
QString roundsText(int rounds); ///< "12 rounds"
PillText endPill(const PlayedRun& run); ///< The oracle's verdict, or the reward of a trajectory.
Verdict endVerdict(const PlayedRun& run); ///< NotRun where a trajectory ends before Done.
bool isStale(const PlayedRun& run);
int roundsOf(const PlayedRun& run);
QString remarkOn(const PlayedRun& run); ///< Why the oracle failed; empty for a trajectory.
QString totalText(const PlayedRun& run); ///< "35 rounds · 33 effective"
QString toolsText(const PlayedRun& run); ///< "3 tools used · 1 tool error"
QStringList factsOf(const PlayedRun& run);

/// A trajectory in a choice of runs: its note, else its author, and how it ended.
QString savedText(const TrajectoryRow& row);

} // namespace codegym
