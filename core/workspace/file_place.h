#pragma once

#include "core/base/result.h"

#include <QByteArrayView>

namespace codegym {

/// Whether a file system type, as the mount table names it, lies on another machine. SQLite's locks and shared
/// memory cannot be trusted there.
bool isNetworkFileSystem(QByteArrayView type);

/// An error if a workspace in this folder must not be written: a network file system, or no permission.
Status checkPlaceForWriting(const QString& path);

/// Renames a finished file to its name; fails if that name is taken. Synced, so that a power cut keeps one of both.
Status moveIntoPlace(const QString& finished, const QString& path);

} // namespace codegym
