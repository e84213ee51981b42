#pragma once

#include "support/thread_clock.h"

#include <QApplication>
#include <QThread>

#include <algorithm>
#include <vector>

namespace codegym::test {

/// An application that measures every event of the UI thread: the one proof that the window never blocks. An event
/// that is sent while another one is handled belongs to that one.
class MeteredApplication : public QApplication {
public:
    struct SlowEvent {
        double milliseconds = 0;
        QString what; ///< Receiver and type, to find it by.
    };

    using QApplication::QApplication;

    /// Forgets what was measured so far.
    void restart()
    {
        m_slowest.clear();
        m_events = 0;
    }
    qint64 events() const { return m_events; }
    double slowest() const { return m_slowest.empty() ? 0 : m_slowest.front().milliseconds; }
    /// The slowest events, one a line.
    QByteArray report() const;

    bool notify(QObject* receiver, QEvent* event) override;

private:
    static QString describe(const char* receiverClass, const QString& name, int type, const ThreadClock::Work& before);
    void keep(const SlowEvent& event);

    static constexpr size_t kept = 8;
    ThreadClock m_clock;
    int m_depth = 0;
    qint64 m_events = 0;
    std::vector<SlowEvent> m_slowest; ///< Slowest first.
};

inline bool MeteredApplication::notify(QObject* receiver, QEvent* event)
{
    if (m_depth > 0 || QThread::currentThread() != thread())
        return QApplication::notify(receiver, event);
    // The event may delete its receiver, and its own memory.
    const char* receiverClass = receiver->metaObject()->className();
    const QString name = receiver->objectName();
    const int type = event->type();
    ++m_depth;
    const ThreadClock::Work workBefore = ThreadClock::work();
    const qint64 before = m_clock.nanoseconds();
    const bool accepted = QApplication::notify(receiver, event);
    const double milliseconds = double(m_clock.nanoseconds() - before) / 1e6;
    --m_depth;
    ++m_events;
    if (m_slowest.size() < kept || milliseconds > m_slowest.back().milliseconds)
        keep({milliseconds, describe(receiverClass, name, type, workBefore)});
    return accepted;
}

inline QString MeteredApplication::describe(
    const char* receiverClass, const QString& name, int type, const ThreadClock::Work& before)
{
    const ThreadClock::Work after = ThreadClock::work();
    return QStringLiteral("%1 “%2”, event %3, %4 ms of it computing, %5 pages from the disk")
        .arg(QLatin1String(receiverClass), name).arg(type)
        .arg(double(after.computedNanoseconds - before.computedNanoseconds) / 1e6, 0, 'f', 1)
        .arg(after.pagesFromDisk - before.pagesFromDisk);
}

inline void MeteredApplication::keep(const SlowEvent& event)
{
    const auto place = std::upper_bound(m_slowest.begin(), m_slowest.end(), event,
        [](const SlowEvent& a, const SlowEvent& b) { return a.milliseconds > b.milliseconds; });
    m_slowest.insert(place, event);
    if (m_slowest.size() > kept)
        m_slowest.pop_back();
}

inline QByteArray MeteredApplication::report() const
{
    QByteArray lines;
    for (const SlowEvent& event : m_slowest)
        lines += QByteArray::number(event.milliseconds, 'f', 1) + " ms: " + event.what.toUtf8() + '\n';
    return lines;
}

/// No single event since restart() took longer.
#define VERIFY_NO_EVENT_OVER(milliseconds_, meter)                                                                     \
    QVERIFY2((meter).events() > 0 && (meter).slowest() <= (milliseconds_), (meter).report().constData())

} // namespace codegym::test
