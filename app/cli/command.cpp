#include "app/cli/command.h"

namespace codegym::cli {

Invocation::Invocation(QCommandLineParser& parser, Output output, Interrupt& interrupt, MachineSettings settings)
    : m_parser(parser)
    , m_output(output)
    , m_interrupt(interrupt)
    , m_settings(std::move(settings))
{
}

Result<Workspace*> Invocation::workspace(OpenMode mode)
{
    if (!m_workspace) {
        Result<std::unique_ptr<Workspace>> opened = Workspace::open(arguments().value(0), mode);
        if (!opened)
            return opened.error();
        m_workspace = *std::move(opened);
    }
    return m_workspace.get();
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

Result<int> wholeNumber(const Invocation& invocation, const QString& option, int minimum)
{
    bool ok = false;
    const int number = invocation.option(option).toInt(&ok);
    if (ok && number >= minimum)
        return number;
    return failure(Error::Kind::Usage,
        QCoreApplication::translate("cli", "--%1 takes a whole number of at least %2, not “%3”.")
            .arg(option)
            .arg(minimum)
            .arg(invocation.option(option)));
}

} // namespace codegym::cli
