#include "support/hostile_deeds.h"

#include "support/fixtures.h"

namespace codegym::test {

using End = RunOutcome::End;

const QList<HostileDeed>& hostileDeeds()
{
    static const QList<HostileDeed> deeds {
        {"endless_python", End::TimedOut, nullptr, {}},
        {"endless_c", End::TimedOut, nullptr, {}},
        {"stop_timer", End::TimedOut, nullptr, {}},
        {"consume_forever", End::TimedOut, nullptr, {}},
        {"memory_bomb", End::MemoryExceeded, "", SandboxLayer::Limits},
        {"memory_creep", End::MemoryExceeded, "", SandboxLayer::Limits},
        {"fork_bomb", End::Forbidden, "", {}},
        {"thread_bomb", End::Forbidden, "", {}},
        {"open_socket", End::Forbidden, "reached the loopback listener", {}},
        {"unix_socket", End::Forbidden, "reached the UNIX socket", {}},
        {"abstract_socket", End::Forbidden, "reached the abstract UNIX socket", {}},
        {"read_home", End::Forbidden, "", {}},
        {"read_proc", End::Forbidden, "", {}},
        {"write_outside", End::Forbidden, "wrote a file", {}},
        {"remove_outside", End::Forbidden, "removed a file", {}},
        {"run_program", End::Forbidden, "wrote a file", {}},
        {"kill_sibling", End::Forbidden, "ended a sibling process", {}},
        {"kill_parent", End::Forbidden, nullptr, SandboxLayer::Seccomp},
        {"raw_system_call", End::Forbidden, nullptr, {}},
        {"flood", End::OutputExceeded, nullptr, {}},
        {"flood_result", End::OutputExceeded, nullptr, {}},
        {"flood_pipe", End::Lost, nullptr, {}},
        {"forge_frames", End::Lost, nullptr, {}},
        {"exit_now", End::Crashed, nullptr, {}},
        {"deep_recursion", End::Crashed, nullptr, {}},
        {"recorder_by_frames", End::Forbidden, nullptr, {}},
        {"recorder_by_traceback", End::Forbidden, nullptr, {}},
    };
    return deeds;
}

ByteText hostileSource(const char* deed)
{
    const auto part = [](const char* name) {
        return readAll(projectPath(QStringLiteral("tests/data/hostile/%1.py").arg(QLatin1String(name))));
    };
    return part("template") + "\n\n" + part(deed);
}

} // namespace codegym::test
