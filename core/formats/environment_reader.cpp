#include "core/formats/environment_reader.h"

#include "core/base/hash.h"
#include "core/formats/environment_folder.h"
#include "core/formats/problem_fields.h"
#include "core/formats/python_text.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace codegym {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("import", text); }

ImportItem imported(const EnvironmentKey& key, const ByteText& source, const Origin& origin, const RowPlace& place)
{
    ImportedEnvironment item;
    item.environment.key = key;
    item.environment.origin = origin;
    item.environment.revision.source = source;
    item.environment.revision.hash = sha256(source);
    item.file = place.file;
    item.line = place.line;
    return item;
}

} // namespace

bool looksLikeEnvironment(const QString& fileName, QByteArrayView source)
{
    const Result<EnvironmentKey> key = environmentKeyOfFile(fileName);
    return (key && definesClass(source, key->name)) || !environmentClassName(source).isEmpty();
}

ImportItem readEnvironmentFile(const QString& fileName, const ByteText& source, const RowPlace& place)
{
    if (const Result<EnvironmentKey> key = environmentKeyOfFile(fileName))
        return imported(*key, source, place.given, place);
    const ByteText name = environmentClassName(source);
    if (name.isEmpty())
        return place.reject(tr("no class with func_mapping is defined, so this is no environment"));
    const Result<ByteText> codeId = codeIdOf(QFileInfo(fileName).completeBaseName().toUtf8());
    if (!codeId)
        return place.reject(codeId.error().message);
    const Result<EnvironmentKey> key = EnvironmentKey::parse(*codeId + "__" + name);
    return key ? imported(*key, source, place.given, place) : ImportItem(place.reject(key.error().message));
}

bool looksLikeEnvironmentRow(const JsonObject& row)
{
    return row.has("env_code") && row.has("env_name");
}

ImportItem readEnvironmentRow(const JsonObject& row, const RowPlace& place)
{
    const Result<ByteText> source = requiredText(row, "env_code");
    const Result<ByteText> name = requiredText(row, "env_name");
    const Result<ByteText> codeId = requiredText(row, "source");
    for (const Result<ByteText>* field : {&source, &name, &codeId}) {
        if (!*field)
            return place.reject(field->error().message);
    }
    const Result<EnvironmentKey> key = EnvironmentKey::parse(*codeId + "__" + *name);
    if (!key)
        return place.reject(key.error().message);
    return imported(*key, *source, place.given, place);
}

} // namespace codegym
