#pragma once

#include "core/base/settings.h"

#include <QFlags>
#include <QString>
#include <QStringList>

#include <functional>

namespace codegym {

/// What stands between foreign code and the machine. The tests take them away one by one.
enum class SandboxLayer {
    User = 1, ///< Started as root: another user, no groups.
    Root = 2, ///< bubblewrap: an empty root with Python read-only in it, namespaces of its own, no network.
    Landlock = 4, ///< The kernel refuses writing, and reading outside Python.
    Seccomp = 8, ///< System calls by allow-list; sockets, processes and the like end the run.
    Limits = 16, ///< Resource limits: processes, files, memory, core dumps.
    Audit = 32, ///< Names refused accesses; reports, does not defend.
};
Q_DECLARE_FLAGS(SandboxLayers, SandboxLayer)
Q_DECLARE_OPERATORS_FOR_FLAGS(SandboxLayers)

inline constexpr SandboxLayers allSandboxLayers = SandboxLayers(0x3f);

/// How foreign code is held on this machine.
struct SandboxState {
    SandboxMode mode = SandboxMode::None;
    SandboxLayers present;
    QString missing; ///< Why it is not full; empty if it is.

    QByteArray name() const; ///< "full", "reduced", "none"
    QString text() const; ///< One sentence for both faces.
    /// The project's own samples may run in a reduced sandbox; imported code needs a full one or consent.
    bool allowsImported(bool consent) const { return mode == SandboxMode::Full || consent; }
};

/// A command that runs inside the layers that a parent can give. Landlock, seccomp and limits are put on by the
/// worker itself, before any foreign code.
struct SandboxCommand {
    QString program;
    QStringList arguments;
    QStringList environment; ///< The whole of it.
    std::function<void()> prepareChild; ///< Runs between fork and exec; async-signal-safe.
};

/// Folders that the interpreter needs to read: /usr, and its own prefix if that lies elsewhere.
QStringList readableFolders(const QString& interpreter);

SandboxCommand sandboxCommand(
    const QString& interpreter, const QStringList& arguments, SandboxLayers layers, int hashSeed);

/// Where bubblewrap is; empty if it is not installed.
QString bubblewrapPath();

} // namespace codegym
