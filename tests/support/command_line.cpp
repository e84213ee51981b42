#include "support/command_line.h"

#include <QJsonDocument>

namespace codegym::test {

namespace {
constexpr int kLongestCallMs = 120000;
}

QList<QJsonObject> CommandResult::objects() const
{
    QList<QJsonObject> objects;
    for (const QByteArray& line : out.split('\n')) {
        if (line.isEmpty())
            continue;
        const QJsonDocument document = QJsonDocument::fromJson(line);
        if (!document.isObject())
            qFatal("no JSON object: %s\nstandard error: %s", line.constData(), err.constData());
        objects.append(document.object());
    }
    return objects;
}

CommandLine::CommandLine()
{
    if (!m_folder.isValid())
        qFatal("no temporary folder");
}

void CommandLine::prepare(QProcess& process, const QStringList& arguments) const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("XDG_CONFIG_HOME"), path(QStringLiteral("settings")));
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C"));
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(m_folder.path());
    process.setProgram(QStringLiteral(CODEGYM_BINARY_DIR "/bin/codegym"));
    process.setArguments(arguments);
}

CommandResult CommandLine::run(const QStringList& arguments) const
{
    QProcess process;
    prepare(process, arguments);
    process.start();
    process.closeWriteChannel();
    if (!process.waitForFinished(kLongestCallMs))
        qFatal("codegym %s did not end", qPrintable(arguments.join(u' ')));
    const bool exited = process.exitStatus() == QProcess::NormalExit;
    return {
        exited ? process.exitCode() : -1, process.readAllStandardOutput(), process.readAllStandardError()};
}

} // namespace codegym::test
