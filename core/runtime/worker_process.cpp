#include "core/runtime/worker_process.h"

#include "core/base/log.h"
#include "core/runtime/python_bundle.h"

#include <QFile>

#include <signal.h>

using namespace Qt::StringLiterals;

namespace codegym {

namespace {

nlohmann::json setupHeader(const WorkerSetup& setup)
{
    auto layers = nlohmann::json::array();
    for (const auto& [layer, name] : workerLayers) {
        if (setup.layers.testFlag(layer))
            layers.push_back(name);
    }
    auto readable = nlohmann::json::array();
    for (const QString& folder : readableFolders(setup.interpreter))
        readable.push_back(folder.toStdString());
    return {{"layers", std::move(layers)}, {"readable", std::move(readable)}};
}

} // namespace

WorkerProcess::WorkerProcess(const WorkerSetup& setup, int hashSeed, QObject* parent)
    : QObject(parent)
    , m_reader(256LL << 20)
    , m_hashSeed(hashSeed)
{
    const QStringList arguments {u"-s"_s, u"-P"_s, u"-B"_s, u"-c"_s, pythonBootstrap()};
    const SandboxCommand command = sandboxCommand(setup.interpreter, arguments, setup.layers, hashSeed);
    QProcessEnvironment environment;
    for (const QString& variable : command.environment)
        environment.insert(variable.section(u'=', 0, 0), variable.section(u'=', 1));
    // An empty environment object means the parent's own, so it must hold something.
    if (environment.isEmpty())
        environment.insert(u"LANG"_s, u"C.UTF-8"_s);
    m_process.setProcessEnvironment(environment);
    m_process.setChildProcessModifier(command.prepareChild);
    m_process.setWorkingDirectory(u"/"_s);
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &WorkerProcess::read);
    connect(&m_process, &QProcess::finished, this, &WorkerProcess::finish);
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            finish();
    });
    m_process.start(command.program, command.arguments);
    sendSetup(setup);
}

WorkerProcess::~WorkerProcess()
{
    m_dead = true;
    // The end of its input tells it to end its children and itself; one that does not is ended from outside.
    m_process.closeWriteChannel();
    if (!m_process.waitForFinished(500)) {
        kill();
        m_process.waitForFinished();
    }
}

/// bubblewrap stands between this program and Python; killed alone, it would leave behind what it started. Its child is
/// the first process of a namespace, which the kernel ends with it.
void WorkerProcess::kill()
{
    const QString process = QString::number(m_process.processId());
    QFile children(QStringLiteral("/proc/%1/task/%1/children").arg(process));
    if (children.open(QIODevice::ReadOnly)) {
        for (const QByteArray& child : children.readAll().simplified().split(' ')) {
            if (const pid_t pid = child.toInt(); pid > 0)
                ::kill(pid, SIGKILL);
        }
    }
    m_process.kill();
}

void WorkerProcess::sendSetup(const WorkerSetup& setup)
{
    m_process.write(setup.bundle);
    m_process.write(encodeFrame(setupHeader(setup), {setup.workerFilter, setup.childFilter}));
}

void WorkerProcess::start(quint64 job, const ChildTask& task)
{
    nlohmann::json header = task.header;
    header["do"] = "start";
    header["job"] = job;
    header["kind"] = task.kind.toStdString();
    header["memory"] = task.memoryBytes;
    m_process.write(encodeFrame(std::move(header), task.sections));
}

void WorkerProcess::send(quint64 job, const QByteArray& frame)
{
    m_process.write(encodeFrame({{"do", "send"}, {"job", job}}, {frame}));
}

void WorkerProcess::killChild(quint64 job)
{
    m_process.write(encodeFrame({{"do", "kill"}, {"job", job}}));
}

void WorkerProcess::read()
{
    m_reader.feed(m_process.readAllStandardOutput());
    Frame frame;
    FrameReader::State state = FrameReader::State::Frame;
    while (!m_dead && (state = m_reader.next(&frame)) == FrameReader::State::Frame)
        obey(frame);
    if (state == FrameReader::State::Malformed || state == FrameReader::State::TooBig) {
        qCWarning(lcRuntime, "A worker spoke nonsense and is ended.");
        kill();
    }
}

void WorkerProcess::obey(const Frame& frame)
{
    const QByteArray type = frame.type();
    const quint64 job = quint64(frame.number("job"));
    if (type == "said") {
        Q_EMIT said(job, frame.section(0));
    } else if (type == "ended") {
        Q_EMIT childEnded(job, int(frame.number("signal")), int(frame.number("code")));
    } else if (type == "hello") {
        m_ready = true;
        Q_EMIT greeted(greetingFromFrame(frame));
    }
}

void WorkerProcess::finish()
{
    if (m_dead)
        return;
    m_dead = true;
    m_ready = false;
    const QByteArray words = m_process.readAllStandardError().trimmed().right(2000);
    Q_EMIT died(words.isEmpty() ? m_process.errorString() : displayText(words));
}

} // namespace codegym
