#include "core/formats/instruction_text.h"

#include <QFile>

/// The resources of a static library must be asked for, outside any namespace.
static void initResources()
{
    Q_INIT_RESOURCE(codegym_core_data);
}

namespace codegym {

namespace {

QByteArray readInstruction()
{
    initResources();
    QFile file(QStringLiteral(":/prompts/instruction_en.md"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool isLineBreak(char c) { return c == '\n' || c == '\r'; }

} // namespace

ByteText instructionWithTask(QByteArrayView task)
{
    static const QByteArray instruction = readInstruction();
    return instruction + "\n" + task.toByteArray() + "\n";
}

ByteText taskOfInstruction(QByteArrayView message)
{
    static constexpr QByteArrayView kMarker("Question:");
    for (qsizetype at = 0; at < message.size();) {
        const qsizetype newline = message.indexOf('\n', at);
        const qsizetype end = newline < 0 ? message.size() : newline;
        if (message.sliced(at, end - at).trimmed() == kMarker) {
            QByteArrayView task = message.sliced(end);
            while (!task.isEmpty() && isLineBreak(task.front()))
                task = task.sliced(1);
            while (!task.isEmpty() && isLineBreak(task.back()))
                task.chop(1);
            return task.toByteArray();
        }
        at = end + 1;
    }
    return {};
}

} // namespace codegym
