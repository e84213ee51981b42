#pragma once

#include <QString>

namespace codegym::test {

/// Mounts a small empty disk on a folder, in a mount namespace of this process alone: no privilege is needed, and
/// nothing remains of it. Must be called before the process has a second thread. False if the system forbids it.
bool mountPrivateDisk(const QString& folder, const char* size);

/// Makes that disk read-only, as a CD is.
bool makeReadOnly(const QString& folder);

} // namespace codegym::test
