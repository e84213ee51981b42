#include "app/cli/question.h"

#include <QEventLoop>
#include <QSocketNotifier>

#include <unistd.h>

namespace codegym::cli {

namespace {

/// Until standard input has something to read, or Ctrl-C.
Status waitForInput(Interrupt& interrupt)
{
    QEventLoop loop;
    QSocketNotifier input(STDIN_FILENO, QSocketNotifier::Read);
    QObject::connect(&input, &QSocketNotifier::activated, &loop, &QEventLoop::quit);
    QObject::connect(&interrupt, &Interrupt::interrupted, &loop, &QEventLoop::quit);
    if (!interrupt.token().cancelled())
        loop.exec();
    if (interrupt.token().cancelled())
        return failure(Error::Kind::Cancelled, Words::tr("Stopped."));
    return {};
}

} // namespace

bool canAsk()
{
    return isatty(STDIN_FILENO);
}

Result<QByteArray> ask(Interrupt& interrupt, Output& output, const QString& question)
{
    output.note(question);
    if (const Status waited = waitForInput(interrupt); !waited)
        return waited.error();
    char line[1024];
    const ssize_t length = read(STDIN_FILENO, line, sizeof line); // A terminal hands over whole lines.
    return QByteArray(line, qMax<qsizetype>(0, length)).trimmed();
}

Result<bool> InputLines::readMore()
{
    constexpr qsizetype longest = 16 << 20;
    if (m_read.size() > longest)
        return failure(Error::Kind::Usage, Words::tr("A line of the input is over 16 MB."));
    if (const Status waited = waitForInput(m_interrupt); !waited)
        return waited.error();
    char part[1 << 16];
    const ssize_t length = read(STDIN_FILENO, part, sizeof part);
    if (length > 0)
        m_read.append(part, length);
    return length > 0;
}

Result<std::optional<QByteArray>> InputLines::next()
{
    qsizetype end = -1;
    while ((end = m_read.indexOf('\n')) < 0 && !m_atEnd) {
        const Result<bool> more = readMore();
        if (!more)
            return more.error();
        m_atEnd = !*more;
    }
    if (end < 0 && m_read.isEmpty())
        return std::optional<QByteArray>();
    const QByteArray line = m_read.left(end < 0 ? m_read.size() : end);
    m_read.remove(0, line.size() + 1);
    return std::optional(line.trimmed());
}

} // namespace codegym::cli
