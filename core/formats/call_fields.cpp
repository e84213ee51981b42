#include "core/formats/call_fields.h"

#include "core/formats/json_scanner.h"
#include "core/formats/json_string.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace codegym {

namespace {

constexpr qsizetype longestTyped = 20'000; // bytes; nobody types more into a field, and laying it out takes time
constexpr JsonLimits pythonsJson {.pythonConstants = true};

QString tr(const char* words) { return QCoreApplication::translate("callFields", words); }

/// Whether a field for text gives back exactly these bytes: no lone surrogates, nothing that an editor takes for the end
/// of a line or drops.
bool canBeTyped(const ByteText& text)
{
    const QString shown = QString::fromUtf8(text);
    return text.size() <= longestTyped && shown.toUtf8() == text && std::none_of(shown.begin(), shown.end(), [](QChar c) {
        return (c < u' ' && c != u'\n' && c != u'\t') || c == QChar::ParagraphSeparator || c == QChar::LineSeparator
            || c == QChar(0xfdd0) || c == QChar(0xfdd1);
    });
}

bool isInteger(QByteArrayView text)
{
    static const QRegularExpression integer(QStringLiteral("\\A-?(?:0|[1-9][0-9]*)\\z"));
    return integer.match(QString::fromLatin1(text)).hasMatch();
}

std::optional<JsonKind> jsonKind(QByteArrayView text)
{
    const Result<JsonValue> value = scanJson(text, pythonsJson);
    return value ? std::optional(value->kind) : std::nullopt;
}

/// What the values that were seen have in common, for a parameter of which nothing else is known.
ParameterKind kindSeen(const QByteArrayList& values)
{
    const auto all = [&](auto fits) { return !values.isEmpty() && std::all_of(values.begin(), values.end(), fits); };
    if (all([](const QByteArray& value) { return isInteger(value); }))
        return ParameterKind::Integer;
    if (all([](const QByteArray& value) { return jsonKind(value) == JsonKind::Boolean; }))
        return ParameterKind::Flag;
    if (all([](const QByteArray& value) { return jsonKind(value) == JsonKind::String; }))
        return ParameterKind::Text;
    return ParameterKind::Json;
}

QString unfit(const CallField& field)
{
    const QString name = displayLine(field.name, 40);
    switch (field.kind) {
    case ParameterKind::Integer:
        return tr("“%1” is no whole number here.").arg(name);
    case ParameterKind::Number:
        return tr("“%1” is no number here.").arg(name);
    case ParameterKind::Flag:
        return tr("“%1” is neither true nor false here.").arg(name);
    case ParameterKind::Text:
        return tr("“%1” is no text that can be typed into a field.").arg(name);
    case ParameterKind::Json:
        break;
    }
    return tr("“%1” is no JSON.").arg(name);
}

} // namespace

QList<CallField> callFields(const Tool& tool, const SeenValues& seen)
{
    const QList<ToldParameter> told = toldParameters(tool.documentation);
    QList<CallField> fields;
    for (const ToolParameter& parameter : toolParameters(tool.signature)) {
        CallField field {parameter.name, {}, parameter.type, parameter.fallback, {}};
        const auto words = std::find_if(
            told.begin(), told.end(), [&](const ToldParameter& one) { return one.name == parameter.name; });
        if (words != told.end()) {
            field.words = words->words;
            field.type = field.type.isEmpty() ? words->type : field.type;
        }
        field.kind = parameterKind(field.type, field.fallback);
        if (field.type.isEmpty() && field.fallback.isEmpty())
            field.kind = kindSeen(seen.of(tool.name, field.name));
        fields.append(field);
    }
    return fields;
}

QList<FieldEntry> plainEntries(const QList<CallField>& fields)
{
    QList<FieldEntry> entries;
    for (const CallField& field : fields) {
        const std::optional<ByteText> text = entryText(field, plainValue(field.type));
        entries.append({field.required(), field.required() ? text.value_or(ByteText()) : ByteText()});
    }
    return entries;
}

QString entryProblem(const CallField& field, const FieldEntry& entry)
{
    if (!entry.given || field.kind == ParameterKind::Text)
        return {};
    const QByteArray text = entry.text.trimmed();
    if (text.isEmpty())
        return tr("“%1” is empty.").arg(displayLine(field.name, 40));
    if (field.kind == ParameterKind::Integer)
        return isInteger(text) ? QString() : tr("“%1” takes a whole number.").arg(displayLine(field.name, 40));
    const Result<JsonValue> value = scanJson(text, pythonsJson);
    if (field.kind == ParameterKind::Number)
        return value && value->kind == JsonKind::Number ? QString()
                                                        : tr("“%1” takes a number.").arg(displayLine(field.name, 40));
    if (field.kind == ParameterKind::Flag)
        return value && value->kind == JsonKind::Boolean
            ? QString()
            : tr("“%1” takes true or false.").arg(displayLine(field.name, 40));
    return value ? QString()
                 : tr("“%1” takes JSON: %2").arg(displayLine(field.name, 40), value.error().message);
}

QByteArray parametersFrom(const QList<CallField>& fields, const QList<FieldEntry>& entries)
{
    QByteArrayList members;
    for (qsizetype i = 0; i < qMin(fields.size(), entries.size()); ++i) {
        if (!entries[i].given)
            continue;
        const bool quoted = fields[i].kind == ParameterKind::Text;
        members.append(
            jsonString(fields[i].name) + ": " + (quoted ? jsonString(entries[i].text) : entries[i].text.trimmed()));
    }
    return '{' + members.join(", ") + '}';
}

Result<QList<FieldEntry>> entriesFrom(const QList<CallField>& fields, QByteArrayView parameters)
{
    const Result<JsonObject> object = scanJsonObject(parameters, pythonsJson);
    if (!object)
        return object.error();
    for (const JsonField& given : object->fields()) {
        const bool known = std::any_of(
            fields.begin(), fields.end(), [&](const CallField& field) { return field.name == given.key; });
        if (!known)
            return failure(tr("The tool has no parameter “%1”.").arg(displayLine(given.key, 40)));
    }
    QList<FieldEntry> entries;
    for (const CallField& field : fields) {
        const JsonValue* value = object->find(field.name);
        if (!value && field.required())
            return failure(tr("“%1” is missing.").arg(displayLine(field.name, 40)));
        const std::optional<ByteText> text = value ? entryText(field, value->text) : ByteText();
        if (!text)
            return failure(unfit(field));
        entries.append({value != nullptr, *text});
    }
    return entries;
}

std::optional<ByteText> entryText(const CallField& field, QByteArrayView value)
{
    if (field.kind == ParameterKind::Text) {
        const std::optional<ByteText> text
            = jsonKind(value) == JsonKind::String ? std::optional(decodeJsonString(value)) : std::nullopt;
        return text && canBeTyped(*text) ? text : std::nullopt;
    }
    const FieldEntry entry {true, value.toByteArray()};
    return entryProblem(field, entry).isEmpty() && canBeTyped(entry.text) ? std::optional(entry.text) : std::nullopt;
}

} // namespace codegym
