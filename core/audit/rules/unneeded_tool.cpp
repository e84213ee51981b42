#include "core/audit/evidence.h"
#include "core/audit/rules.h"

#include <QCoreApplication>
#include <QMap>

namespace codegym {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("audit", text);
}

constexpr int kCommonCalls = 6; ///< Fewer equal results can be chance.

/// Tools that only offer another way to look are no fault: an agent must be free to find its own.
bool isFree(const AuditEvidence& evidence, const ByteText& tool)
{
    return evidence.hidden.readers.contains(tool) || evidence.hidden.sizes.contains(tool);
}

using Sayings = QMap<std::pair<qsizetype, QByteArray>, ByteText>; ///< By task and parameters.

bool saysTheSame(const Sayings& own, const Sayings& other)
{
    int common = 0;
    for (auto it = own.constBegin(); it != own.constEnd(); ++it) {
        const auto same = other.constFind(it.key());
        if (same == other.constEnd())
            continue;
        if (*same != *it)
            return false;
        ++common;
    }
    return common >= kCommonCalls;
}

/// Another tool that gave the same result wherever both were called with the same parameters.
ByteText twinOf(const AuditEvidence& evidence, const ByteText& tool)
{
    QMap<ByteText, Sayings> said;
    for (const Probe& probe : evidence.probes) {
        const Result<Literal> call = parseLiteral(probe.action);
        const Literal* parameters = call ? call->member("parameters") : nullptr;
        if (!parameters)
            continue;
        QByteArray values;
        for (qsizetype i = 1; i < parameters->items.size(); i += 2)
            values += canonicalText(parameters->items[i]) + ' ';
        said[probe.tool].insert({probe.task, values}, probe.observation);
    }
    for (auto other = said.constBegin(); other != said.constEnd(); ++other) {
        if (other.key() != tool && other.key() != "Observe" && saysTheSame(said.value(tool), *other))
            return other.key();
    }
    return {};
}

QString messageFor(const AuditEvidence& evidence, const ToolNeed& need)
{
    if (need.role == ToolRole::AnswerLeaking)
        return tr("%1 says the answer; the other tools are not needed.").arg(displayLine(need.tool, 80));
    const ByteText twin = twinOf(evidence, need.tool);
    if (!twin.isEmpty() && need.calls == 0)
        return tr("%1 says the same as %2 and is never called.").arg(displayLine(need.tool, 80), displayLine(twin, 80));
    if (isFree(evidence, need.tool))
        return {};
    return need.calls == 0 ? tr("The known solution never calls %1.").arg(displayLine(need.tool, 80))
                           : tr("The known solution wins without %1, too.").arg(displayLine(need.tool, 80));
}

QList<Finding> check(const AuditEvidence& evidence, const ThresholdValues&)
{
    QList<Finding> findings;
    for (const ToolNeed& need : evidence.needs) {
        if (need.role == ToolRole::LoadBearing)
            continue;
        const QString message = messageFor(evidence, need);
        if (!message.isEmpty())
            findings.append(auditFinding("unneeded-tool", Severity::Warning, message, need.tool));
    }
    return findings;
}

} // namespace

AuditRule unneededToolRule()
{
    return {"unneeded-tool", Severity::Warning,
        tr("No known solution needs this tool: it wins without it. Remove the tool, or add tasks that need it. Tools "
           "that "
           "read an element or tell a size are left alone."),
        {}, check};
}

} // namespace codegym
