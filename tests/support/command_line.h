#pragma once

#include <QJsonObject>
#include <QList>
#include <QProcess>
#include <QTemporaryDir>

namespace codegym::test {

/// What one call of codegym gave.
struct CommandResult {
    int exitCode = -1;
    QByteArray out;
    QByteArray err;

    /// Standard output as one JSON object a line; fails the test program where a line is something else.
    QList<QJsonObject> objects() const;
};

/// A folder of its own in which the built codegym is called, with settings of its own.
class CommandLine {
public:
    CommandLine();

    QString path(const QString& name) const { return m_folder.filePath(name); }
    /// Calls it and waits for its end.
    CommandResult run(const QStringList& arguments) const;
    /// Arguments, folder and environment set; not started.
    void prepare(QProcess& process, const QStringList& arguments) const;

private:
    QTemporaryDir m_folder;
};

} // namespace codegym::test
