#include "support/throwaway_place.h"

#include "support/fixtures.h"

#include <QFile>
#include <QFileInfo>
#include <QLocalSocket>
#include <QTcpSocket>

#include <sys/stat.h>

namespace codegym::test {

ThrowawayPlace::ThrowawayPlace()
{
    // Open to everyone, so that it is the sandbox that holds, not file permissions.
    chmod(qPrintable(m_folder.path()), 0777);
    m_socket.setSocketOptions(QLocalServer::WorldAccessOption);
    m_abstract.setSocketOptions(QLocalServer::AbstractNamespaceOption);
    if (!m_listener.listen(QHostAddress::LocalHost) || !m_socket.listen(path("socket"))
        || !m_abstract.listen(path("abstract")))
        qFatal("cannot listen");
    prepare();
}

ThrowawayPlace::~ThrowawayPlace()
{
    m_sibling.kill();
    m_sibling.waitForFinished();
}

QString ThrowawayPlace::path(const char* name) const
{
    return m_folder.filePath(QLatin1String(name));
}

void ThrowawayPlace::prepare()
{
    QFile::remove(path("target"));
    for (const char* name : {"secret", "victim"}) {
        writeFile(path(name), "a secret");
        chmod(qPrintable(path(name)), 0666);
    }
    if (m_sibling.state() == QProcess::NotRunning) {
        m_sibling.start(QStringLiteral("sleep"), {QStringLiteral("1000")});
        if (!m_sibling.waitForStarted())
            qFatal("cannot start a sibling process");
    }
}

QByteArray ThrowawayPlace::configuration(qint64 bytes, int megabytes) const
{
    QByteArray text = "{";
    for (const char* name : {"secret", "victim", "target", "socket", "abstract"})
        text += "\"" + QByteArray(name) + "\": \"" + path(name).toUtf8() + "\", ";
    text += "\"port\": " + QByteArray::number(m_listener.serverPort());
    text += ", \"sibling\": " + QByteArray::number(m_sibling.processId());
    text += ", \"count\": 50, \"bytes\": " + QByteArray::number(bytes);
    return text + ", \"megabytes\": " + QByteArray::number(megabytes) + "}";
}

QByteArray ThrowawayPlace::harm()
{
    QByteArray done;
    if (QFileInfo::exists(path("target")))
        done += "wrote a file; ";
    if (!QFileInfo::exists(path("victim")))
        done += "removed a file; ";
    if (m_listener.waitForNewConnection(0))
        done += "reached the loopback listener; ";
    if (m_socket.waitForNewConnection(0))
        done += "reached the UNIX socket; ";
    if (m_abstract.waitForNewConnection(0))
        done += "reached the abstract UNIX socket; ";
    while (m_listener.hasPendingConnections())
        delete m_listener.nextPendingConnection();
    while (m_socket.hasPendingConnections())
        delete m_socket.nextPendingConnection();
    while (m_abstract.hasPendingConnections())
        delete m_abstract.nextPendingConnection();
    if (m_sibling.waitForFinished(0) || m_sibling.state() == QProcess::NotRunning)
        done += "ended a sibling process; ";
    prepare();
    return done;
}

} // namespace codegym::test
