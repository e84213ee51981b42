#include "app/cli/help.h"

#include "app/cli/table.h"

#include <numeric>

namespace codegym::cli {

namespace {

constexpr qsizetype kLineLength = 96;

/// Breaks lines at words; what continues an indented line is indented further.
QString wrapped(const QString& text)
{
    QString out;
    for (const QString& paragraph : text.split(u'\n')) {
        qsizetype indent = 0;
        while (indent < paragraph.size() && paragraph[indent] == u' ')
            ++indent;
        QString line(indent, u' ');
        bool empty = true;
        for (const QString& word : paragraph.sliced(indent).split(u' ')) {
            if (!empty && line.size() + 1 + word.size() > kLineLength) {
                out += line + u'\n';
                line = QString(indent > 0 ? indent + 4 : 0, u' ');
                empty = true;
            }
            line += empty ? word : u' ' + word;
            empty = false;
        }
        out += line + u'\n';
    }
    return out;
}

QString optionNames(const QCommandLineOption& option)
{
    QStringList names;
    for (const QString& name : option.names())
        names.append((name.size() == 1 ? QStringLiteral("-") : QStringLiteral("--")) + name);
    const QString value = option.valueName().isEmpty() ? QString() : u' ' + option.valueName();
    return QStringLiteral("  ") + names.join(QStringLiteral(", ")) + value;
}

QString optionTable(const QList<QCommandLineOption>& options)
{
    Table table({{Words::tr("Options:")}, {}});
    for (const QCommandLineOption& option : options)
        table.add({optionNames(option), option.description()});
    return table.takeLines().join(u'\n') + u'\n';
}

/// Levenshtein's distance: insertions, deletions and replacements from one word to the other.
qsizetype distance(const QString& a, const QString& b)
{
    QList<qsizetype> row(b.size() + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        qsizetype diagonal = std::exchange(row[0], i);
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const qsizetype replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = std::exchange(row[j], qMin(replaced, 1 + qMin(row[j], row[j - 1])));
        }
    }
    return row.last();
}

} // namespace

QList<QCommandLineOption> commonOptions()
{
    return {
        {QStringLiteral("json"), Words::tr("Print one JSON object a line.")},
        {{QStringLiteral("h"), QStringLiteral("help")}, Words::tr("Print this help.")},
    };
}

QString overviewText(const QList<Command>& commands)
{
    Table table({{Words::tr("Commands:")}, {}});
    for (const Command& command : commands)
        table.add({QStringLiteral("  ") + command.name, command.summary});
    QString text = wrapped(
        Words::tr("Turns solved coding problems into verified tool-use environments for training agents.\n\n"
                  "Usage: codegym COMMAND [ARGUMENTS] [OPTIONS]\n"));
    text += table.takeLines().join(u'\n') + u'\n';
    text += u'\n';
    text += wrapped(Words::tr(
        "W is always the path of a workspace, one file that holds everything (*.codegym). "
        "“codegym COMMAND --help” says more on a command; “codegym --version” prints the version.\n\n"
        "A first tour:\n"
        "  codegym sample tour.codegym\n"
        "  codegym extract tour.codegym\n"
        "  codegym verify tour.codegym\n"
        "  codegym curate tour.codegym --preset paper --name paper\n"
        "  codegym export tour.codegym --set paper --out tour-export\n\n"
        "With --json every command prints one JSON object a line on standard output; progress, notes and "
        "errors "
        "go to standard error.\n"
        "Exit codes: 0 done, 1 failed, 2 wrong usage, 130 stopped by Ctrl-C. What was rejected, refused or "
        "found "
        "invalid is part of the result and no failure, unless --strict is given. Ctrl-C keeps all that was "
        "reported "
        "as done, and the same command goes on from there.\n"
        "Foreign Python runs in a sandbox. Where this machine cannot give a whole one, imported code is not "
        "run; "
        "--accept-unsandboxed runs it anyway, for that one call."));
    return text;
}

QString helpText(const Command& command)
{
    QString text = Words::tr("Usage: codegym %1 %2 [OPTIONS]").arg(command.name, command.arguments) + u'\n';
    text += u'\n' + wrapped(command.summary);
    if (!command.details.isEmpty())
        text += u'\n' + wrapped(command.details);
    text += u'\n' + optionTable(command.options + commonOptions());
    if (!command.json.isEmpty())
        text += u'\n' + wrapped(Words::tr("With --json:") + u'\n' + command.json);
    text += u'\n' + Words::tr("Example:") + QStringLiteral("\n  ") + command.example;
    return text;
}

QString nearestWord(const QString& typed, const QStringList& known)
{
    QString nearest;
    qsizetype least = 3;
    for (const QString& word : known) {
        const qsizetype steps = word.startsWith(typed) && typed.size() > 1 ? 1 : distance(typed, word);
        if (steps < qMin(least, word.size())) {
            least = steps;
            nearest = word;
        }
    }
    return nearest;
}

} // namespace codegym::cli
