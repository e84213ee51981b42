#pragma once

#include "core/base/cancel.h"

#include <QObject>
#include <QSocketNotifier>

#include <memory>

namespace codegym::cli {

/// Turns Ctrl-C and SIGTERM into a cancelled token, so that the work in hand is committed and the rest left
/// for a second run. The next signal ends the program at once. Make it before any thread starts.
class Interrupt : public QObject {
    Q_OBJECT

public:
    Interrupt();
    ~Interrupt() override;

    const CancelToken& token() const { return m_token; }

Q_SIGNALS:
    void interrupted();

private:
    void onSignal();

    CancelToken m_token;
    int m_descriptor = -1;
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace codegym::cli
