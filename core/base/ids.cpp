#include "core/base/ids.h"

#include <QCoreApplication>

namespace codegym {

namespace {

constexpr char kAbilityPrefix[] = "codegym_v1@";

bool isAsciiAlnum(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

Error malformed(const char* what, QByteArrayView text)
{
    return failure(QCoreApplication::translate("ids", "“%1” is not %2.")
                       .arg(displayLine(text, 80), QString::fromLatin1(what)));
}

bool isClassName(QByteArrayView name)
{
    if (name.isEmpty() || (name[0] >= '0' && name[0] <= '9'))
        return false;
    return std::all_of(name.begin(), name.end(), [](char c) { return isAsciiAlnum(c) || c == '_'; });
}

} // namespace

bool isFileSafeCodeId(QByteArrayView id)
{
    if (id.isEmpty() || id.size() > 200 || id.endsWith('_') || id.indexOf("__") >= 0)
        return false;
    return std::all_of(id.begin(), id.end(), [](char c) { return isAsciiAlnum(c) || c == '_' || c == '-'; });
}

ByteText toCodeId(QByteArrayView originalId)
{
    ByteText mapped;
    for (qsizetype i = 0; i < originalId.size(); ++i) {
        const char c = originalId[i];
        // A trailing underscore would run into the "__" that separates the id from the name.
        const bool lone = c == '_' && !mapped.endsWith('_') && i + 1 < originalId.size();
        if (isAsciiAlnum(c) || lone)
            mapped += c;
        else
            mapped += '-' + QByteArray(1, c).toHex();
    }
    return mapped;
}

Result<ByteText> fromCodeId(QByteArrayView codeId)
{
    ByteText original;
    for (qsizetype i = 0; i < codeId.size(); ++i) {
        if (codeId[i] != '-') {
            original += codeId[i];
            continue;
        }
        const QByteArray byte = QByteArray::fromHex(codeId.sliced(i + 1).first(qMin<qsizetype>(2, codeId.size() - i - 1)).toByteArray());
        if (byte.size() != 1)
            return malformed("a mapped problem id", codeId);
        original += byte;
        i += 2;
    }
    if (toCodeId(original) != codeId)
        return malformed("a mapped problem id", codeId);
    return original;
}

Result<EnvironmentKey> EnvironmentKey::parse(QByteArrayView id)
{
    const qsizetype split = id.indexOf("__");
    if (split <= 0)
        return malformed("an environment id ({code_id}__{EnvName})", id);
    EnvironmentKey key {id.first(split).toByteArray(), id.sliced(split + 2).toByteArray()};
    if (!isFileSafeCodeId(key.codeId) || !isClassName(key.name))
        return malformed("an environment id ({code_id}__{EnvName})", id);
    return key;
}

ByteText Ability::text() const
{
    return kAbilityPrefix + environment.id() + '@' + configuration;
}

Result<Ability> Ability::parse(QByteArrayView text)
{
    QByteArrayView rest = text;
    if (rest.startsWith(kAbilityPrefix))
        rest = rest.sliced(qsizetype(sizeof(kAbilityPrefix)) - 1);
    const qsizetype at = rest.indexOf('@');
    if (at < 0)
        return malformed("an ability string (codegym_v1@{code_id}__{EnvName}@{configuration})", text);
    Result<EnvironmentKey> key = EnvironmentKey::parse(rest.first(at));
    if (!key)
        return key.error();
    return Ability {*key, rest.sliced(at + 1).toByteArray()};
}

} // namespace codegym
