#pragma once

#include <QByteArray>
#include <QLocalServer>
#include <QProcess>
#include <QTcpServer>
#include <QTemporaryDir>

namespace codegym::test {

/// Somewhere that a hostile environment may try to do harm, with canaries that tell whether it did: files that anyone
/// may read, write and remove, a loopback listener, UNIX sockets with and without a file, and a sibling process.
class ThrowawayPlace {
public:
    ThrowawayPlace();
    ~ThrowawayPlace();
    Q_DISABLE_COPY_MOVE(ThrowawayPlace)

    /// Where things are, as a Python dict literal; bytes and megabytes say how much to use up.
    QByteArray configuration(qint64 bytes, int megabytes) const;

    /// What harm was done; empty if none. Puts everything right again.
    QByteArray harm();

private:
    QString path(const char* name) const;
    void prepare();

    QTemporaryDir m_folder;
    QTcpServer m_listener;
    QLocalServer m_socket;
    QLocalServer m_abstract; ///< Has a name and no file, so that only namespaces and Landlock keep anyone from it.
    QProcess m_sibling;
};

} // namespace codegym::test
