#include "core/formats/json_writer.h"

#include "core/formats/json_string.h"

#include <QCoreApplication>

namespace codegym {

void JsonObjectWriter::addKey(QByteArrayView key)
{
    m_text += m_text.isEmpty() ? "{" : ", ";
    m_text += jsonString(key);
    m_text += ": ";
}

JsonObjectWriter& JsonObjectWriter::string(QByteArrayView key, QByteArrayView text)
{
    addKey(key);
    m_text += jsonString(text);
    if (m_badKey.isEmpty() && !isJsonText(text))
        m_badKey = key.toByteArray();
    return *this;
}

JsonObjectWriter& JsonObjectWriter::integer(QByteArrayView key, qint64 number)
{
    return raw(key, QByteArray::number(number));
}

JsonObjectWriter& JsonObjectWriter::raw(QByteArrayView key, QByteArrayView json)
{
    addKey(key);
    m_text += json;
    return *this;
}

Result<QByteArray> JsonObjectWriter::finish() const
{
    if (!m_badKey.isEmpty())
        return failure(QCoreApplication::translate("json", "“%1” holds bytes that are no text, which JSON cannot carry.")
                           .arg(displayLine(m_badKey, 60)));
    return m_text.isEmpty() ? QByteArray("{}") : m_text + '}';
}

} // namespace codegym
