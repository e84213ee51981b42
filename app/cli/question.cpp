#include "app/cli/question.h"

#include <QEventLoop>
#include <QSocketNotifier>

#include <unistd.h>

namespace codegym::cli {

bool canAsk()
{
    return isatty(STDIN_FILENO);
}

Result<QByteArray> ask(Interrupt& interrupt, Output& output, const QString& question)
{
    output.note(question);
    QEventLoop loop;
    QSocketNotifier input(STDIN_FILENO, QSocketNotifier::Read);
    QObject::connect(&input, &QSocketNotifier::activated, &loop, &QEventLoop::quit);
    QObject::connect(&interrupt, &Interrupt::interrupted, &loop, &QEventLoop::quit);
    if (!interrupt.token().cancelled())
        loop.exec();
    if (interrupt.token().cancelled())
        return failure(Error::Kind::Cancelled, Words::tr("Stopped."));
    char line[1024];
    const ssize_t length = read(STDIN_FILENO, line, sizeof line); // A terminal hands over whole lines.
    return QByteArray(line, qMax<qsizetype>(0, length)).trimmed();
}

} // namespace codegym::cli
