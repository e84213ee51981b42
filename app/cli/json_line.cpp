#include "app/cli/json_line.h"

namespace codegym::cli {

JsonLine& JsonLine::textOrNull(QByteArrayView key, QByteArrayView bytes)
{
    return bytes.isEmpty() ? null(key) : text(key, bytes);
}

JsonLine& JsonLine::numberOrNull(QByteArrayView key, std::optional<int> value)
{
    return value ? number(key, *value) : null(key);
}

JsonLine& JsonLine::raw(QByteArrayView key, QByteArrayView json)
{
    if (!m_members.isEmpty())
        m_members += ", ";
    m_members += jsonString(key);
    m_members += ": ";
    m_members += json;
    return *this;
}

} // namespace codegym::cli
