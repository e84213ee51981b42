#include "app/cli/commands.h"
#include "app/cli/lookup.h"
#include "core/base/unified_diff.h"
#include "core/workspace/revisions.h"

namespace codegym::cli {

namespace {

struct Compared {
    Revision before;
    Revision after;
};

Result<Compared> readBoth(Connection& connection, const Invocation& call)
{
    const Result<RowId> row = environmentByTypedId(connection, call.argument(1));
    if (!row)
        return row.error();
    Result<Revision> before = revisionByTypedHash(connection, *row, call.argument(2));
    if (!before)
        return before.error();
    Result<Revision> after = revisionByTypedHash(connection, *row, call.argument(3));
    return after ? Result<Compared>(Compared {*std::move(before), *std::move(after)}) : Result<Compared>(after.error());
}

NamedText named(const QString& environment, const Revision& revision)
{
    return {environment.toUtf8() + ".py@" + revision.hash.toHex().left(12), revision.source};
}

Result<ExitCode> runDiff(Invocation& call)
{
    const Result<Workspace*> workspace = call.workspace(OpenMode::ReadOnly);
    if (!workspace)
        return workspace.error();
    const Result<Compared> read
        = (*workspace)->read([&](Connection& connection) { return readBoth(connection, call); });
    if (!read)
        return read.error();
    const QByteArray diff
        = unifiedDiff(named(call.argument(1), read->before), named(call.argument(1), read->after));
    call.output().object(JsonLine()
                             .text("environment", call.argument(1).toUtf8())
                             .text("before", read->before.hash.toHex())
                             .text("after", read->after.hash.toHex())
                             .text("diff", diff));
    if (!call.output().json())
        call.output().raw(diff);
    return Done;
}

} // namespace

Command diffCommand()
{
    return {.name = QStringLiteral("diff"),
        .arguments = QStringLiteral("W ENVIRONMENT REVISION REVISION"),
        .minimumArguments = 4,
        .maximumArguments = 4,
        .summary = Words::tr("Compare two revisions of an environment's source."),
        .details = Words::tr("“codegym show W environment ID” lists the revisions. The first digits of one are enough where "
                             "they name no other; “current” is the current one. What is printed can be fed to “patch”; "
                             "equal revisions print nothing."),
        .json = QStringLiteral("  {\"environment\", \"before\", \"after\", \"diff\"}"),
        .example = QStringLiteral("codegym diff mine.codegym tide_pools__TidePoolsEnv 3f2a91c0 current"),
        .options = {},
        .run = runDiff};
}

} // namespace codegym::cli
