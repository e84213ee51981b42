#include "support/thread_clock.h"

#include <array>
#include <cstdlib>

#include <fcntl.h>
#include <sys/resource.h>
#include <time.h>
#include <unistd.h>

namespace codegym::test {

ThreadClock::ThreadClock() : m_schedule(::open("/proc/thread-self/schedstat", O_RDONLY | O_CLOEXEC))
{
    if (m_schedule < 0)
        qFatal("the system does not tell how long a thread waits for a processor");
}

ThreadClock::~ThreadClock() { ::close(m_schedule); }

qint64 ThreadClock::nanoseconds() const
{
    std::array<char, 128> text {};
    if (::pread(m_schedule, text.data(), text.size() - 1, 0) <= 0)
        qFatal("the system does not tell how long a thread waits for a processor");
    char* next = nullptr;
    std::strtoll(text.data(), &next, 10); // time on a processor
    const qint64 waited = std::strtoll(next, nullptr, 10);
    timespec now {};
    ::clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec * 1'000'000'000LL + now.tv_nsec - waited;
}

ThreadClock::Work ThreadClock::work()
{
    timespec computed {};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &computed);
    rusage usage {};
    ::getrusage(RUSAGE_THREAD, &usage);
    return {computed.tv_sec * 1'000'000'000LL + computed.tv_nsec, usage.ru_majflt};
}

} // namespace codegym::test
