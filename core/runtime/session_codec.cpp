#include "core/runtime/session_codec.h"

namespace codegym {

namespace {
constexpr int textSections = 5;
}

std::optional<StepOutcome> stepFromFrame(const Frame& frame, const ByteText& note)
{
    const auto end = frame.header.find("end");
    if (frame.type() != "step" || end == frame.header.end() || !end->is_string() || frame.sections.size() < textSections
        || frame.number("changed", -1) != frame.sections.size() - textSections)
        return std::nullopt;
    StepOutcome outcome;
    outcome.end = note.isEmpty() ? runEndFromName(QByteArray::fromStdString(*end)) : RunOutcome::End::Forbidden;
    outcome.detail = note.isEmpty() ? frame.sections[0] : note;
    outcome.traceback = frame.sections[1];
    outcome.observation = frame.sections[2];
    outcome.reward = frame.sections[3];
    outcome.state = frame.sections[4];
    outcome.changed = frame.sections.mid(textSections);
    outcome.rounds = int(qBound(qint64(0), frame.number("rounds"), qint64(std::numeric_limits<int>::max())));
    outcome.done = frame.header.value("done", nlohmann::json()) == true;
    outcome.time = std::chrono::microseconds(frame.number("us"));
    return outcome;
}

} // namespace codegym
