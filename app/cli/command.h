#pragma once

#include "app/cli/interrupt.h"
#include "app/cli/output.h"
#include "core/base/settings.h"
#include "core/runtime/worker_pool.h"
#include "core/workspace/workspace.h"

#include <QCommandLineParser>
#include <QEventLoop>

namespace codegym::cli {

/// One call of one command: what was typed, and the long-lived objects it may need.
class Invocation {
public:
    Invocation(QCommandLineParser& parser, Output output, Interrupt& interrupt, MachineSettings settings);

    const QCommandLineParser& parser() const { return m_parser; }
    const Output& output() const { return m_output; }
    const MachineSettings& settings() const { return m_settings; }
    QStringList arguments() const { return m_parser.positionalArguments(); }
    QString option(const QString& name) const { return m_parser.value(name); }
    bool isSet(const QString& name) const { return m_parser.isSet(name); }

    /// The workspace named by the first argument; opened once.
    Result<Workspace*> workspace(OpenMode mode = OpenMode::ReadWrite);
    /// The workers, started at the first call.
    Result<WorkerPool*> pool();
    CancelToken cancelToken() const { return m_interrupt.token(); }

    /// Runs work as a job: progress on standard error, Ctrl-C cancels it.
    template <typename T>
    Result<T> run(const QString& title, typename Job<T>::Work work);

private:
    void follow(JobBase& job);

    QCommandLineParser& m_parser;
    Output m_output;
    Interrupt& m_interrupt;
    MachineSettings m_settings;
    QThreadPool m_threads;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<WorkerPool> m_pool;
};

/// A verb of the command line.
struct Command {
    QString name;
    QString arguments; ///< As the usage line shows them, e.g. "W PATH...".
    int minimumArguments = 0;
    int maximumArguments = 0; ///< -1: any number.
    QString summary; ///< One line for the overview.
    QString details; ///< More, for its own --help.
    QList<QCommandLineOption> options;
    std::function<ExitCode(Invocation&)> run;
};

/// Reads a whole number from an option; an error that names the option where it is none or too small.
Result<int> wholeNumber(const Invocation& invocation, const QString& option, int minimum);

template <typename T>
Result<T> Invocation::run(const QString& title, typename Job<T>::Work work)
{
    Job<T> job(title, m_threads, std::move(work));
    follow(job);
    return job.wait();
}

} // namespace codegym::cli
