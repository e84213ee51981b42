#include "app/cli/show.h"

#include "app/cli/describe.h"

namespace codegym::cli {

void field(Output& output, const QString& label, const QString& value)
{
    if (!value.isEmpty())
        output.text(QStringLiteral("  %1  %2").arg(label, -10).arg(value));
}

void field(Output& output, const QString& label, const ByteText& value)
{
    field(output, label, displayLine(value, 400));
}

void block(Output& output, const QString& title, const ByteText& text)
{
    if (!text.isEmpty())
        output.text(QStringLiteral("\n%1\n%2").arg(title, displayText(text).trimmed()));
}

void findingBlock(Output& output, const QList<Finding>& findings)
{
    if (!findings.isEmpty())
        output.text(u'\n' + Words::tr("Findings"));
    for (const Finding& finding : findings)
        output.text(QStringLiteral("  ") + findingLine(finding));
}

QString originLine(const Origin& origin)
{
    const QString from = origin.source.isEmpty() ? Words::tr("unknown source") : displayLine(origin.source);
    const QString under = origin.licence.isEmpty() ? Words::tr("unknown") : displayLine(origin.licence);
    return Words::tr("%1 (licence: %2)").arg(from, under);
}

QString conditionsLine(const Conditions& made)
{
    return Words::tr("Python %1, codegym %2, sandbox %3")
        .arg(displayLine(made.interpreter), displayLine(made.program), displayLine(made.sandbox));
}

QString staleNote(bool stale)
{
    return stale ? Words::tr(" (stale: made with another revision, other limits or another version)")
                 : QString();
}

QString metricsLine(const QByteArray& metrics)
{
    QString line = displayLine(metrics, 1000);
    line.remove(u'{').remove(u'}').remove(u'"');
    return line.replace(QStringLiteral(": "), QStringLiteral(" "));
}

} // namespace codegym::cli
