#include "core/workspace/search.h"

namespace codegym {

namespace {

struct Index {
    QByteArray texts;
    QByteArray search;
};

const Index kProblems {"problem_texts", "problem_search"};
const Index kEnvironments {"environment_texts", "environment_search"};

/// An index with external content has to be told what it forgets.
void forget(Connection& connection, const Index& index, RowId row)
{
    connection.run("INSERT INTO " + index.search + " (" + index.search + ", rowid, title, body) SELECT 'delete', id, title, body FROM "
            + index.texts + " WHERE id = ?", row);
    connection.run("DELETE FROM " + index.texts + " WHERE id = ?", row);
}

Status put(Connection& connection, const Index& index, RowId row, const ByteText& title, const ByteText& body)
{
    forget(connection, index, row);
    const QByteArray cleanTitle = searchText(title);
    const QByteArray cleanBody = searchText(body);
    for (const QByteArray& insert : {"INSERT INTO " + index.texts + " (id, title, body) VALUES (?, ?, ?)",
             "INSERT INTO " + index.search + " (rowid, title, body) VALUES (?, ?, ?)"})
        connection.run(insert, row, SqlText {cleanTitle}, SqlText {cleanBody});
    return connection.status();
}

Status remove(Connection& connection, const Index& index, RowId row)
{
    forget(connection, index, row);
    return connection.status();
}

} // namespace

Status indexProblem(Connection& connection, RowId row, const ByteText& title, const ByteText& body)
{
    return put(connection, kProblems, row, title, body);
}

Status indexEnvironment(Connection& connection, RowId row, const ByteText& title, const ByteText& body)
{
    return put(connection, kEnvironments, row, title, body);
}

Status unindexProblem(Connection& connection, RowId row) { return remove(connection, kProblems, row); }

Status unindexEnvironment(Connection& connection, RowId row) { return remove(connection, kEnvironments, row); }

QByteArray searchQuery(QByteArrayView typed)
{
    QByteArray query;
    const QString text = displayText(typed).simplified();
    for (const QString& word : text.split(u' ', Qt::SkipEmptyParts)) {
        const bool hasLetter = std::any_of(word.begin(), word.end(), [](QChar c) { return c.isLetterOrNumber(); });
        if (!hasLetter)
            continue; // A query of punctuation alone has no token and would match nothing.
        QString quoted = word;
        quoted.replace(u'"', QStringLiteral("\"\""));
        query += (query.isEmpty() ? "\"" : " \"") + quoted.toUtf8() + "\"*";
    }
    return query;
}

} // namespace codegym
