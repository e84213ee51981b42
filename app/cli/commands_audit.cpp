#include "app/cli/commands.h"
#include "app/cli/describe.h"

#include "core/audit/rules.h"
#include "core/audit/tool_matrix.h"
#include "core/jobs/audit_job.h"

namespace codegym::cli {

namespace {

QByteArray rolesJson(const QList<ToolNeed>& needs)
{
    JsonLine line;
    for (const ToolNeed& need : needs)
        line.text(need.tool, roleName(need.role));
    return line.json();
}

/// The matrix of tools and tasks: in how many of the tasks tried the known solution wins without each tool.
QByteArray needsJson(const QList<ToolNeed>& needs)
{
    QByteArrayList rows;
    for (const ToolNeed& need : needs) {
        QByteArrayList solved;
        for (const bool won : need.solved)
            solved.append(won ? "true" : "false");
        JsonLine row;
        row.text("tool", need.tool).text("role", roleName(need.role)).number("calls", need.calls);
        rows.append(row.raw("solved_without", jsonArray(solved)).json());
    }
    return jsonArray(rows);
}

JsonLine auditedJson(const AuditedEnvironment& audited)
{
    const AuditReport& report = audited.report;
    JsonLine line;
    line.text("environment", audited.environment).raw("findings", findingsJson(report.findings));
    line.text("revision", report.revisionHash.toHex()).flag("trainable", report.trainable);
    line.raw("tools", rolesJson(report.needs)).raw("tool_needs", needsJson(report.needs));
    return line.raw("metrics", report.measured ? report.metrics.json() : QByteArray("null"));
}

/// "redundant: ConfirmTown, IsLast", for each role that a tool has.
void printRoles(Output& output, const QList<ToolNeed>& needs)
{
    for (const ToolRole role : {ToolRole::LoadBearing, ToolRole::Redundant, ToolRole::AnswerLeaking}) {
        QStringList tools;
        for (const ToolNeed& need : needs) {
            if (need.role == role)
                tools.append(displayLine(need.tool, 80));
        }
        if (!tools.isEmpty())
            output.text(QStringLiteral("    %1: %2").arg(roleWord(role), tools.join(QStringLiteral(", "))));
    }
}

void printWords(Output& output, const AuditedEnvironment& audited)
{
    const AuditReport& report = audited.report;
    const auto count = [&](Severity severity) {
        return std::count_if(report.findings.begin(), report.findings.end(),
            [&](const Finding& f) { return f.severity == severity && !f.waived(); });
    };
    output.text(
        Words::tr("%1: errors: %2, warnings: %3%4")
            .arg(displayLine(audited.environment, 120))
            .arg(count(Severity::Error))
            .arg(count(Severity::Warning))
            .arg(report.measured ? QString() : Words::tr(" (no task could be played: only its source was read)")));
    for (const Finding& finding : report.findings)
        output.text(QStringLiteral("    ") + findingLine(finding));
    printRoles(output, report.needs);
}

void printSummary(Output& output, const AuditSummary& summary)
{
    JsonLine line;
    line.number("environments", summary.environments).number("clean", summary.clean);
    line.number("errors", summary.errors).number("warnings", summary.warnings);
    output.object(line.number("waived", summary.waived));
    if (summary.environments == 0) {
        output.text(Words::tr("Nothing to audit."));
        return;
    }
    output.text(Words::tr("Environments: %1, without error or warning: %2. Errors: %3. Warnings: %4. Waived: %5.")
                    .arg(summary.environments)
                    .arg(summary.clean)
                    .arg(summary.errors)
                    .arg(summary.warnings)
                    .arg(summary.waived));
}

Result<AuditOptions> optionsFrom(Invocation& call)
{
    AuditOptions options;
    for (const QString& id : call.options(QStringLiteral("environment"))) {
        const Result<EnvironmentKey> key = EnvironmentKey::parse(id.toUtf8());
        if (!key)
            return key.error();
        options.environments.append(*key);
    }
    options.onlyStale = call.isSet(QStringLiteral("stale"));
    const Result<int> jobs = call.takeJobs();
    if (!jobs)
        return jobs.error();
    options.jobs = *jobs;
    return options;
}

Result<ExitCode> runAudit(Invocation& call)
{
    const Result<AuditOptions> options = optionsFrom(call);
    if (!options)
        return options.error();
    const Result<Workspace*> workspace = call.workspace();
    if (!workspace)
        return workspace.error();
    const Result<WorkerPool*> pool = call.pool();
    if (!pool)
        return pool.error();
    Output& output = call.output();
    const auto onEnvironment = [&output](const AuditedEnvironment& audited) {
        output.object(auditedJson(audited));
        printWords(output, audited);
    };
    const Result<AuditSummary> summary = call.run<AuditSummary>(Words::tr("Auditing"), [&](JobContext& context) {
        return auditEnvironments(**workspace, **pool, call.settings(), *options, context, onEnvironment);
    });
    if (!summary)
        return summary.error();
    printSummary(output, *summary);
    return call.outcome(summary->errors == 0);
}

/// The rules in their own words, for the command's help.
QString rulesText()
{
    QString text = Words::tr("Rules:");
    for (const AuditRule& rule : auditRules())
        text += QStringLiteral("\n\n%1: %2").arg(QString::fromLatin1(rule.id), rule.help);
    return text;
}

} // namespace

Command auditCommand()
{
    return {.name = QStringLiteral("audit"), .arguments = QStringLiteral("W"), .minimumArguments = 1,
        .maximumArguments = 1, .summary = Words::tr("Look for leaks, weak checks and empty tasks in environments."),
        .details = Words::tr(
            "Runs each environment in every way that a rule asks about: its oracle with observations replaced and with "
            "each tool taken away, Done with near misses and a second time, every tool in two processes. What is found "
            "is kept with the revision that it holds for, and what was waived stays waived. An environment without "
            "tasks is audited on the configurations of its own self tests.\n\n") + rulesText(),
        .json = QStringLiteral(
            "  per environment  {\"environment\", \"findings\": [{\"rule\", \"severity\", \"message\", \"location\", "
            "\"waived\"}], \"revision\", \"trainable\", \"tools\": {TOOL: \"load-bearing|redundant|answer-leaking\"}, "
            "\"tool_needs\": [{\"tool\", \"role\", \"calls\", \"solved_without\": [per task tried]}], \"metrics\"}\n"
            "  last  {\"environments\", \"clean\", \"errors\", \"warnings\", \"waived\"}"),
        .example = QStringLiteral("codegym audit mine.codegym --environment tide_pools__TidePoolsEnv --json"),
        .options = {
            {QStringLiteral("environment"), Words::tr("Only this environment; may be repeated."), QStringLiteral("ID")},
            {QStringLiteral("stale"), Words::tr("Only environments whose current revision was not audited.")},
            jobsOption(),
            consentOption(),
            strictOption(Words::tr("a finding is an error that nobody waived")),
        },
        .run = runAudit};
}

} // namespace codegym::cli
