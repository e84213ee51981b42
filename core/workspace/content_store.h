#pragma once

#include "core/workspace/connection.h"

namespace codegym {

/// Keeps bytes once, by SHA-256; over 1 kB compressed. Returns the row that holds them; 0 for no bytes.
RowId putContent(Connection& connection, const QByteArray& bytes);

/// The bytes of a row; empty for 0. A row that is gone or damaged fails the connection's status.
QByteArray contentOf(Connection& connection, RowId id);

/// Drops what no table refers to any more.
Status purgeContent(Connection& connection);

} // namespace codegym
