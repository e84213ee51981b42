#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>
#include <type_traits>

struct sqlite3_stmt;

namespace codegym {

class Connection;

/// Our own ASCII, bound as TEXT. All foreign text is QByteArray and is bound as BLOB.
struct SqlText {
    QByteArrayView ascii;
};

/// A running statement. Forward only; reads columns by number. Belongs to its connection and must not outlive it.
class Query {
public:
    template <typename... Args>
    explicit Query(Connection& connection, QByteArrayView sql, const Args&... args)
        : Query(connection, sql, Prepared {})
    {
        int position = 0;
        (bind(++position, args), ...);
    }
    ~Query();
    Query(const Query&) = delete;
    Query& operator=(const Query&) = delete;

    void bind(int position, qint64 value);
    void bind(int position, QByteArrayView bytes);
    void bind(int position, const QByteArray& bytes) { bind(position, QByteArrayView(bytes)); }
    void bind(int position, SqlText text);
    void bind(int position, double value);
    template <typename T>
        requires std::is_integral_v<T> || std::is_enum_v<T>
    void bind(int position, T value) { bind(position, static_cast<qint64>(value)); }
    template <typename T>
    void bind(int position, const std::optional<T>& value) // absent: NULL
    {
        if (value)
            bind(position, *value);
    }

    /// Steps to the next row; false at the end or on failure (then the connection's status says why).
    bool next();
    qint64 integer(int column) const;
    double real(int column) const;
    std::optional<int> optionalInt(int column) const; ///< None for NULL.
    bool isNull(int column) const;
    QByteArray bytes(int column) const;
    /// A file may come from a stranger: a number that is none of ours reads as the first enumerator.
    template <typename Enum>
    Enum choice(int column, Enum last) const
    {
        const qint64 value = integer(column);
        return static_cast<Enum>(value > 0 && value <= static_cast<qint64>(last) ? value : 0);
    }

private:
    struct Prepared { };
    Query(Connection& connection, QByteArrayView sql, Prepared);

    Connection& m_connection;
    QByteArray m_sql;
    sqlite3_stmt* m_statement = nullptr;
};

} // namespace codegym
