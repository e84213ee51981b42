#pragma once

#include "core/workspace/connection.h"

#include <variant>
#include <vector>

namespace codegym {

/// The WHERE of a list: conditions joined by AND, with the values of their question marks.
class RowSelection {
public:
    /// One value per question mark: integers or enums, QByteArray (BLOB), or Text.
    struct Text {
        QByteArray value;
    };
    template <typename... Values>
    void require(QByteArrayView condition, const Values&... values)
    {
        m_sql += (m_sql.isEmpty() ? " WHERE (" : " AND (") + condition.toByteArray() + ')';
        (m_values.push_back(toValue(values)), ...);
    }

    /// What a user typed into a filter box: part of a public id, or words of the full-text index.
    void requireTyped(const QByteArray& idSql, const QByteArray& rowSql, const QByteArray& index, QByteArrayView typed);

    /// Runs "SELECT id FROM … WHERE … ORDER BY …" and collects the first column.
    Result<std::vector<RowId>> ids(Connection& connection, const QByteArray& selectFrom, const QByteArray& order) const;

private:
    using Value = std::variant<qint64, QByteArray, Text>;

    template <typename T>
    static Value toValue(const T& value)
    {
        if constexpr (std::is_integral_v<T> || std::is_enum_v<T>)
            return static_cast<qint64>(value);
        else
            return value;
    }

    QByteArray m_sql;
    std::vector<Value> m_values;
};

/// " ORDER BY column [DESC], tie": ties are broken so that the order is the same every time.
QByteArray orderSql(const QByteArray& column, bool descending, const QByteArray& tie);

} // namespace codegym
