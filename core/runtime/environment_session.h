#pragma once

#include "core/runtime/runs.h"
#include "core/base/settings.h"

#include <QFuture>

#include <memory>

namespace codegym {

class SessionHost;

/// An environment to be opened and played by hand or by an agent.
struct SessionSpec {
    ByteText source;
    ByteText className; ///< Empty: found as in a batch.
    ByteText configuration;
    RunLimits limits;
};

/// The session after a step, or after opening or going back.
struct StepOutcome {
    RunOutcome::End end = RunOutcome::End::Lost; ///< Unless kept(), the state is as it was before the step.
    ByteText detail;
    ByteText traceback; ///< Also of what a tool raised and step() turned into an "Error" text.
    ByteText observation;
    int steps = 0; ///< Committed calls so far.
    int rounds = 0; ///< The instance's step_count.
    bool done = false;
    ByteText reward; ///< repr()
    QByteArray state; ///< JSON object: attribute → {"type", "repr", "cut"}, foreign text, cut at 1 MB in all.
    QList<ByteText> changed; ///< Attributes that differ from before the step.
    bool rebuilt = false; ///< The process was lost and the state made again from the committed calls.
    bool diverged = false; ///< Rebuilding gave other observations than the first time.
    std::chrono::microseconds time {0};

    bool ok() const { return end == RunOutcome::End::Finished; }
    /// Whether a call is part of the session now. An exception that comes out of step() has ended inside it: what it
    /// changed stays.
    bool kept() const { return ok() || end == RunOutcome::End::Raised; }
};

/// One instance of an environment in a process of its own. A step is tried and then kept: one that runs out of time
/// or dies leaves the state as it was; an exception that the environment catches keeps its partial changes, as
/// published. Calls are answered in order and may be made from any thread; the pool must outlive the session.
class EnvironmentSession {
public:
    explicit EnvironmentSession(std::shared_ptr<SessionHost> host);
    ~EnvironmentSession();
    Q_DISABLE_COPY_MOVE(EnvironmentSession)

    QFuture<StepOutcome> opened() const; ///< The state after reset, or why there is none.
    QFuture<StepOutcome> step(const ByteText& action);
    QFuture<StepOutcome> back(int steps); ///< To the state after that many committed calls.
    /// What the oracle would call from here, with its steps and reward; the state stays as it is.
    QFuture<RunOutcome> finish();

private:
    std::shared_ptr<SessionHost> m_host;
};

} // namespace codegym
