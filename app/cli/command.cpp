#include "app/cli/command.h"

#include "core/base/version.h"

#include <QEventLoop>

namespace codegym::cli {

Invocation::Invocation(
    QCommandLineParser& parser, Output& output, Interrupt& interrupt, MachineSettings settings)
    : m_parser(parser)
    , m_output(output)
    , m_interrupt(interrupt)
    , m_settings(std::move(settings))
{
    // Consent given here is for this call: it is never saved.
    m_settings.acceptUnsandboxed |= m_parser.optionNames().contains(QStringLiteral("accept-unsandboxed"));
}

Result<Workspace*> Invocation::workspace(OpenMode mode)
{
    if (!m_workspace) {
        Result<std::unique_ptr<Workspace>> opened = Workspace::open(argument(0), mode);
        if (!opened)
            return opened.error();
        m_workspace = *std::move(opened);
        if (!m_workspace->message().isEmpty())
            m_output.note(m_workspace->message());
        m_damageWatch = std::make_unique<DamageWatch>(*m_workspace, m_output);
    }
    return m_workspace.get();
}

Result<WorkerPool*> Invocation::pool()
{
    if (!m_pool) {
        auto pool = std::make_unique<WorkerPool>(PoolSettings::from(m_settings));
        if (Status started = pool->start(); !started)
            return started.error();
        m_pool = std::move(pool);
        m_output.note(m_pool->sandbox().text());
    }
    return m_pool.get();
}

Status Invocation::close()
{
    m_pool.reset();
    m_damageWatch.reset();
    return m_workspace ? m_workspace->close() : Status();
}

Result<int> Invocation::takeJobs()
{
    if (!isSet(QStringLiteral("jobs")))
        return 0;
    const Result<int> jobs = wholeNumber(*this, QStringLiteral("jobs"), 1);
    if (jobs)
        m_settings.workers = *jobs;
    return jobs;
}

Conditions Invocation::conditions() const
{
    return {{}, kProgramVersion, m_settings.limits.text(), {}};
}

Status Invocation::runStatus(const QString& title, const std::function<Status(JobContext&)>& work)
{
    const Result<bool> done = run<bool>(title, [&](JobContext& context) -> Result<bool> {
        const Status status = work(context);
        return status ? Result<bool>(true) : Result<bool>(status.error());
    });
    return done ? Status() : Status(done.error());
}

void Invocation::follow(JobBase& job)
{
    QEventLoop loop;
    QObject::connect(&m_interrupt, &Interrupt::interrupted, &job, [&job] { job.cancel(); });
    QObject::connect(&job, &JobBase::progressChanged, &job,
        [this, &job] { m_output.progress(job.title(), job.progress()); });
    QObject::connect(&job, &JobBase::finished, &loop, &QEventLoop::quit);
    if (m_interrupt.token().cancelled())
        job.cancel();
    loop.exec();
    m_output.endProgress();
}

Result<int> wholeNumber(const Invocation& call, const QString& option, int minimum)
{
    bool ok = false;
    const int number = call.option(option).toInt(&ok);
    if (ok && number >= minimum)
        return number;
    return failure(Error::Kind::Usage,
        Words::tr("--%1 takes a whole number of at least %2, not “%3”.")
            .arg(option, QString::number(minimum), call.option(option)));
}

Result<quint64> seedNumber(const Invocation& call)
{
    bool ok = false;
    const QString given = call.option(QStringLiteral("seed"));
    const quint64 number = given.toULongLong(&ok);
    if (ok)
        return number;
    return failure(Error::Kind::Usage, Words::tr("--seed takes a whole number from 0, not “%1”.").arg(given));
}

Error unknownChoice(const QString& what, const QString& given, const QStringList& known)
{
    return failure(Error::Kind::Usage,
        Words::tr("%1 “%2” is not known; choose one of %3.")
            .arg(what, given, known.join(QStringLiteral(", "))));
}

QString savedText(const QByteArray& revisionHash)
{
    return Words::tr("Saved as revision %1. Verify the environment again.")
        .arg(QString::fromLatin1(revisionHash.toHex().left(8)));
}

Error savedMeanwhile()
{
    return failure(Error::Kind::Conflict,
        Words::tr("Somebody else saved a revision meanwhile. Both are kept, and theirs is current; try again."));
}

QCommandLineOption jobsOption()
{
    return {{QStringLiteral("j"), QStringLiteral("jobs")},
        Words::tr("Work on N at a time, with N worker processes (default: one per core)."),
        QStringLiteral("N")};
}

QCommandLineOption consentOption()
{
    return {QStringLiteral("accept-unsandboxed"),
        Words::tr("Run imported code in this call even where the sandbox is not whole.")};
}

QCommandLineOption strictOption(const QString& what)
{
    return {QStringLiteral("strict"), Words::tr("Exit with 1 where %1.").arg(what)};
}

} // namespace codegym::cli
