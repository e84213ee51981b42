#include "app/cli/interrupt.h"

#include "app/cli/output.h"

#include <cerrno>
#include <csignal>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/signalfd.h>
#include <unistd.h>

namespace codegym::cli {

Interrupt::Interrupt()
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    m_signals = signalfd(-1, &signals, SFD_CLOEXEC | SFD_NONBLOCK);
    m_end = eventfd(0, EFD_CLOEXEC);
    if (m_signals < 0 || m_end < 0)
        return; // Ctrl-C then does what it does to any program.
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    m_thread = std::thread([this] { watch(); });
}

Interrupt::~Interrupt()
{
    if (m_thread.joinable()) {
        eventfd_write(m_end, 1);
        m_thread.join();
    }
    for (const int descriptor : {m_signals, m_end}) {
        if (descriptor >= 0)
            close(descriptor);
    }
}

void Interrupt::watch()
{
    pollfd watched[] {{m_signals, POLLIN, 0}, {m_end, POLLIN, 0}};
    while (poll(watched, std::size(watched), -1) > 0 || errno == EINTR) {
        if (watched[1].revents != 0)
            return;
        signalfd_siginfo info;
        if (read(m_signals, &info, sizeof info) != ssize_t(sizeof info))
            continue;
        if (m_token.cancelled())
            _exit(Interrupted);
        m_token.cancel();
        Q_EMIT interrupted();
    }
}

} // namespace codegym::cli
