#pragma once

#include "core/base/cancel.h"

#include <QObject>

#include <thread>

namespace codegym::cli {

/// Turns Ctrl-C and SIGTERM into a cancelled token, so that the work in hand is committed and the rest left for
/// a second run. The next signal ends the program at once, whatever it is doing. Make it before any other thread
/// starts: they inherit the blocked signals, and one thread answers them.
class Interrupt : public QObject {
    Q_OBJECT

public:
    Interrupt();
    ~Interrupt() override;

    const CancelToken& token() const { return m_token; }

Q_SIGNALS:
    void interrupted(); ///< Emitted from a thread of its own.

private:
    void watch();

    CancelToken m_token;
    int m_signals = -1;
    int m_end = -1; ///< Readable once the watching is to end.
    std::thread m_thread;
};

} // namespace codegym::cli
