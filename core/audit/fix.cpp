#include "core/audit/fix.h"

#include "core/audit/algorithm_words.h"
#include "core/audit/task_words.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace codegym {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("fix", text); }

/// "PushToStack" as Push, To, Stack.
QStringList partsOf(const ByteText& name)
{
    static const QRegularExpression part(QStringLiteral("[A-Z]+(?![a-z])|[A-Z][a-z]*|[0-9]+|[a-z]+"));
    QStringList parts;
    for (auto found = part.globalMatch(QString::fromUtf8(name)); found.hasNext();)
        parts.append(found.next().captured());
    return parts;
}

/// Words that lead to the next one, and mean nothing without it.
bool leadsOn(const QString& part)
{
    static const QStringList words {QStringLiteral("To"), QStringLiteral("On"), QStringLiteral("Of"), QStringLiteral("In"),
        QStringLiteral("From"), QStringLiteral("By"), QStringLiteral("With"), QStringLiteral("The"), QStringLiteral("And")};
    return words.contains(part);
}

bool needsNoun(const QStringList& parts)
{
    static const QStringList verbs {QStringLiteral("Get"), QStringLiteral("Set"), QStringLiteral("Is"), QStringLiteral("Has"),
        QStringLiteral("Add"), QStringLiteral("Update"), QStringLiteral("Look"), QStringLiteral("Take"), QStringLiteral("Check")};
    return parts.size() == 1 && verbs.contains(parts.first());
}

std::optional<Fix> renaming(const Finding& finding, const FixFacts& facts)
{
    const ByteText name = neutralName(finding.location, facts.tools);
    if (name.isEmpty())
        return std::nullopt;
    return Fix {finding.rule, tr("Rename %1 to %2").arg(displayLine(finding.location, 60), displayLine(name, 60)),
        ToolEdit::rename(finding.location, name)};
}

std::optional<Fix> documentation(const Finding& finding, const FixFacts& facts)
{
    const ByteText output = facts.outputs.value(finding.location);
    const QString tool = displayLine(finding.location, 60);
    if (finding.rule == "docstring")
        return Fix {finding.rule, tr("Complete the documentation of %1").arg(tool), {"complete", {finding.location, output}}};
    if (output.isEmpty())
        return std::nullopt;
    return Fix {finding.rule, tr("Record the example of %1 again").arg(tool), {"example", {finding.location, output}}};
}

} // namespace

bool canBeFixed(const QByteArray& rule)
{
    static const QByteArrayList rules {"observe-leak", "double-done", "over-strict-done", "near-miss-accepted",
        "algorithm-name", "docstring", "stale-example"};
    return rules.contains(rule) || isFixedByGrowing(rule);
}

bool isFixedByGrowing(const QByteArray& rule)
{
    static const QByteArrayList rules {"one-call-answer", "guessable-answer", "unit-tests", "no-tasks"};
    return rules.contains(rule);
}

bool isFixTried(const QByteArray& rule)
{
    return rule == "observe-leak" || isFixedByGrowing(rule);
}

std::optional<Fix> knownFix(const Finding& finding, const FixFacts& facts)
{
    if (isFixedByGrowing(finding.rule))
        return std::nullopt;
    if (finding.rule == "observe-leak")
        return Fix {finding.rule, tr("Leave hidden data out of Observe and read it by tools"), {"mask", {}}};
    if (finding.rule == "double-done")
        return Fix {finding.rule, tr("Refuse every call after Done"), {"guard", {}}};
    if (finding.rule == "over-strict-done" || finding.rule == "near-miss-accepted") {
        const ByteText anyOrder = saysAnyOrder(facts.taskText) ? "yes" : "no";
        return Fix {finding.rule, tr("Compare answers in one form for equal values"), {"canonical", {anyOrder}}};
    }
    const bool known = std::any_of(
        facts.tools.begin(), facts.tools.end(), [&](const Tool& tool) { return tool.name == finding.location; });
    if (!known || !canBeFixed(finding.rule))
        return std::nullopt;
    return finding.rule == "algorithm-name" ? renaming(finding, facts) : documentation(finding, facts);
}

ByteText neutralName(const ByteText& name, const QList<Tool>& tools)
{
    const QStringList parts = partsOf(name);
    QStringList kept;
    for (const QString& part : parts) {
        if (algorithmWords({part.toLower().toUtf8()}).isEmpty())
            kept.append(part);
    }
    if (kept.size() == parts.size())
        return {};
    while (!kept.isEmpty() && leadsOn(kept.last()))
        kept.removeLast();
    if (kept.isEmpty())
        kept.append(QStringLiteral("Take"));
    if (needsNoun(kept))
        kept.append(QStringLiteral("Item"));
    const QString plain = kept.join(QString());
    QString wanted = plain;
    const auto taken = [&] {
        return std::any_of(tools.begin(), tools.end(), [&](const Tool& tool) { return tool.name == wanted.toUtf8(); });
    };
    for (int number = 2; taken(); ++number)
        wanted = plain + QString::number(number);
    return wanted.toUtf8();
}

} // namespace codegym
