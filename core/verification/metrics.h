#pragma once

#include "core/model/environment.h"
#include "core/model/task.h"
#include "core/runtime/worker_pool.h"

#include <QMap>

#include <optional>

namespace codegym {

/// How worth training on an environment is, measured by running it. Shares are 0 to 1.
struct WorthMetrics {
    double decisionShare = 0; ///< Replaced observations after which a later call changes.
    double deadShare = 0; ///< Replaced observations after which neither a call nor the answer changes.
    double groundedShare = 0; ///< Oracle rounds whose result depends on the hidden input.
    double homogeneousShare = 0; ///< Share of rounds of the commonest tool.
    double guessableShare = 0; ///< Share of configurations that have the commonest answer.
    double saidAnswerShare = 0; ///< Share of configurations whose answer Observe names at the start.
    double inRangeShare = 0; ///< Share of configurations with 10 to 256 effective rounds.
    double enoughRoundsShare = 0; ///< Share of configurations with 10 effective rounds or more.
    std::optional<double> shortcutRatio; ///< Calls that read everything ÷ effective rounds, where that was studied.
    int effectiveMedian = 0;
    int tools = 0; ///< Declared.
    QList<ByteText> groundedTools; ///< Sorted, Observe and Done left out.

    QByteArray json() const;
};

/// Thresholds of the rules; a curator may change them.
struct WorthRules {
    double openLoop = 0.15;
    double notepad = 0.50;
    double guessable = 0.40;
    double homogeneous = 0.80;
    int minimumTools = 4;
    int minimumGroundedTools = 2;
    int minimumRounds = 10;
    int maximumRounds = 256;
    double minimumRoundsShare = 1.0 / 3;
    double saidAnswer = 0.30;

    /// The standard ones with those of the settings ("RULE/NAME") in their place.
    static WorthRules from(const QMap<QByteArray, double>& settings);
};

/// How much to measure: a few steps while cuts are compared, more for the chosen one.
struct WorthEffort {
    int steps = 6; ///< Replaced observations per configuration.
    int configurations = 5; ///< That they are replaced on.
};

/// What is known of each configuration before the first call that asks for something.
struct KnownAnswers {
    QList<QByteArray> answers; ///< Canonical.
    QList<ByteText> observed; ///< What Observe says at the start.
};

/// What Observe says at the start of each task; empty where it does not end. Blocks.
QList<ByteText> observeStarts(WorkerPool& pool, const Environment& environment, const QList<TaskConfiguration>& tasks,
    const RunLimits& limits, const CancelToken& cancel);

/// Measures an environment from its oracle's runs (with steps) and further runs. Blocks; call it from a job.
Result<WorthMetrics> measureWorth(WorkerPool& pool, const Environment& environment,
    const QList<TaskConfiguration>& tasks, const QList<OracleRun>& runs, const KnownAnswers& known,
    const WorthEffort& effort, const RunLimits& limits, const CancelToken& cancel);

/// Rules that the metrics break: open-loop, notepad, guessable-answer, homogeneous-loop.
QList<Finding> worthFindings(const WorthMetrics& metrics, const WorthRules& rules);

/// Converted environments only: no finding that spoils training, tools enough, grounded ones among them, rounds enough.
bool isTrainable(const WorthMetrics& metrics, const QList<Finding>& findings, const WorthRules& rules);

} // namespace codegym
