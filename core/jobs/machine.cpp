#include "core/jobs/machine.h"

#include "core/base/version.h"

#include <QCoreApplication>

#include <mutex>
#include <thread>

namespace codegym {

Conditions conditionsOf(const WorkerPool& pool, const MachineSettings& settings)
{
    return {pool.interpreterVersion(), kProgramVersion, settings.limits.text(), pool.sandbox().name()};
}

Status allowImportedCode(const WorkerPool& pool, const MachineSettings& settings)
{
    const SandboxState sandbox = pool.sandbox();
    if (sandbox.allowsImported(settings.acceptUnsandboxed))
        return {};
    return failure(Error::Kind::Refused,
        QCoreApplication::translate("jobs",
            "Imported code is not run, because the sandbox is not whole here. %1 Install what is missing, or accept "
            "the risk: --accept-unsandboxed for one call, or the sandbox page of the settings.")
            .arg(sandbox.text()));
}

Status forEachParallel(qsizetype count, int threads, const std::function<Status(qsizetype)>& work)
{
    std::atomic<qsizetype> next = 0;
    std::mutex mutex;
    Status outcome;
    const auto serve = [&] {
        for (qsizetype i = next++; i < count; i = next++) {
            Status done = work(i);
            if (done)
                continue;
            const std::lock_guard lock(mutex);
            if (outcome)
                outcome = std::move(done);
            next = count;
        }
    };
    std::vector<std::thread> others;
    for (qsizetype i = 1; i < qMin<qsizetype>(threads, count); ++i)
        others.emplace_back(serve);
    serve();
    for (std::thread& thread : others)
        thread.join();
    return outcome;
}

} // namespace codegym
