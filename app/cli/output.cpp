#include "app/cli/output.h"

#include <cstdio>
#include <unistd.h>

namespace codegym::cli {

namespace {

constexpr qint64 kMillisecondsBetweenProgressLines = 5000;
constexpr int kProgressTextLength = 60;

bool reordersText(QChar c)
{
    return (c >= QChar(0x202A) && c <= QChar(0x202E)) || (c >= QChar(0x2066) && c <= QChar(0x2069));
}

/// A terminal obeys control characters and reorders text at others, and messages quote foreign text.
QByteArray printable(const QString& text)
{
    QString safe = text;
    for (QChar& c : safe) {
        const bool control = c.category() == QChar::Other_Control && c != u'\n' && c != u'\t';
        if (control || reordersText(c))
            c = QChar::ReplacementCharacter;
    }
    return safe.toUtf8();
}

QString progressText(const QString& what, const JobProgress& progress)
{
    const QString count = progress.total > 0
        ? QStringLiteral("%1 of %2").arg(progress.done).arg(progress.total)
        : QString::number(progress.done);
    return QStringLiteral("%1: %2  %3")
        .arg(what, count, displayLine(progress.text.toUtf8(), kProgressTextLength));
}

} // namespace

void Output::put(FILE* stream, const QByteArray& bytes)
{
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stream);
    std::fflush(stream);
}

void Output::clearProgress()
{
    if (m_progressShown)
        put(stderr, "\r\033[K");
    m_progressShown = false;
}

void Output::object(const JsonLine& line)
{
    if (!m_json)
        return;
    const QByteArray json = line.json() + '\n';
    const std::lock_guard lock(m_mutex);
    clearProgress();
    put(stdout, isatty(STDOUT_FILENO) ? printable(QString::fromUtf8(json)) : json);
}

void Output::text(const QString& line)
{
    if (m_json)
        return;
    const std::lock_guard lock(m_mutex);
    clearProgress();
    put(stdout, printable(line) + '\n');
}

void Output::raw(const QByteArray& bytes)
{
    const std::lock_guard lock(m_mutex);
    clearProgress();
    put(stdout, isatty(STDOUT_FILENO) ? printable(displayText(bytes)) : bytes);
}

void Output::note(const QString& line)
{
    const std::lock_guard lock(m_mutex);
    clearProgress();
    put(stderr, printable(line) + '\n');
}

void Output::progress(const QString& what, const JobProgress& progress)
{
    const std::lock_guard lock(m_mutex);
    if (isatty(STDERR_FILENO)) {
        m_progressShown = true;
        put(stderr, "\r\033[K" + printable(progressText(what, progress)));
        return;
    }
    // A log keeps every line, so it gets few.
    if (m_sinceProgressLine.isValid() && m_sinceProgressLine.elapsed() < kMillisecondsBetweenProgressLines)
        return;
    m_sinceProgressLine.start();
    put(stderr, printable(progressText(what, progress)) + '\n');
}

void Output::endProgress()
{
    const std::lock_guard lock(m_mutex);
    clearProgress();
}

void Output::error(const Error& error)
{
    note(QStringLiteral("codegym: ") + error.text());
}

bool Output::intact() const
{
    return std::fflush(stdout) == 0 && std::ferror(stdout) == 0;
}

ExitCode exitCodeOf(const Error& error)
{
    switch (error.kind) {
    case Error::Kind::Usage:
        return Usage;
    case Error::Kind::Cancelled:
        return Interrupted;
    default:
        return Failed;
    }
}

} // namespace codegym::cli
