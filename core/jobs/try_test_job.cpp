#include "core/jobs/try_test_job.h"

#include "core/base/literal.h"
#include "core/verification/verification.h"
#include "core/workspace/environments.h"

#include <QCoreApplication>

namespace codegym {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("tryTest", text); }

Status checkText(const ByteText& configuration)
{
    const Result<Literal> read = parseLiteral(configuration);
    if (!read)
        return failure(Error::Kind::Usage, tr("This cannot be read: %1").arg(read.error().text()));
    if (read->kind != Literal::Kind::Dict)
        return failure(
            Error::Kind::Usage, tr("A configuration is an object: {\"name\": value, …}, by the names that reset() reads."));
    return {};
}

TriedTest triedFrom(const RunOutcome& answer, const RunOutcome& oracle, const RunLimits& limits)
{
    TriedTest tried;
    tried.valid = answer.finished() && answer.answerLength <= limits.answerCharacters;
    tried.answer = answer.answer;
    tried.oracle = verdictOf(oracle);
    tried.rounds = oracle.rounds;
    if (!answer.finished())
        tried.reason = runEndText(answer, limits.time).toUtf8();
    else if (!tried.valid)
        tried.reason = tr("The reference answer is longer than %1 characters.").arg(limits.answerCharacters).toUtf8();
    else if (tried.oracle != Verdict::Correct)
        tried.reason = oracle.finished() ? tr("The oracle does not solve it.").toUtf8() : runEndText(oracle, limits.time).toUtf8();
    return tried;
}

} // namespace

Result<TriedTest> tryTest(Workspace& workspace, WorkerPool& pool, const MachineSettings& settings, RowId row,
    const ByteText& configuration, JobContext& context)
{
    if (const Status readable = checkText(configuration); !readable)
        return readable.error();
    if (const Status allowed = allowImportedCode(pool, settings); !allowed)
        return allowed.error();
    const Result<Environment> environment
        = workspace.read([&](Connection& connection) { return environmentAt(connection, row); }, context.cancelToken());
    if (!environment)
        return environment.error();
    Batch batch = questionsTo(*environment, settings.limits);
    RunSpec run;
    run.configuration = configuration;
    for (const RunKind kind : {RunKind::ReferenceAnswer, RunKind::Oracle}) {
        run.kind = kind;
        batch.runs.append(run);
    }
    const BatchOutcome outcome = pool.run(batch, context.cancelToken()).result();
    if (context.cancelled())
        return failure(Error::Kind::Cancelled, tr("Stopped."));
    return triedFrom(outcome.runs[0], outcome.runs[1], settings.limits);
}

} // namespace codegym
