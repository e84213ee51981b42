#include "core/runtime/pool_thread.h"

#include "core/runtime/python_bundle.h"
#include "core/runtime/seccomp_filter.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QPromise>

using namespace Qt::StringLiterals;

namespace codegym {

namespace {

QString translated(const char* text)
{
    return QCoreApplication::translate("Sandbox", text);
}

} // namespace

PoolThread::PoolThread(PoolSettings settings) : m_settings(std::move(settings))
{
    m_thread.setObjectName(u"runtime"_s);
    m_thread.start();
}

PoolThread::~PoolThread()
{
    stopScheduler();
    m_thread.quit();
    m_thread.wait();
}

void PoolThread::stopScheduler()
{
    if (!m_scheduler)
        return;
    QMetaObject::invokeMethod(
        m_scheduler,
        [this] {
            m_scheduler->endAll();
            delete std::exchange(m_scheduler, nullptr);
        },
        Qt::BlockingQueuedConnection);
}

bool PoolThread::post(std::function<void(ChildScheduler&)> work)
{
    if (m_scheduler)
        QMetaObject::invokeMethod(
            m_scheduler, [scheduler = m_scheduler, work = std::move(work)] { work(*scheduler); }, Qt::QueuedConnection);
    return m_scheduler != nullptr;
}

QList<qint64> PoolThread::processIds() const
{
    QList<qint64> ids;
    if (m_scheduler) {
        QMetaObject::invokeMethod(
            m_scheduler, [this] { return m_scheduler->processIds(); }, Qt::BlockingQueuedConnection, &ids);
    }
    return ids;
}

Status PoolThread::startWorkers()
{
    if (!QFileInfo(m_settings.interpreter).isExecutable()) {
        return failure(translated("There is no Python interpreter at %1. Choose one in the settings.")
                           .arg(m_settings.interpreter));
    }
    SandboxLayers layers;
    QStringList problems;
    if (m_settings.wanted != SandboxMode::None)
        layers = allSandboxLayers & ~m_settings.leaveOut;
    if (m_settings.wanted == SandboxMode::Reduced)
        layers.setFlag(SandboxLayer::Root, false);
    if (layers.testFlag(SandboxLayer::Root) && bubblewrapPath().isEmpty()) {
        layers.setFlag(SandboxLayer::Root, false);
        problems.append(translated("bubblewrap is not installed"));
    }
    Attempt tried = attempt(layers);
    if (!tried.greeting && layers.testFlag(SandboxLayer::Root)) {
        problems.append(translated("bubblewrap does not work here (%1)").arg(tried.lastWords));
        layers.setFlag(SandboxLayer::Root, false);
        tried = attempt(layers);
    }
    if (!tried.greeting) {
        return failure(translated("Python at %1 does not start: %2. It must be Python 3.11 or newer.")
                           .arg(m_settings.interpreter, tried.lastWords));
    }
    m_sandbox = judge(layers & ~tried.greeting->missing, problems + tried.greeting->problems);
    m_version = tried.greeting->version + ' ' + m_settings.interpreter.toUtf8();
    if (m_sandbox.mode == SandboxMode::None && !m_settings.consentToNone) {
        stopScheduler();
        return failure(Error::Kind::Refused,
            translated("No sandbox can be had (%1), so no foreign code is run. Install bubblewrap, or accept to run "
                       "without a sandbox.").arg(m_sandbox.missing));
    }
    return {};
}

PoolThread::Attempt PoolThread::attempt(SandboxLayers layers)
{
    Attempt result;
    WorkerSetup setup {m_settings.interpreter, layers, pythonBundle(), {}, {}};
    const auto workerFilter = seccompFilter(FilterRole::Worker);
    const auto childFilter = seccompFilter(FilterRole::Child);
    if (!workerFilter || !childFilter) {
        result.lastWords = (workerFilter ? childFilter : workerFilter).error().message;
        return result;
    }
    setup.workerFilter = *workerFilter;
    setup.childFilter = *childFilter;
    stopScheduler();
    m_scheduler = new ChildScheduler(std::move(setup), m_settings.workers);
    m_scheduler->moveToThread(&m_thread);

    auto promise = std::make_shared<QPromise<Attempt>>();
    promise->start();
    const auto settle = [promise](const Attempt& attempt) {
        if (!promise->future().isFinished()) {
            promise->addResult(attempt);
            promise->finish();
        }
    };
    QObject::connect(m_scheduler, &ChildScheduler::greeted, m_scheduler,
        [settle](const WorkerGreeting& greeting) { settle({greeting, {}}); });
    QObject::connect(m_scheduler, &ChildScheduler::workerDied, m_scheduler,
        [settle](const QString& words) { settle({std::nullopt, words}); });
    post([](ChildScheduler& scheduler) { scheduler.startFirst(); });
    return promise->future().result();
}

SandboxState PoolThread::judge(SandboxLayers present, QStringList problems) const
{
    SandboxState state;
    state.present = present;
    const bool filesHeld = present & (SandboxLayer::Root | SandboxLayer::Landlock);
    if ((present | SandboxLayer::Audit) == allSandboxLayers)
        state.mode = SandboxMode::Full;
    else if (filesHeld && present.testFlag(SandboxLayer::Seccomp) && present.testFlag(SandboxLayer::Limits))
        state.mode = SandboxMode::Reduced;
    if (state.mode != SandboxMode::Full && problems.isEmpty())
        problems.append(translated("parts of it were left out on request"));
    state.missing = problems.join(u"; "_s);
    return state;
}

} // namespace codegym
