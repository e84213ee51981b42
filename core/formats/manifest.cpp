#include "core/formats/manifest.h"

#include "core/formats/json_scanner.h"
#include "core/formats/json_writer.h"

#include <QCoreApplication>

namespace codegym {

namespace {

constexpr char kFormat[] = "codegym-studio-export";
constexpr int kVersion = 1;

QString tr(const char* text) { return QCoreApplication::translate("manifest", text); }

QByteArray linesJson(const QList<LineRange>& ranges)
{
    QByteArray json = "[";
    for (const LineRange& range : ranges) {
        if (json.size() > 1)
            json += ", ";
        json += '[' + QByteArray::number(range.first) + ", " + QByteArray::number(range.last) + ']';
    }
    return json + ']';
}

/// A JSON array with one item a line, so that two manifests can be compared line by line.
QByteArray lineByLine(const QList<QByteArray>& items)
{
    return items.isEmpty() ? QByteArray("[]") : "[\n" + items.join(",\n") + "\n]";
}

Result<QByteArray> fileJson(const ExportedFile& file)
{
    return JsonObjectWriter()
        .string("path", file.path.toUtf8())
        .string("sha256", file.sha256)
        .integer("bytes", file.bytes)
        .integer("rows", file.rows)
        .finish();
}

/// null where nobody decided.
Result<QByteArray> triageJson(const ManifestEnvironment& environment)
{
    if (environment.decision.isEmpty())
        return QByteArray("null");
    return JsonObjectWriter()
        .string("decision", environment.decision)
        .string("reason", environment.decisionReason)
        .string("revision", environment.decisionRevision)
        .finish();
}

Result<QByteArray> environmentJson(const ManifestEnvironment& environment)
{
    QByteArray tools = "[";
    for (const Tool& tool : environment.tools) {
        const Result<QByteArray> json = JsonObjectWriter()
                                            .string("name", tool.name)
                                            .raw("file_lines", linesJson(tool.fileLines))
                                            .raw("source_lines", linesJson(tool.sourceLines))
                                            .finish();
        if (!json)
            return json;
        tools += (tools.size() > 1 ? ", " : "") + *json;
    }
    const Result<QByteArray> triage = triageJson(environment);
    if (!triage)
        return triage;
    return JsonObjectWriter()
        .string("id", environment.key.id())
        .string("original_id", environment.originalId)
        .string("source", environment.origin.source)
        .string("licence", environment.origin.licence)
        .string("revision", environment.revision)
        .integer("tasks", environment.tasks)
        .raw("triage", *triage)
        .raw("tools", tools + ']')
        .finish();
}

template <typename Item>
Result<QByteArray> listJson(const QList<Item>& items, Result<QByteArray> (*toJson)(const Item&))
{
    QList<QByteArray> lines;
    for (const Item& item : items) {
        const Result<QByteArray> json = toJson(item);
        if (!json)
            return json;
        lines.append(*json);
    }
    return lineByLine(lines);
}

Error notOurs(const QString& why)
{
    return failure(tr("This is no manifest of an export: %1.").arg(why));
}

qint64 count(const JsonObject& object, QByteArrayView key)
{
    const JsonValue* value = object.find(key);
    return value && value->kind == JsonKind::Number ? value->text.toByteArray().toLongLong() : 0;
}

Result<ExportedFile> parseFile(const JsonObject& object)
{
    const ByteText path = object.string("path").value_or(ByteText());
    const ByteText hash = object.string("sha256").value_or(ByteText());
    if (path.isEmpty() || hash.size() != 64)
        return notOurs(tr("a file without path or hash"));
    return ExportedFile {QString::fromUtf8(path), hash, count(object, "bytes"), count(object, "rows")};
}

Result<ManifestEnvironment> parseEnvironment(const JsonObject& object)
{
    const Result<EnvironmentKey> key = EnvironmentKey::parse(object.string("id").value_or(ByteText()));
    if (!key)
        return key.error();
    ManifestEnvironment environment;
    environment.key = *key;
    environment.originalId = object.string("original_id").value_or(ByteText());
    environment.origin.source = object.string("source").value_or(ByteText());
    environment.origin.licence = object.string("licence").value_or(ByteText());
    environment.revision = object.string("revision").value_or(ByteText());
    environment.tasks = count(object, "tasks");
    const JsonValue* triage = object.find("triage");
    if (triage && triage->kind == JsonKind::Object) {
        const Result<JsonObject> decided = scanJsonObject(triage->text);
        if (!decided)
            return decided.error();
        environment.decision = decided->string("decision").value_or(ByteText());
        environment.decisionReason = decided->string("reason").value_or(ByteText());
        environment.decisionRevision = decided->string("revision").value_or(ByteText());
    }
    return environment;
}

template <typename Item>
Status parseList(
    const JsonObject& manifest, QByteArrayView key, Result<Item> (*parse)(const JsonObject&), QList<Item>& items)
{
    const JsonValue* value = manifest.find(key);
    const Result<QList<JsonValue>> list = scanJsonArray(value ? value->text : QByteArrayView());
    if (!list)
        return list.error();
    for (const JsonValue& entry : *list) {
        const Result<JsonObject> object = scanJsonObject(entry.text);
        if (!object)
            return object.error();
        const Result<Item> item = parse(*object);
        if (!item)
            return item.error();
        items.append(*item);
    }
    return {};
}

} // namespace

Result<QByteArray> manifestJson(const Manifest& manifest)
{
    const Result<QByteArray> files = listJson(manifest.files, fileJson);
    const Result<QByteArray> environments = listJson(manifest.environments, environmentJson);
    for (const Result<QByteArray>* part : {&files, &environments}) {
        if (!*part)
            return part->error();
    }
    const QByteArray recipe = manifest.recipe.isEmpty() ? QByteArray("{}") : manifest.recipe;
    if (const Result<JsonValue> checked = scanJson(recipe); !checked)
        return checked.error();
    const QByteArray counts = JsonObjectWriter()
                                  .integer("environments", manifest.environments.size())
                                  .integer("tasks", manifest.tasks)
                                  .finish()
                                  .value();
    const Result<QByteArray> json = JsonObjectWriter()
                                        .string("format", kFormat)
                                        .integer("format_version", kVersion)
                                        .string("program", manifest.program)
                                        .string("set", manifest.setName)
                                        .raw("recipe", recipe)
                                        .raw("counts", counts)
                                        .raw("files", *files)
                                        .raw("environments", *environments)
                                        .finish();
    return json ? *json + '\n' : json;
}

Result<Manifest> parseManifest(QByteArrayView json)
{
    const Result<JsonObject> object = scanJsonObject(json);
    if (!object)
        return object.error();
    if (object->string("format") != ByteText(kFormat))
        return notOurs(tr("it does not say “%1”").arg(QString::fromLatin1(kFormat)));
    if (object->integer("format_version").value_or(0) != kVersion)
        return notOurs(tr("it was written by another version of the program"));
    Manifest manifest;
    manifest.setName = object->string("set").value_or(ByteText());
    manifest.program = object->string("program").value_or(ByteText());
    if (const JsonValue* recipe = object->find("recipe"))
        manifest.recipe = recipe->text.toByteArray();
    if (Status status = parseList(*object, "files", parseFile, manifest.files); !status)
        return status.error();
    if (Status status = parseList(*object, "environments", parseEnvironment, manifest.environments); !status)
        return status.error();
    for (const ManifestEnvironment& environment : manifest.environments)
        manifest.tasks += environment.tasks;
    return manifest;
}

} // namespace codegym
