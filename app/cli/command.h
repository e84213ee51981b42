#pragma once

#include "app/cli/damage_watch.h"
#include "app/cli/interrupt.h"
#include "app/cli/output.h"
#include "app/cli/words.h"
#include "core/base/settings.h"
#include "core/model/task.h"
#include "core/runtime/worker_pool.h"
#include "core/workspace/workspace.h"

#include <QCommandLineParser>

namespace codegym::cli {

/// One call of one command: what was typed, and the long-lived objects it may need.
class Invocation {
public:
    Invocation(QCommandLineParser& parser, Output& output, Interrupt& interrupt, MachineSettings settings);

    Output& output() { return m_output; }
    Interrupt& interrupt() { return m_interrupt; }
    const MachineSettings& settings() const { return m_settings; }
    QStringList arguments() const { return m_parser.positionalArguments(); }
    QString argument(qsizetype index) const { return arguments().value(index); }
    QString option(const QString& name) const { return m_parser.value(name); }
    QStringList options(const QString& name) const { return m_parser.values(name); }
    bool isSet(const QString& name) const { return m_parser.isSet(name); }
    /// Failed with --strict if something did not come out as wanted, else Done.
    ExitCode outcome(bool allGood) const
    {
        return allGood || !isSet(QStringLiteral("strict")) ? Done : Failed;
    }

    /// The workspace named by the first argument; opened, and watched for damage, at the first call.
    Result<Workspace*> workspace(OpenMode mode = OpenMode::ReadWrite);
    /// The workers, started at the first call: only commands that run Python ask for them.
    Result<WorkerPool*> pool();
    /// Folds the workspace's log into its file and ends the workers.
    Status close();

    /// Reads --jobs, which also sets the number of workers; 0 where it was not given.
    Result<int> takeJobs();

    /// What verdicts are compared with where no worker runs: this program and its limits. The rest stays
    /// open.
    Conditions conditions() const;

    /// Runs work as a job: progress on standard error, Ctrl-C cancels it.
    template <typename T>
    Result<T> run(const QString& title, typename Job<T>::Work work);
    Status runStatus(const QString& title, const std::function<Status(JobContext&)>& work);

private:
    void follow(JobBase& job);

    QCommandLineParser& m_parser;
    Output& m_output;
    Interrupt& m_interrupt;
    MachineSettings m_settings;
    QThreadPool m_threads;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<DamageWatch> m_damageWatch;
    std::unique_ptr<WorkerPool> m_pool;
};

/// A verb of the command line.
struct Command {
    QString name;
    QString arguments; ///< As the usage line shows them, e.g. "W PATH...".
    int minimumArguments = 0;
    int maximumArguments = 0; ///< -1: any number.
    QString summary; ///< One line for the overview.
    QString details; ///< More, for its own help.
    QString json; ///< What --json prints.
    QString example;
    QList<QCommandLineOption> options; ///< Beyond those that every command has.
    std::function<Result<ExitCode>(Invocation&)> run;
};

/// The whole number that an option was given; an error that names the option where it is none or too small.
Result<int> wholeNumber(const Invocation& call, const QString& option, int minimum);
/// The same for --seed, which may be any 64-bit number.
Result<quint64> seedNumber(const Invocation& call);
/// An error of kind Usage that names what may be chosen.
Error unknownChoice(const QString& what, const QString& given, const QStringList& known);

/// What every command says of a revision that it saved, and of one that another program was faster with.
QString savedText(const QByteArray& revisionHash);
Error savedMeanwhile();

QCommandLineOption jobsOption();
QCommandLineOption consentOption(); ///< --accept-unsandboxed
QCommandLineOption strictOption(const QString& what);

template <typename T>
Result<T> Invocation::run(const QString& title, typename Job<T>::Work work)
{
    Job<T> job(title, m_threads, std::move(work));
    follow(job);
    return job.wait();
}

} // namespace codegym::cli
