#include "core/synthesis/extraction_reply.h"

#include "core/base/literal.h"

#include <QCoreApplication>

namespace codegym {

namespace {

QList<LineRange> lineRanges(const QList<Literal>& pairs)
{
    QList<LineRange> ranges;
    for (const Literal& pair : pairs) {
        if (pair.items.size() == 2)
            ranges.append({pair.items[0].text.toInt(), pair.items[1].text.toInt()});
    }
    return ranges;
}

Tool toTool(const Literal& item)
{
    Tool tool;
    tool.name = item.memberText("name");
    tool.signature = item.memberText("signature");
    tool.kind = item.memberText("kind");
    tool.fileLines = lineRanges(item.memberList("file_lines"));
    tool.sourceLines = lineRanges(item.memberList("source_lines"));
    return tool;
}

Candidate toCandidate(const Literal& item)
{
    Candidate candidate {item.memberText("granularity"), item.memberText("environment"), item.memberText("source"), {}, {}};
    for (const Literal& tool : item.memberList("tools"))
        candidate.tools.append(toTool(tool));
    for (const Literal& digest : item.memberList("calls"))
        candidate.calls.append(digest.text);
    return candidate;
}

Finding toFinding(const Literal& item)
{
    Finding finding;
    finding.rule = item.memberText("rule");
    finding.severity = severityFromName(item.memberText("severity", "warning"));
    finding.message = item.memberText("message");
    if (const qint64 line = item.memberInteger("line"); line > 0)
        finding.location = "line " + QByteArray::number(line);
    return finding;
}

} // namespace

Result<ExtractionReply> parseExtractionReply(QByteArrayView json)
{
    const Result<Literal> parsed = parseLiteral(json);
    const ByteText status = parsed ? parsed->memberText("status") : ByteText();
    ExtractionReply reply;
    if (status == "refused") {
        const Literal* reason = parsed->member("reason");
        if (reason)
            reply.refusal = Refusal {reason->memberText("construct"), int(reason->memberInteger("line")),
                reason->memberText("message")};
    } else if (status == "cut") {
        for (const Literal& item : parsed->memberList("configurations")) {
            reply.tasks.append({item.memberText("text"), item.memberText("answer"), item.memberText("origin"),
                item.memberText("level")});
        }
        for (const Literal& item : parsed->memberList("candidates"))
            reply.candidates.append(toCandidate(item));
    }
    if (!reply.refusal && reply.candidates.isEmpty()) {
        return failure(QCoreApplication::translate("synthesis",
            "The extractor's reply could not be read; the solution may have tampered with it."));
    }
    reply.entryPoint = parsed->memberText("entry");
    reply.adapter = parsed->memberText("adapter");
    reply.task = parsed->memberText("task");
    if (const Literal* inputs = parsed->member("inputs")) {
        reply.inputsTried = int(inputs->memberInteger("tried"));
        reply.inputsValid = int(inputs->memberInteger("valid"));
    }
    for (const Literal& item : parsed->memberList("findings"))
        reply.findings.append(toFinding(item));
    return reply;
}

} // namespace codegym
