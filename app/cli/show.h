#pragma once

#include "app/cli/command.h"
#include "core/model/finding.h"
#include "core/model/problem.h"

namespace codegym::cli {

/// Each shows one thing, named by the third argument; --source and --steps say how much of it.
Result<ExitCode> showProblem(Invocation& call, Workspace& workspace);
Result<ExitCode> showEnvironment(Invocation& call, Workspace& workspace);
Result<ExitCode> showTask(Invocation& call, Workspace& workspace);
Result<ExitCode> showTrajectory(Invocation& call, Workspace& workspace);

/// The parts that all of them are made of; nothing is printed for empty values.
void field(Output& output, const QString& label, const QString& value);
void field(Output& output, const QString& label, const ByteText& value);
void block(Output& output, const QString& title, const ByteText& text);
void findingBlock(Output& output, const QList<Finding>& findings);
QString originLine(const Origin& origin);
QString conditionsLine(const Conditions& made);
QString staleNote(bool stale);
QString metricsLine(const QByteArray& metrics); ///< "decision_share 0.800, …"

} // namespace codegym::cli
