#include "core/audit/free_way.h"

#include "core/audit/rules.h"

#include <QCoreApplication>

namespace codegym {

namespace {

/// Of each reader; the oracle's own calls tell enough of the other tools.
QList<Probe> readerProbes(const AuditEvidence& evidence)
{
    QSet<ByteText> readers;
    for (const Tool& tool : evidence.environment.revision.tools) {
        if (tool.kind == "reader")
            readers.insert(tool.name);
    }
    QList<Probe> probes = proposedProbes(evidence.environment, evidence.runs, evidence.configurations);
    probes.removeIf([&](const Probe& probe) { return !readers.contains(probe.tool); });
    return probes;
}

} // namespace

Result<FreeWay> studyFreeWay(WorkerPool& pool, const AuditInput& input, const QList<OracleRun>& runs,
    const QList<ByteText>& observed, const CancelToken& cancel)
{
    AuditEvidence evidence;
    evidence.environment = input.environment;
    evidence.statement = input.statement;
    for (qsizetype i = 0; i < input.tasks.size(); ++i) {
        const Result<Literal> configuration = parseLiteral(input.tasks[i].configuration);
        if (!configuration)
            continue;
        evidence.tasks.append(input.tasks[i]);
        evidence.configurations.append(*configuration);
        evidence.runs.append(runs.value(i));
        evidence.observed.append(observed.value(i));
    }
    evidence.probes = runProbes(pool, evidence.environment, evidence.tasks, readerProbes(evidence), input.limits, cancel);
    if (cancel.cancelled())
        return failure(Error::Kind::Cancelled, QCoreApplication::translate("audit", "The audit was cancelled."));
    evidence.hidden = studyHiddenData(
        evidence.environment, evidence.configurations, evidence.observed, evidence.runs, evidence.probes);
    FreeWay way {evidence.hidden.shortcutRatio, {}};
    for (const AuditRule& rule : {algorithmNameRule(), forcedProcedureRule()})
        way.findings += rule.check(evidence, rule.values(input.thresholds));
    return way;
}

} // namespace codegym
