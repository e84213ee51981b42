#pragma once

#include <QList>
#include <QStringList>

namespace codegym::cli {

/// Lines up short text in columns. Rows may come in portions: columns grow with them and never shrink.
class Table {
public:
    enum class Align { Left, Right };
    struct Column {
        QString title;
        Align align = Align::Left;
    };

    explicit Table(QList<Column> columns);

    void add(const QStringList& cells) { m_rows.append(cells); }
    /// The lines of the rows added since the last call, below the titles the first time.
    QStringList takeLines();

private:
    QString line(const QStringList& cells) const;

    QList<Column> m_columns;
    QList<qsizetype> m_widths;
    QList<QStringList> m_rows;
    bool m_titled = false;
};

} // namespace codegym::cli
