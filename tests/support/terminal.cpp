#include "support/terminal.h"

#include <cstdlib>
#include <fcntl.h>
#include <unistd.h>

namespace codegym::test {

Terminal::Terminal()
    : m_end(posix_openpt(O_RDWR | O_NOCTTY))
{
    if (m_end < 0 || grantpt(m_end) != 0 || unlockpt(m_end) != 0)
        qFatal("no terminal to be had");
    // Held open, so that what was written can be read after the program has ended.
    m_held = open(ptsname(m_end), O_RDWR | O_NOCTTY);
    fcntl(m_end, F_SETFL, O_NONBLOCK);
}

Terminal::~Terminal()
{
    close(m_held);
    close(m_end);
}

QString Terminal::device() const { return QString::fromLocal8Bit(ptsname(m_end)); }

void Terminal::type(const QByteArray& line) const
{
    if (write(m_end, line.constData(), size_t(line.size())) != line.size())
        qFatal("cannot type");
}

QByteArray Terminal::seen() const
{
    QByteArray all;
    char part[4096];
    for (ssize_t length = read(m_end, part, sizeof part); length > 0; length = read(m_end, part, sizeof part))
        all.append(part, length);
    return all;
}

} // namespace codegym::test
