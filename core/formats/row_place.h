#pragma once

#include "core/formats/import_item.h"

namespace codegym {

/// Where a row stands, and what the user said about its origin.
struct RowPlace {
    QString file;
    qint64 line = 0;
    Origin given;

    Rejected reject(const QString& reason) const { return {file, line, reason}; }
};

} // namespace codegym
