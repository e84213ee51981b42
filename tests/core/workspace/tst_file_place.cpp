#include "core/workspace/file_place.h"

#include "support/fixtures.h"
#include "support/workspace_fixture.h"

#include <QFile>

using namespace codegym;

class TestFilePlace : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void networkFileSystemsAreKnown_data()
    {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<bool>("network");
        for (const char* type : {"nfs", "nfs4", "cifs", "smb3", "9p", "fuse.sshfs", "ceph"})
            QTest::newRow(type) << QByteArray(type) << true;
        for (const char* type : {"ext4", "btrfs", "xfs", "tmpfs", "overlay", "fuseblk", "vfat", ""})
            QTest::addRow("local %s", type) << QByteArray(type) << false;
    }
    void networkFileSystemsAreKnown()
    {
        QFETCH(QByteArray, type);
        QFETCH(bool, network);
        QCOMPARE(isNetworkFileSystem(type), network);
    }

    void aMissingFolderIsAnError()
    {
        QTemporaryDir folder;
        QVERIFY(!checkPlaceForWriting(folder.filePath(QStringLiteral("none/a.codegym"))).ok());
        VERIFY_OK(checkPlaceForWriting(folder.filePath(QStringLiteral("a.codegym"))));
    }

    void movingNeverOverwrites()
    {
        QTemporaryDir folder;
        const QString from = folder.filePath(QStringLiteral("new"));
        const QString to = folder.filePath(QStringLiteral("old"));
        test::writeFile(from, "new");
        test::writeFile(to, "old");
        QVERIFY(!moveIntoPlace(from, to).ok());
        QCOMPARE(test::readAll(to), QByteArray("old"));
        QVERIFY(QFile::remove(to));
        VERIFY_OK(moveIntoPlace(from, to));
        QCOMPARE(test::readAll(to), QByteArray("new"));
    }
};

QTEST_GUILESS_MAIN(TestFilePlace)
#include "tst_file_place.moc"
