#include "support/private_disk.h"

#include "support/fixtures.h"

#include <QFile>

#include <sched.h>
#include <sys/mount.h>
#include <unistd.h>

namespace codegym::test {

bool mountPrivateDisk(const QString& folder, const char* size)
{
    const QByteArray user = "0 " + QByteArray::number(geteuid()) + " 1";
    const QByteArray group = "0 " + QByteArray::number(getegid()) + " 1";
    if (unshare(CLONE_NEWUSER | CLONE_NEWNS) != 0)
        return false;
    writeFile(QStringLiteral("/proc/self/setgroups"), "deny");
    writeFile(QStringLiteral("/proc/self/uid_map"), user);
    writeFile(QStringLiteral("/proc/self/gid_map"), group);
    const QByteArray target = QFile::encodeName(folder);
    const QByteArray options = QByteArray("size=") + size;
    return mount("tmpfs", target.constData(), "tmpfs", MS_NOSUID | MS_NODEV, options.constData()) == 0;
}

bool makeReadOnly(const QString& folder)
{
    const QByteArray target = QFile::encodeName(folder);
    return mount(nullptr, target.constData(), nullptr, MS_REMOUNT | MS_RDONLY | MS_NOSUID | MS_NODEV, nullptr) == 0;
}

} // namespace codegym::test
