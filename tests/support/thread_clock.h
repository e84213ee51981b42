#pragma once

#include <QtGlobal>

namespace codegym::test {

/// What time passed for the thread that made it: time that it waited for a free processor does not count, so that
/// what is measured does not depend on what else the machine does. Time blocked (on a lock, a disk, a pipe) counts.
class ThreadClock {
public:
    ThreadClock();
    ~ThreadClock();
    ThreadClock(const ThreadClock&) = delete;
    ThreadClock& operator=(const ThreadClock&) = delete;

    /// Only in the thread that made it.
    qint64 nanoseconds() const;

    /// What the thread did with its time so far, to tell computing from waiting for a disk.
    struct Work {
        qint64 computedNanoseconds = 0;
        qint64 pagesFromDisk = 0;
    };
    static Work work();

private:
    int m_schedule; ///< The thread's schedstat file, kept open: it is read twice an event.
};

} // namespace codegym::test
