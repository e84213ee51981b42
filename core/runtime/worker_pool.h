#pragma once

#include "core/base/cancel.h"
#include "core/base/result.h"
#include "core/runtime/batch.h"
#include "core/runtime/environment_session.h"
#include "core/runtime/sandbox.h"
#include "core/runtime/tool_edit.h"

#include <QFuture>
#include <QObject>

#include <memory>

namespace codegym {

/// How a pool runs. Comes from MachineSettings, never from a workspace.
struct PoolSettings {
    QString interpreter = QStringLiteral("/usr/bin/python3");
    int workers = 2; ///< Children that run at a time; at least 1.
    SandboxMode wanted = SandboxMode::Full;
    bool consentToNone = false; ///< Without it, start() fails where no sandbox is to be had, or none is wanted.
    SandboxLayers leaveOut; ///< For tests of the other layers.

    static PoolSettings from(const MachineSettings& machine);
};

class KnownSources;
class PoolThread;

/// Runs foreign Python in sandboxed processes. Calls may come from any thread; every future is finished, at the
/// latest when the pool is destroyed, and a cancelled one within 200 ms with End::Cancelled or Error::Kind::Cancelled.
/// The processes belong to a thread of the pool's own, because they die with the thread that started them.
class WorkerPool : public QObject {
    Q_OBJECT

public:
    explicit WorkerPool(PoolSettings settings, QObject* parent = nullptr);
    ~WorkerPool() override;

    /// Starts one worker to learn what this machine gives, a second or so. Blocks: not for the UI thread.
    [[nodiscard]] Status start();

    SandboxState sandbox() const; ///< Known after start().
    QByteArray interpreterVersion() const; ///< e.g. "3.11.2 /usr/bin/python3"; known after start().
    QList<qint64> processIds() const; ///< Of the workers' outermost processes.

    QFuture<BatchOutcome> run(Batch batch, CancelToken cancel = {});
    QFuture<Result<Inspection>> inspect(ByteText source, CancelToken cancel = {});
    /// The source with the edit made, or why it cannot be. Nothing of it is run.
    QFuture<Result<ByteText>> edit(ByteText source, ToolEdit edit, CancelToken cancel = {});
    /// What the docstring of a tool says.
    QFuture<Result<ToolFields>> toolFields(ByteText source, ByteText tool, CancelToken cancel = {});
    /// The oracle's text, moved to the margin; empty where the source has none.
    QFuture<Result<ByteText>> solveText(ByteText source, CancelToken cancel = {});
    /// One outcome for each configuration: its answer, or why there is none.
    QFuture<QList<RunOutcome>> runSolution(SolutionRun run, RunLimits limits, CancelToken cancel = {});
    /// The extractor's reply as JSON text. It comes out of a process that ran foreign code: check every field.
    QFuture<Result<QByteArray>> extract(ExtractRequest request, CancelToken cancel = {});
    /// Inputs that were grown, as JSON text, from such a process too.
    QFuture<Result<QByteArray>> grow(GrowRequest request, CancelToken cancel = {});
    /// start() must have succeeded. Everything above answers with an error where it has not.
    std::unique_ptr<EnvironmentSession> openSession(SessionSpec spec);

private:
    std::unique_ptr<KnownSources> m_sources; ///< Used in the pool's thread only, so it outlives that.
    std::unique_ptr<PoolThread> m_thread;
};

/// The answer of inspect(), waiting for it; a pool that has not started gives none, which is an error like any other.
Result<Inspection> inspectionFrom(QFuture<Result<Inspection>> future);

} // namespace codegym
