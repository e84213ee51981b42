#include "app/cli/command_line.h"

#include "app/cli/help.h"
#include "core/base/version.h"

#include <algorithm>

namespace codegym::cli {

namespace {

const Command* find(const QList<Command>& commands, const QString& name)
{
    const auto it = std::find_if(
        commands.begin(), commands.end(), [&](const Command& command) { return command.name == name; });
    return it == commands.end() ? nullptr : &*it;
}

Error usageError(const QString& what, const QString& hint)
{
    return failure(Error::Kind::Usage, what + u'\n' + hint);
}

QString tryHelp(const Command& command)
{
    return Words::tr("Usage: codegym %1 %2 [OPTIONS]\n“codegym %1 --help” says more.")
        .arg(command.name, command.arguments);
}

Error unknownCommand(const QString& typed, const QList<Command>& commands)
{
    QStringList names;
    for (const Command& command : commands)
        names.append(command.name);
    const QString near = nearestWord(typed, names);
    return usageError(Words::tr("There is no command “%1”.").arg(displayLine(typed.toUtf8(), 60)),
        near.isEmpty() ? Words::tr("“codegym --help” lists all commands.")
                       : Words::tr("Did you mean “%1”?").arg(near));
}

Error unreadableOptions(const QCommandLineParser& parser, const Command& command)
{
    QStringList names;
    for (const QCommandLineOption& option : command.options + commonOptions())
        names.append(option.names());
    const QStringList unknown = parser.unknownOptionNames();
    if (unknown.isEmpty())
        return usageError(parser.errorText(), tryHelp(command));
    const QString near = nearestWord(unknown.first(), names);
    return usageError(
        Words::tr("%1 has no option “%2”.").arg(command.name, displayLine(unknown.first().toUtf8(), 60)),
        near.isEmpty() ? tryHelp(command) : Words::tr("Did you mean “--%1”?").arg(near));
}

Status checkArguments(const QCommandLineParser& parser, const Command& command)
{
    if (!parser.errorText().isEmpty())
        return unreadableOptions(parser, command);
    const qsizetype given = parser.positionalArguments().size();
    if (given < command.minimumArguments)
        return usageError(Words::tr("%1 needs more to work with.").arg(command.name), tryHelp(command));
    if (command.maximumArguments >= 0 && given > command.maximumArguments) {
        const QString extra
            = displayLine(parser.positionalArguments().at(command.maximumArguments).toUtf8(), 60);
        return usageError(
            Words::tr("%1 does not know what to do with “%2”.").arg(command.name, extra), tryHelp(command));
    }
    return {};
}

ExitCode run(
    const Command& command, QCommandLineParser& parser, const MachineSettings& settings, Interrupt& interrupt)
{
    Output output(parser.isSet(QStringLiteral("json")));
    Invocation call(parser, output, interrupt, settings);
    const Result<ExitCode> result = command.run(call);
    const Status closed = call.close();
    output.endProgress();
    if (interrupt.token().cancelled()) {
        output.note(Words::tr("codegym: stopped. All that was reported as done is kept."));
        return Interrupted;
    }
    if (!result) {
        output.error(result.error());
        return exitCodeOf(result.error());
    }
    if (!closed) {
        output.error(closed.error());
        return Failed;
    }
    if (!output.intact()) {
        output.error(failure(Words::tr("the output could not be written in full; is a disk full?")));
        return Failed;
    }
    return *result;
}

ExitCode runCommand(
    const Command& command, const QStringList& words, const MachineSettings& settings, Interrupt& interrupt)
{
    QCommandLineParser parser;
    parser.addOptions(command.options + commonOptions());
    parser.parse(QStringList(QStringLiteral("codegym")) + words);
    if (parser.isSet(QStringLiteral("help"))) {
        Output(false).text(helpText(command));
        return Done;
    }
    if (const Status checked = checkArguments(parser, command); !checked) {
        Output(false).error(checked.error());
        return Usage;
    }
    return run(command, parser, settings, interrupt);
}

} // namespace

ExitCode runCommandLine(const QStringList& typed, const QList<Command>& commands,
    const MachineSettings& settings, Interrupt& interrupt)
{
    Output output(false);
    QStringList words = typed;
    const auto isCommand = [](const QString& word) { return !word.startsWith(u'-'); };
    const auto it = std::find_if(words.begin(), words.end(), isCommand);
    if (it == words.end()) {
        if (words.contains(QStringLiteral("--version"))) {
            output.text(QStringLiteral("codegym ") + QString::fromLatin1(kProgramVersion));
            return Done;
        }
        const bool asked = words.contains(QStringLiteral("--help")) || words.contains(QStringLiteral("-h"));
        asked ? output.text(overviewText(commands)) : output.note(overviewText(commands));
        return asked ? Done : Usage;
    }
    const QString name = *it;
    words.erase(it);
    if (name == QStringLiteral("help")) {
        const Command* command = find(commands, words.value(0));
        output.text(command ? helpText(*command) : overviewText(commands));
        return command || words.isEmpty() ? Done : Usage;
    }
    if (const Command* command = find(commands, name))
        return runCommand(*command, words, settings, interrupt);
    output.error(unknownCommand(name, commands));
    return Usage;
}

} // namespace codegym::cli
