#include "app/cli/commands.h"

#include <QFileInfo>

namespace codegym::cli {

namespace {

Result<ExitCode> runNew(Invocation& call)
{
    const Result<std::unique_ptr<Workspace>> made = Workspace::create(call.argument(0));
    if (!made)
        return made.error();
    if (const Status closed = (*made)->close(); !closed)
        return closed.error();
    call.output().object(JsonLine().text("workspace", call.argument(0).toUtf8()));
    call.output().text(
        Words::tr("Made %1. Next: codegym import %1 PATH...").arg(shellWord(call.argument(0))));
    return Done;
}

Result<ExitCode> runCopy(Invocation& call)
{
    const Result<Workspace*> workspace = call.workspace(OpenMode::ReadOnly);
    if (!workspace)
        return workspace.error();
    const QString target = call.argument(1);
    const Status copied
        = call.runStatus(Words::tr("Copying"), [&](JobContext&) { return (*workspace)->copyTo(target); });
    if (!copied)
        return copied.error();
    const qint64 bytes = QFileInfo(target).size();
    call.output().object(JsonLine().text("workspace", target.toUtf8()).number("bytes", bytes));
    call.output().text(Words::tr("Copied to %1 (%2).").arg(target, QLocale::c().formattedDataSize(bytes)));
    return Done;
}

Result<ExitCode> runUpgrade(Invocation& call)
{
    if (const Result<Workspace*> workspace = call.workspace(); !workspace) // which upgrades what has to be
        return workspace.error();
    call.output().object(JsonLine().text("workspace", call.argument(0).toUtf8()));
    call.output().text(Words::tr("%1 is as this version of the program keeps it.").arg(call.argument(0)));
    return Done;
}

Result<ExitCode> runCompact(Invocation& call)
{
    const Result<Workspace*> workspace = call.workspace();
    if (!workspace)
        return workspace.error();
    const qint64 before = QFileInfo(call.argument(0)).size();
    const Status compacted
        = call.runStatus(Words::tr("Compacting"), [&](JobContext&) { return (*workspace)->compact(); });
    if (!compacted)
        return compacted.error();
    if (const Status closed = call.close(); !closed) // The file has its final size once the log is folded in.
        return closed.error();
    const qint64 after = QFileInfo(call.argument(0)).size();
    call.output().object(JsonLine().number("before", before).number("after", after));
    const QLocale locale = QLocale::c();
    call.output().text(Words::tr("%1 before, %2 now. The trash is empty.")
                           .arg(locale.formattedDataSize(before), locale.formattedDataSize(after)));
    return Done;
}

} // namespace

Command newCommand()
{
    return {.name = QStringLiteral("new"),
        .arguments = QStringLiteral("W"),
        .minimumArguments = 1,
        .maximumArguments = 1,
        .summary = Words::tr("Make an empty workspace."),
        .details = Words::tr("An existing file is never overwritten."),
        .json = QStringLiteral("  {\"workspace\"}"),
        .example = QStringLiteral("codegym new mine.codegym"),
        .options = {},
        .run = runNew};
}

Command copyCommand()
{
    return {.name = QStringLiteral("copy"),
        .arguments = QStringLiteral("W TO"),
        .minimumArguments = 2,
        .maximumArguments = 2,
        .summary = Words::tr("Copy a workspace safely, even while it is in use."),
        .details = Words::tr("The copy is complete and compact. An existing file is never overwritten."),
        .json = QStringLiteral("  {\"workspace\", \"bytes\"}"),
        .example = QStringLiteral("codegym copy mine.codegym backup.codegym"),
        .options = {},
        .run = runCopy};
}

Command upgradeCommand()
{
    return {.name = QStringLiteral("upgrade"),
        .arguments = QStringLiteral("W"),
        .minimumArguments = 1,
        .maximumArguments = 1,
        .summary = Words::tr("Bring a workspace that an older version made up to date."),
        .details = Words::tr(
            "Every command that changes a workspace does so, too, and the window. A copy of the former state is "
            "left beside it. Older versions of the program cannot write to it from then on."),
        .json = QStringLiteral("  {\"workspace\"}"),
        .example = QStringLiteral("codegym upgrade mine.codegym"),
        .options = {},
        .run = runUpgrade};
}

Command compactCommand()
{
    return {.name = QStringLiteral("compact"),
        .arguments = QStringLiteral("W"),
        .minimumArguments = 1,
        .maximumArguments = 1,
        .summary = Words::tr("Empty the trash for good and give the space back."),
        .details = {},
        .json = QStringLiteral("  {\"before\", \"after\"}  bytes"),
        .example = QStringLiteral("codegym compact mine.codegym"),
        .options = {},
        .run = runCompact};
}

} // namespace codegym::cli
