#pragma once

#include "app/cli/json_line.h"
#include "core/base/result.h"
#include "core/jobs/job.h"

namespace codegym::cli {

/// Exit codes of every command.
enum ExitCode { Done = 0, Failed = 1, Usage = 2, Interrupted = 130 };

/// What a command prints: with --json one object a line, without it words for a person. Progress, notes and
/// errors go to standard error, so that standard output can be piped. Safe from several threads; a line is
/// never torn.
class Output {
public:
    explicit Output(bool json)
        : m_json(json)
    {
    }
    Q_DISABLE_COPY_MOVE(Output)

    bool json() const { return m_json; }
    void object(const JsonLine& line); ///< Only with --json.
    void text(const QString& line); ///< Only without it.
    void raw(const QByteArray&
            bytes); ///< Foreign text that the user asked for: its bytes, made harmless on a terminal.
    void note(const QString& line); ///< Something to know, on standard error.
    void progress(const QString& what, const JobProgress& progress);
    void endProgress();
    void error(const Error& error);
    /// False once standard output could not be written, e.g. because a disk is full.
    bool intact() const;

private:
    void put(FILE* stream, const QByteArray& bytes);
    void clearProgress();

    const bool m_json;
    std::mutex m_mutex;
    bool m_progressShown = false; ///< A progress line stands on the terminal and has to go first.
    QElapsedTimer m_sinceProgressLine;
};

/// The exit code that goes with an error.
ExitCode exitCodeOf(const Error& error);

} // namespace codegym::cli
