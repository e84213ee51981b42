#include "core/runtime/runs.h"

#include <QCoreApplication>

namespace codegym {

namespace {

using End = RunOutcome::End;

struct EndName {
    End end;
    const char* name;
};
constexpr EndName endNames[] = {{End::Finished, "finished"}, {End::Raised, "raised"}, {End::TimedOut, "timed-out"},
    {End::MemoryExceeded, "memory-exceeded"}, {End::OutputExceeded, "output-exceeded"}, {End::Crashed, "crashed"},
    {End::Forbidden, "forbidden"}, {End::Unreadable, "unreadable"}, {End::Cancelled, "cancelled"}, {End::Lost, "lost"}};

QString translated(const char* text)
{
    return QCoreApplication::translate("Runs", text);
}

} // namespace

bool RunOutcome::rewarded() const
{
    // Compared as text: a claim of any other spelling is not a reward.
    return finished() && (reward == "1" || reward == "1.0" || reward == "True");
}

bool RunOutcome::agreesWith(const RunOutcome& other) const
{
    return end == other.end && rounds == other.rounds && done == other.done && reward == other.reward
        && answer == other.answer && submitted == other.submitted && trace == other.trace && output == other.output;
}

QByteArray runEndName(RunOutcome::End end)
{
    for (const EndName& known : endNames) {
        if (known.end == end)
            return known.name;
    }
    return "lost";
}

RunOutcome::End runEndFromName(QByteArrayView name)
{
    for (const EndName& known : endNames) {
        if (name == QByteArrayView(known.name))
            return known.end;
    }
    return End::Lost;
}

QString runEndText(const RunOutcome& outcome, std::chrono::milliseconds limit)
{
    const QString detail = displayLine(outcome.detail);
    switch (outcome.end) {
    case End::Finished: return {};
    case End::Raised: return translated("It raised %1.").arg(detail);
    case End::TimedOut: return translated("It ran over %1 s.").arg(double(limit.count()) / 1000);
    case End::MemoryExceeded: return translated("It needed more memory than it may use.");
    case End::OutputExceeded: return translated("It printed or returned more than it may.");
    case End::Crashed: return translated("Its process ended early: %1.").arg(detail);
    case End::Forbidden: return translated("The sandbox refused what it tried: %1.").arg(detail);
    case End::Unreadable: return translated("No instance could be made: %1").arg(detail);
    case End::Cancelled: return translated("It was cancelled.");
    case End::Lost: break;
    }
    return translated("Its result was lost: %1.").arg(detail);
}

} // namespace codegym
