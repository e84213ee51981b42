#pragma once

#include "core/base/bytes.h"

#include <QString>

namespace codegym {

/// The command line that exports a set as the Export page does, quoted for a POSIX shell.
QString exportCommand(const QString& workspace, const ByteText& set, const QString& target, bool embedSource);

/// One argument for a POSIX shell: as it is where that is safe, else in single quotes.
QString shellQuoted(const QString& argument);

/// A folder name made of a set's name: letters, digits, "-" and "_" only, never empty.
QString folderNameFor(const ByteText& set);

} // namespace codegym
