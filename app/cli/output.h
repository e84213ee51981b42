#pragma once

#include "app/cli/json_line.h"
#include "core/base/result.h"
#include "core/jobs/job.h"

namespace codegym::cli {

/// Exit codes of every command.
enum ExitCode { Done = 0, Failed = 1, Usage = 2, Interrupted = 130 };

/// What a command prints: with --json one object a line, without it words for a person. Progress and errors go to
/// standard error, so that standard output can be piped.
class Output {
public:
    explicit Output(bool json) : m_json(json) { }

    bool json() const { return m_json; }
    void object(const JsonLine& line) const; ///< Only with --json.
    void text(const QString& line) const; ///< Only without it.
    void raw(const QByteArray& bytes) const; ///< As it is: foreign text that the user asked for.
    void progress(const QString& what, const JobProgress& progress) const;
    void endProgress() const;
    /// Prints the error and gives the exit code that goes with it.
    ExitCode fail(const Error& error) const;

private:
    bool m_json;
};

} // namespace codegym::cli
