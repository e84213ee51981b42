#include "app/cli/json_line.h"

#include <QLocale>

#include <cmath>

namespace codegym::cli {

JsonLine& JsonLine::real(QByteArrayView key, double value)
{
    return std::isfinite(value) ? raw(key, QByteArray::number(value, 'g', QLocale::FloatingPointShortest)) : null(key);
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
