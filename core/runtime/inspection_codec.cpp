#include "core/runtime/inspection_codec.h"

#include "core/base/literal.h"

#include <QCoreApplication>

namespace codegym {

namespace {

int lineNumber(const Literal& object, QByteArrayView key)
{
    return int(qBound(qint64(0), object.memberInteger(key), qint64(std::numeric_limits<int>::max())));
}

QByteArray kindOf(const ByteText& name)
{
    return name == "Observe" ? "observe" : name == "Done" ? "done" : "";
}

Tool toolFrom(const Literal& object)
{
    Tool tool;
    tool.name = object.memberText("name");
    tool.signature = object.memberText("signature");
    tool.documentation = object.memberText("documentation");
    tool.kind = kindOf(tool.name);
    tool.documented = object.memberFlag("documented");
    tool.fileLines = {{lineNumber(object, "first"), lineNumber(object, "last")}};
    return tool;
}

Finding findingFrom(const Literal& object)
{
    Finding finding;
    finding.rule = object.memberText("rule");
    finding.severity = Severity::Error;
    finding.message = object.memberText("message");
    if (const int line = lineNumber(object, "line"))
        finding.location = "line " + QByteArray::number(line);
    return finding;
}

} // namespace

Result<Inspection> inspectionFromReply(const QByteArray& json)
{
    const Result<Literal> reply = parseLiteral(json);
    if (!reply || reply->kind != Literal::Kind::Dict)
        return failure(QCoreApplication::translate("Runtime", "Reading the source gave no result that makes sense."));
    Inspection inspection;
    inspection.className = reply->memberText("class");
    inspection.sharedStateReason = reply->memberText("shared");
    inspection.sharesState = !inspection.sharedStateReason.isEmpty();
    for (const Literal& tool : reply->memberList("tools")) {
        if (tool.kind == Literal::Kind::Dict)
            inspection.tools.append(toolFrom(tool));
    }
    for (const Literal& finding : reply->memberList("findings")) {
        if (finding.kind == Literal::Kind::Dict)
            inspection.findings.append(findingFrom(finding));
    }
    for (const Literal& call : reply->memberList("unrepeatable"))
        inspection.unrepeatable.append({call.memberText("construct"), lineNumber(call, "line")});
    for (const Literal& test : reply->memberList("self_tests")) {
        if (test.kind == Literal::Kind::String)
            inspection.selfTests.append(test.text);
    }
    return inspection;
}

} // namespace codegym
