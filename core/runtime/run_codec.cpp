#include "core/runtime/run_codec.h"

#include <QCoreApplication>

#include <csignal>
#include <cstring>

using namespace std::chrono_literals;

namespace codegym {

namespace {

using End = RunOutcome::End;

constexpr int wider = 4; ///< Times the limits, for a repeat.
constexpr int measuredSlowdown = 9; ///< What tracing every allocation costs, measured.
constexpr int measuredOverhead = 2; ///< Its own records, as address space.
constexpr qint64 frameOverhead = 1LL << 20;
constexpr int textSections = 6;

const char* kindName(RunKind kind)
{
    switch (kind) {
    case RunKind::Oracle:
        return "oracle";
    case RunKind::Calls:
        return "calls";
    case RunKind::Aliases:
        return "aliases";
    case RunKind::ReferenceAnswer:
        return "reference-answer";
    case RunKind::SelfTest:
        break;
    }
    return "self-test";
}

QList<ByteText> furtherTexts(const RunSpec& spec)
{
    if (spec.kind == RunKind::Calls)
        return spec.calls;
    if (spec.kind == RunKind::Oracle && spec.perturbation)
        return {spec.perturbation->replacement};
    return {};
}

/// A tool's name for the header, which is JSON; one that is not UTF-8 cannot be a Python name either.
std::string jsonName(const ByteText& name)
{
    return isValidUtf8(name) ? name.toStdString() : std::string();
}

nlohmann::json specHeader(const RunSpec& spec, qsizetype texts)
{
    return {{"kind", kindName(spec.kind)}, {"texts", texts}, {"steps", spec.keepSteps}, {"states", spec.keepStates},
        {"perturb", spec.perturbation ? spec.perturbation->step : -1}, {"without", jsonName(spec.withoutTool)},
        {"past", spec.pastDone}, {"most", spec.mostCalls}, {"lines", spec.keepLines}};
}

ByteText signalName(int number)
{
    return "signal " + QByteArray::number(number) + " (" + strsignal(number) + ")";
}

/// A refusal decides how a run ends, whatever came of it afterwards.
void applyNote(RunOutcome& outcome, const ByteText& note)
{
    if (note.isEmpty() || outcome.end == End::Cancelled)
        return;
    outcome.end = End::Forbidden;
    outcome.detail = note;
}

bool readStates(const Frame& frame, RunOutcome& outcome)
{
    const auto states = frame.header.find("states");
    if (states == frame.header.end() || !states->is_array())
        return false;
    for (const auto& state : *states) {
        if (!state.is_string())
            return false;
        outcome.states.append(QByteArray::fromStdString(state.get_ref<const std::string&>()));
    }
    return true;
}

/// Line numbers; a claim like all else in a frame, so what is none is left out.
QList<int> readLines(const Frame& frame, const char* key)
{
    QList<int> lines;
    const auto listed = frame.header.find(key);
    if (listed == frame.header.end() || !listed->is_array())
        return lines;
    for (const auto& line : *listed) {
        if (line.is_number_integer() && line.get<qint64>() > 0 && line.get<qint64>() < std::numeric_limits<int>::max())
            lines.append(int(line.get<qint64>()));
    }
    return lines;
}

} // namespace

ChildLimits ChildLimits::from(const RunLimits& limits)
{
    return {limits.time, limits.memoryBytes, limits.outputBytes, false};
}

ChildLimits ChildLimits::widened(const RunLimits& limits, bool measured)
{
    ChildLimits wide {limits.time * wider, limits.memoryBytes * wider, limits.outputBytes * wider, measured};
    if (measured) {
        wide.time = limits.time * measuredSlowdown;
        wide.memoryBytes *= measuredOverhead;
    }
    return wide;
}

void ChildLimits::applyTo(ChildTask& task) const
{
    task.header["seconds"] = double(time.count()) / 1000;
    task.header["output"] = outputBytes;
    task.header["measure"] = measured;
    task.memoryBytes = memoryBytes;
    task.patience = time;
    task.frameBytes = outputBytes + frameOverhead;
}

ChildTask runsTask(const Batch& batch, const QList<int>& indices, const RunsPlan& plan)
{
    ChildTask task;
    task.kind = "runs";
    task.hashSeed = batch.hashSeed;
    task.sections = {batch.source, plan.code};
    auto runs = nlohmann::json::array();
    for (const int index : indices) {
        const RunSpec& spec = batch.runs[index];
        const QList<ByteText> further = furtherTexts(spec);
        runs.push_back(specHeader(spec, further.size()));
        task.sections.append(spec.configuration);
        task.sections += further;
    }
    task.header = {{"class", batch.className.toStdString()}, {"scan", plan.scan}, {"together", plan.together},
        {"runs", std::move(runs)}};
    plan.limits.applyTo(task);
    return task;
}

std::optional<RunOutcome> outcomeFromFrame(const Frame& frame, int expectedIndex, const ByteText& note)
{
    // Compared by division: the number is foreign, and twice the largest one is none.
    const qsizetype stepSections = frame.sections.size() - textSections;
    if (frame.type() != "run" || frame.number("index", -1) != expectedIndex || stepSections < 0 || stepSections % 2 != 0
        || frame.number("steps", -1) != stepSections / 2)
        return std::nullopt;
    RunOutcome outcome;
    outcome.end = runEndFromName(frame.text("end"));
    outcome.rounds = int(qBound(qint64(0), frame.number("rounds"), qint64(std::numeric_limits<int>::max())));
    outcome.done = frame.header.value("done", nlohmann::json()) == true;
    outcome.callsAfterDone = int(qBound(qint64(0), frame.number("after"), qint64(std::numeric_limits<int>::max())));
    outcome.answerLength = frame.number("length");
    outcome.time = std::chrono::microseconds(frame.number("us"));
    outcome.peakBytes = frame.number("peak");
    outcome.trace = frame.text("trace");
    outcome.linesRun = readLines(frame, "ran");
    outcome.linesIdle = readLines(frame, "idle");
    outcome.detail = frame.sections[0];
    outcome.traceback = frame.sections[1];
    outcome.reward = frame.sections[2];
    outcome.answer = frame.sections[3];
    outcome.submitted = frame.sections[4];
    outcome.output = frame.sections[5];
    for (qsizetype i = textSections; i < frame.sections.size(); i += 2)
        outcome.steps.append({frame.sections[i], frame.sections[i + 1]});
    if (!readStates(frame, outcome))
        return std::nullopt;
    applyNote(outcome, note);
    return outcome;
}

RunOutcome outcomeFromEnd(const ChildEnd& end)
{
    RunOutcome outcome;
    switch (end.how) {
    case ChildEnd::How::Exited:
        outcome.end = End::Crashed;
        outcome.detail = "it ended itself with exit code " + QByteArray::number(end.code);
        break;
    case ChildEnd::How::Signalled:
        outcome.end = end.code == SIGSYS ? End::Forbidden : End::Crashed;
        outcome.detail = end.code == SIGSYS ? ByteText("a forbidden system call") : signalName(end.code);
        break;
    case ChildEnd::How::TookTooLong:
        outcome.end = End::TimedOut;
        break;
    case ChildEnd::How::SaidTooMuch:
        outcome.end = End::OutputExceeded;
        break;
    case ChildEnd::How::SpokeNonsense:
        outcome.detail = "its process sent what makes no sense";
        break;
    case ChildEnd::How::Cancelled:
        outcome.end = End::Cancelled;
        break;
    case ChildEnd::How::WorkerLost:
        outcome.detail = "the worker ended";
        break;
    }
    applyNote(outcome, end.note);
    return outcome;
}

} // namespace codegym
