#pragma once

#include "core/base/bytes.h"
#include "core/model/task.h"

#include <QList>

#include <chrono>
#include <optional>

namespace codegym {

/// What one run of an environment does with its fresh instance.
enum class RunKind {
    Oracle, ///< Calls solve().
    Calls, ///< Makes the given calls, up to and including the first Done and then the rest, which are counted only.
    Aliases, ///< Calls solve() and looks for state that is reached from outside; the answer says where.
    ReferenceAnswer, ///< Calls get_ref_answer().
    SelfTest, ///< Executes the file as a program; needs no configuration.
};

/// The oracle is shown this text instead of what one of its calls returned.
struct Perturbation {
    int step = 0; ///< Counted from 0.
    ByteText replacement;
};

/// One run of an environment on one configuration.
struct RunSpec {
    RunKind kind = RunKind::Oracle;
    ByteText configuration; ///< What follows "EnvName@"; empty for SelfTest.
    QList<ByteText> calls; ///< JSON actions, for Calls.
    std::optional<Perturbation> perturbation; ///< For Oracle.
    int mostCalls = 0; ///< For Oracle: its run ends after so many; 0: as many as it likes.
    ByteText withoutTool; ///< For Oracle: calls of this tool are refused, as if the environment had no such tool.
    bool pastDone = false; ///< For Calls: the rest is made, too, and the reward is that of the end.
    bool keepSteps = false; ///< Report calls and observations.
    bool keepStates = false; ///< Report a digest of the hidden state around every step.
    bool keepLines = false; ///< Report which lines of the source run. Costs many times the time: widen the limits.
};

/// What became of a run. Everything in it but end, time and repeat is what the foreign code's process said.
struct RunOutcome {
    enum class End {
        Finished,
        Raised, ///< An exception came out; detail is its text.
        TimedOut,
        MemoryExceeded,
        OutputExceeded,
        Crashed, ///< The process ended by itself or by a signal; detail says which.
        Forbidden, ///< The sandbox refused something; detail names it.
        Unreadable, ///< No instance came of the configuration (or no class of the source); detail says why.
        Cancelled,
        Lost, ///< The process spoke nonsense, or the worker died.
    };
    /// What repeating a failed run alone, with four times the limits, gave. PassedWider: ours is the mistake, so the
    /// verdict is error, not incorrect.
    enum class Repeat { NotRepeated, SameAgain, PassedWider };

    End end = End::Lost;
    Repeat repeat = Repeat::NotRepeated;
    ByteText detail;
    ByteText traceback;
    int rounds = 0; ///< The instance's step_count, or the calls counted where it has none.
    bool done = false; ///< finished, at the end.
    int callsAfterDone = 0; ///< Calls that came after the first accepted Done.
    ByteText reward; ///< repr(), e.g. "1" or "0.0"; empty if unknown.
    ByteText answer; ///< Canonical text of get_ref_answer(), for ReferenceAnswer and solutions.
    qint64 answerLength = 0; ///< len(str(answer)) in characters.
    ByteText submitted; ///< Canonical text of the first Done's answer; empty if there was none.
    QList<Step> steps; ///< With keepSteps.
    QByteArray trace; ///< Digest of all calls and observations: equal for runs that went the same way.
    QList<QByteArray> states; ///< With keepStates: the digest before each step, and after the last.
    QList<int> linesRun; ///< With keepLines: lines of functions that ran, counted from 1.
    QList<int> linesIdle; ///< With keepLines: those that did not.
    ByteText output; ///< What a SelfTest printed.
    std::chrono::microseconds time {0};
    qint64 peakBytes = 0; ///< Peak of Python's allocations where it had to be measured, else 0.

    bool finished() const { return end == End::Finished; }
    bool rewarded() const; ///< Finished with a reward equal to 1.
    /// Whether both came to the same: end, rounds, reward, answers and trace. Times and memory do not count.
    bool agreesWith(const RunOutcome& other) const;
};

QByteArray runEndName(RunOutcome::End end); ///< finished, raised, timed-out, …
RunOutcome::End runEndFromName(QByteArrayView name); ///< Lost for any other name.

/// One sentence for people on why a run did not finish; empty if it did.
QString runEndText(const RunOutcome& outcome, std::chrono::milliseconds limit);

} // namespace codegym
