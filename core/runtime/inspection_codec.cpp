#include "core/runtime/inspection_codec.h"

#include <QCoreApplication>

#include <nlohmann/json.hpp>

namespace codegym {

namespace {

using nlohmann::json;

ByteText text(const json& object, const char* key)
{
    const auto found = object.find(key);
    return found != object.end() && found->is_string()
        ? QByteArray::fromStdString(found->get_ref<const std::string&>())
        : ByteText();
}

int number(const json& object, const char* key)
{
    const auto found = object.find(key);
    return found != object.end() && found->is_number_integer()
        ? int(qBound(qint64(0), found->get<qint64>(), qint64(std::numeric_limits<int>::max())))
        : 0;
}

json list(const json& object, const char* key)
{
    const auto found = object.find(key);
    return found != object.end() && found->is_array() ? *found : json::array();
}

QByteArray kindOf(const ByteText& name)
{
    return name == "Observe" ? "observe" : name == "Done" ? "done" : "";
}

Tool toolFrom(const json& object)
{
    Tool tool;
    tool.name = text(object, "name");
    tool.signature = text(object, "signature");
    tool.documentation = text(object, "documentation");
    tool.kind = kindOf(tool.name);
    tool.documented = object.value("documented", json()) == true;
    tool.fileLines = {{number(object, "first"), number(object, "last")}};
    return tool;
}

Finding findingFrom(const json& object)
{
    Finding finding;
    finding.rule = text(object, "rule");
    finding.severity = Severity::Error;
    finding.message = text(object, "message");
    if (const int line = number(object, "line"))
        finding.location = "line " + QByteArray::number(line);
    return finding;
}

} // namespace

Result<Inspection> inspectionFromReply(const QByteArray& bytes)
{
    const json reply = json::parse(bytes.begin(), bytes.end(), nullptr, false);
    if (!reply.is_object())
        return failure(QCoreApplication::translate("Runtime", "Reading the source gave no result that makes sense."));
    Inspection inspection;
    inspection.className = text(reply, "class");
    inspection.sharedStateReason = text(reply, "shared");
    inspection.sharesState = !inspection.sharedStateReason.isEmpty();
    for (const json& tool : list(reply, "tools")) {
        if (tool.is_object())
            inspection.tools.append(toolFrom(tool));
    }
    for (const json& finding : list(reply, "findings")) {
        if (finding.is_object())
            inspection.findings.append(findingFrom(finding));
    }
    for (const json& call : list(reply, "unrepeatable")) {
        if (call.is_object())
            inspection.unrepeatable.append({text(call, "construct"), number(call, "line")});
    }
    for (const json& test : list(reply, "self_tests")) {
        if (test.is_string())
            inspection.selfTests.append(QByteArray::fromStdString(test.get_ref<const std::string&>()));
    }
    return inspection;
}

} // namespace codegym
