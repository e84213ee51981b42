#include "core/formats/seen_values.h"

#include "core/formats/json_scanner.h"

namespace codegym {

namespace {

constexpr qsizetype mostValues = 40; // of one parameter
constexpr qsizetype longestValue = 400; // what is longer is not chosen from a list

} // namespace

void SeenValues::note(QByteArrayView action)
{
    const Result<JsonObject> call = scanJsonObject(action, {.pythonConstants = true});
    const JsonValue* given = call ? call->find("parameters") : nullptr;
    if (!given || given->kind != JsonKind::Object)
        return;
    const Result<JsonObject> parameters = scanJsonObject(given->text, {.pythonConstants = true});
    if (!parameters)
        return;
    const ByteText tool = call->string("name").value_or(ByteText());
    for (const JsonField& field : parameters->fields()) {
        if (field.value.text.size() > longestValue)
            continue;
        QByteArrayList& values = m_values[{tool, field.key}];
        const QByteArray value = field.value.text.toByteArray();
        values.removeOne(value);
        values.prepend(value);
        if (values.size() > mostValues)
            values.removeLast();
    }
}

QByteArrayList SeenValues::of(const ByteText& tool, const ByteText& parameter) const
{
    return m_values.value({tool, parameter});
}

} // namespace codegym
