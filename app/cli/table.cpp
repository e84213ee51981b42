#include "app/cli/table.h"

namespace codegym::cli {

Table::Table(QList<Column> columns)
    : m_columns(std::move(columns))
    , m_widths(m_columns.size(), 0)
{
}

QStringList Table::takeLines()
{
    if (!m_titled && !m_rows.isEmpty()) {
        QStringList titles;
        for (const Column& column : std::as_const(m_columns))
            titles.append(column.title);
        m_rows.prepend(titles);
        m_titled = true;
    }
    for (const QStringList& cells : std::as_const(m_rows)) {
        for (qsizetype i = 0; i < m_columns.size(); ++i)
            m_widths[i] = qMax(m_widths[i], cells.value(i).size());
    }
    QStringList lines;
    for (const QStringList& cells : std::exchange(m_rows, {}))
        lines.append(line(cells));
    return lines;
}

QString Table::line(const QStringList& cells) const
{
    QString text;
    for (qsizetype i = 0; i < m_columns.size(); ++i) {
        const bool right = m_columns[i].align == Align::Right;
        const QString cell = cells.value(i);
        text += right ? cell.rightJustified(m_widths[i]) : cell.leftJustified(m_widths[i]);
        text += QStringLiteral("  ");
    }
    while (text.endsWith(u' '))
        text.chop(1);
    return text;
}

} // namespace codegym::cli
