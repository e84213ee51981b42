#include "app/cli/output.h"

#include <QCoreApplication>

#include <cstdio>
#include <unistd.h>

namespace codegym::cli {

namespace {

void write(FILE* stream, const QByteArray& bytes)
{
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stream);
    std::fflush(stream);
}

/// A terminal obeys control characters, and messages quote foreign text.
QByteArray printable(const QString& text)
{
    QString safe = text;
    for (QChar& c : safe) {
        if (c.category() == QChar::Other_Control && c != u'\n' && c != u'\t')
            c = QChar::ReplacementCharacter;
    }
    return safe.toUtf8();
}

} // namespace

void Output::object(const JsonLine& line) const
{
    if (m_json)
        write(stdout, line.json() + '\n');
}

void Output::text(const QString& line) const
{
    if (!m_json)
        write(stdout, printable(line) + '\n');
}

void Output::raw(const QByteArray& bytes) const
{
    write(stdout, isatty(STDOUT_FILENO) ? printable(displayText(bytes)) : bytes);
}

void Output::progress(const QString& what, const JobProgress& progress) const
{
    if (!isatty(STDERR_FILENO))
        return;
    const QString count = progress.total > 0 ? QStringLiteral("%1 of %2").arg(progress.done).arg(progress.total)
                                             : QString::number(progress.done);
    write(stderr, "\r\033[K" + printable(QStringLiteral("%1: %2  %3").arg(what, count, progress.text.left(60))));
}

void Output::endProgress() const
{
    if (isatty(STDERR_FILENO))
        write(stderr, "\r\033[K");
}

ExitCode Output::fail(const Error& error) const
{
    endProgress();
    write(stderr, "codegym: " + printable(error.text()) + '\n');
    switch (error.kind) {
    case Error::Kind::Usage: return Usage;
    case Error::Kind::Cancelled: return Interrupted;
    default: return Failed;
    }
}

} // namespace codegym::cli
