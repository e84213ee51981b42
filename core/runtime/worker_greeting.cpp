#include "core/runtime/worker_greeting.h"

namespace codegym {

WorkerGreeting greetingFromFrame(const Frame& frame)
{
    WorkerGreeting greeting;
    greeting.version = frame.text("version");
    const auto problems = frame.header.find("problems");
    if (problems == frame.header.end() || !problems->is_object())
        return greeting;
    for (const auto& [layer, name] : workerLayers) {
        if (const auto found = problems->find(name); found != problems->end() && found->is_string()) {
            greeting.missing |= layer;
            greeting.problems.append(
                QStringLiteral("%1: %2").arg(QString::fromLatin1(name), QString::fromStdString(*found)));
        }
    }
    return greeting;
}

} // namespace codegym
