#pragma once

#include "core/base/bytes.h"
#include "core/workspace/connection.h"

namespace codegym {

/// Puts the searchable copy of a problem or an environment up to date. Copies are sanitised (valid UTF-8 without NUL).
Status indexProblem(Connection& connection, RowId row, const ByteText& title, const ByteText& body);
Status indexEnvironment(Connection& connection, RowId row, const ByteText& title, const ByteText& body);
Status unindexProblem(Connection& connection, RowId row);
Status unindexEnvironment(Connection& connection, RowId row);

/// What a user typed as a full-text query: every word must occur, as the beginning of a word. Empty if there is no
/// word in it.
QByteArray searchQuery(QByteArrayView typed);

} // namespace codegym
