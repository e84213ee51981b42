#include "app/cli/interrupt.h"

#include <csignal>
#include <sys/signalfd.h>
#include <unistd.h>

namespace codegym::cli {

namespace {

sigset_t handledSignals()
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    return signals;
}

} // namespace

Interrupt::Interrupt()
{
    const sigset_t signals = handledSignals();
    sigprocmask(SIG_BLOCK, &signals, nullptr);
    m_descriptor = signalfd(-1, &signals, SFD_CLOEXEC | SFD_NONBLOCK);
    if (m_descriptor < 0)
        return;
    m_notifier = std::make_unique<QSocketNotifier>(m_descriptor, QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, [this] { onSignal(); });
}

Interrupt::~Interrupt()
{
    m_notifier.reset();
    if (m_descriptor >= 0)
        close(m_descriptor);
}

void Interrupt::onSignal()
{
    signalfd_siginfo info;
    while (read(m_descriptor, &info, sizeof info) == ssize_t(sizeof info)) { }
    m_token.cancel();
    const sigset_t signals = handledSignals();
    sigprocmask(SIG_UNBLOCK, &signals, nullptr);
    Q_EMIT interrupted();
}

} // namespace codegym::cli
