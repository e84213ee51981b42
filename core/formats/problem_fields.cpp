#include "core/formats/problem_fields.h"

#include "core/base/ids.h"

#include <QCoreApplication>

#include <algorithm>

namespace codegym {

namespace {

constexpr qsizetype kTitleBytes = 100;

QString tr(const char* text) { return QCoreApplication::translate("import", text); }

ByteText knownLicence(QByteArrayView source)
{
    if (source == "CodeGym" || source == "KodCode" || source.startsWith("KodCode/"))
        return "CC-BY-NC-4.0";
    if (source == "HumanEval")
        return "MIT";
    return source == "MBPP" ? ByteText("CC-BY-4.0") : ByteText();
}

bool isContinuation(char c) { return (static_cast<uchar>(c) & 0xC0) == 0x80; }

ByteText shortened(QByteArrayView line)
{
    if (line.size() <= kTitleBytes)
        return line.toByteArray();
    qsizetype end = kTitleBytes;
    while (end > 0 && isContinuation(line[end]))
        --end;
    const qsizetype space = line.first(end).lastIndexOf(' ');
    return line.first(space > kTitleBytes / 2 ? space : end).toByteArray() + "\xE2\x80\xA6";
}

/// The text of "## Heading", empty for any other line.
QByteArrayView headingText(QByteArrayView line)
{
    qsizetype level = 0;
    while (level < line.size() && line[level] == '#')
        ++level;
    if (level == 0 || level > 6 || level >= line.size() || line[level] != ' ')
        return {};
    return line.sliced(level).trimmed();
}

} // namespace

Result<ByteText> requiredText(const JsonObject& row, QByteArrayView key)
{
    const JsonValue* value = row.find(key);
    const QString name = QString::fromLatin1(key);
    if (!value || value->kind == JsonKind::Null)
        return failure(tr("the row has no “%1”").arg(name));
    if (value->kind != JsonKind::String)
        return failure(tr("“%1” is not a text").arg(name));
    ByteText text = *row.string(key);
    if (text.trimmed().isEmpty())
        return failure(tr("“%1” is empty").arg(name));
    return text;
}

ByteText otherFields(const JsonObject& row, std::initializer_list<QByteArrayView> known)
{
    ByteText json;
    for (const JsonField& field : row.fields()) {
        if (std::find(known.begin(), known.end(), QByteArrayView(field.key)) != known.end())
            continue;
        json += json.isEmpty() ? "{" : ", ";
        json += jsonString(field.key) + ": ";
        json += field.value.text;
    }
    return json.isEmpty() ? json : json + '}';
}

Result<ByteText> codeIdOf(QByteArrayView originalId)
{
    ByteText codeId = toCodeId(originalId.trimmed());
    if (!isFileSafeCodeId(codeId))
        return failure(tr("the id “%1” is empty or too long for a file name").arg(displayLine(originalId, 60)));
    return codeId;
}

ByteText titleOf(QByteArrayView statement)
{
    QByteArrayView firstLine;
    for (qsizetype at = 0; at < statement.size();) {
        const qsizetype newline = statement.indexOf('\n', at);
        const qsizetype end = newline < 0 ? statement.size() : newline;
        const QByteArrayView line = statement.sliced(at, end - at).trimmed();
        if (const QByteArrayView heading = headingText(line); !heading.isEmpty())
            return shortened(heading);
        if (firstLine.isEmpty())
            firstLine = line;
        at = end + 1;
    }
    return shortened(firstLine);
}

Origin originOf(const Origin& given, const JsonObject& row, const ByteText& source)
{
    Origin origin = given;
    if (origin.source.isEmpty())
        origin.source = row.string("source").value_or(source);
    if (origin.licence.isEmpty())
        origin.licence = row.string("licence").value_or(row.string("license").value_or(knownLicence(source)));
    return origin;
}

} // namespace codegym
