#include "core/runtime/sandbox.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

#include <grp.h>
#include <linux/close_range.h>
#include <pwd.h>
#include <signal.h>
#include <sys/syscall.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace codegym {

namespace {

/// A user that nobody is, different for programs that run side by side: from the range that systemd keeps for users
/// made up on the spot.
uid_t strangerId()
{
    constexpr uid_t first = 61184, count = 65519 - 61184;
    for (uid_t i = 0; i < count; ++i) {
        const uid_t id = first + (uid_t(getpid()) + i) % count;
        if (!getpwuid(id))
            return id;
    }
    return 65534;
}

std::function<void()> childPreparation(bool becomeStranger)
{
    const uid_t stranger = becomeStranger ? strangerId() : 0;
    return [becomeStranger, stranger] {
        if (becomeStranger
            && (setgroups(0, nullptr) != 0 || setresgid(stranger, stranger, stranger) != 0
                || setresuid(stranger, stranger, stranger) != 0))
            _exit(71);
        // Whatever else the program has open is not for foreign code; older kernels rely on each being O_CLOEXEC.
        syscall(SYS_close_range, 3u, ~0u, CLOSE_RANGE_CLOEXEC);
    };
}

/// The root directory's own links and folders that hold libraries; on most systems links into /usr.
void bindLibraries(QStringList& arguments)
{
    for (const QString& name : {u"lib"_s, u"lib32"_s, u"lib64"_s, u"libx32"_s}) {
        const QFileInfo info(u"/"_s + name);
        if (info.isSymLink())
            arguments += {u"--symlink"_s, QDir(u"/"_s).relativeFilePath(info.symLinkTarget()), u"/"_s + name};
        else if (info.isDir())
            arguments += {u"--ro-bind"_s, u"/"_s + name, u"/"_s + name};
    }
}

/// Without --die-with-parent: bubblewrap's own child waits for a word of bubblewrap before anything could end it, and
/// waits for ever if that dies first. The end of its input ends a worker wherever it is, and the namespace with it.
QStringList bubblewrapArguments(const QString& interpreter)
{
    QStringList arguments {u"--unshare-all"_s, u"--unshare-user"_s, u"--new-session"_s,
        u"--hostname"_s, u"sandbox"_s, u"--clearenv"_s};
    for (const QString& folder : readableFolders(interpreter))
        arguments += {u"--ro-bind"_s, folder, folder};
    bindLibraries(arguments);
    arguments += {u"--remount-ro"_s, u"/"_s, u"--chdir"_s, u"/"_s};
    return arguments;
}

} // namespace

QByteArray SandboxState::name() const
{
    switch (mode) {
    case SandboxMode::Full: return "full";
    case SandboxMode::Reduced: return "reduced";
    case SandboxMode::None: break;
    }
    return "none";
}

QString SandboxState::text() const
{
    switch (mode) {
    case SandboxMode::Full:
        return QCoreApplication::translate("Sandbox",
            "Full sandbox: foreign code sees an empty system with Python in it, reads nothing else, writes nothing, "
            "and has no network and no processes.");
    case SandboxMode::Reduced:
        return QCoreApplication::translate("Sandbox",
            "Reduced sandbox: %1. Only the project's own samples run without your consent.").arg(missing);
    case SandboxMode::None: break;
    }
    return QCoreApplication::translate("Sandbox",
        "No sandbox: foreign code can do whatever you can do. Run only what you have read.");
}

QString bubblewrapPath()
{
    return QStandardPaths::findExecutable(u"bwrap"_s, {u"/usr/bin"_s, u"/usr/local/bin"_s, u"/bin"_s});
}

QStringList readableFolders(const QString& interpreter)
{
    QStringList folders {u"/usr"_s};
    // <prefix>/bin/python3, behind any links: a version manager keeps its interpreters elsewhere.
    QDir prefix = QFileInfo(QFileInfo(interpreter).canonicalFilePath()).dir();
    if (prefix.cdUp() && !prefix.isRoot() && !(prefix.path() + u'/').startsWith("/usr/"_L1))
        folders.append(prefix.path());
    return folders;
}

SandboxCommand sandboxCommand(
    const QString& interpreter, const QStringList& arguments, SandboxLayers layers, int hashSeed)
{
    SandboxCommand command;
    const QStringList environment {u"LANG=C.UTF-8"_s, u"PYTHONHASHSEED=%1"_s.arg(hashSeed)};
    const QString resolved = QFileInfo(interpreter).canonicalFilePath();
    if (layers.testFlag(SandboxLayer::Root)) {
        command.program = bubblewrapPath();
        command.arguments = bubblewrapArguments(interpreter);
        for (const QString& variable : environment) {
            const qsizetype sign = variable.indexOf(u'=');
            command.arguments += {u"--setenv"_s, variable.left(sign), variable.mid(sign + 1)};
        }
        command.arguments += {u"--"_s, resolved};
    } else {
        command.program = resolved;
        command.environment = environment;
    }
    command.arguments += arguments;
    command.prepareChild = childPreparation(layers.testFlag(SandboxLayer::User) && geteuid() == 0);
    return command;
}

} // namespace codegym
