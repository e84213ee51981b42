#pragma once

#include "core/workspace/workspace.h"

#include <QFutureWatcher>

namespace codegym {

/// Runs work(Connection&) -> Result<T> in the workspace's writer thread and hands its outcome to then, in this thread,
/// unless the context has been deleted by then. What was written stays written.
template <typename Work, typename Then>
void writeThen(Workspace& workspace, QObject* context, Work work, Then then)
{
    using Outcome = std::invoke_result_t<Work, Connection&>;
    auto* watcher = new QFutureWatcher<Outcome>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, then] {
        watcher->deleteLater();
        then(watcher->result());
    });
    watcher->setFuture(workspace.writeLater(std::move(work)));
}

} // namespace codegym
