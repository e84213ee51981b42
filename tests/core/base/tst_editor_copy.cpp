#include "core/base/editor_command.h"
#include "core/base/editor_copy.h"
#include "core/base/settings.h"
#include "support/fixtures.h"

#include <QFileInfo>
#include <QProcess>
#include <QtTest>

#include <sys/stat.h>

using namespace codegym;
using namespace codegym::test;

namespace {

constexpr qint64 kEnough = 1 << 20;
constexpr char kText[] = "\xef\xbb\xbfimport json\r\n# \xc3\xb6\0\r# no end";
const QByteArray kSource(kText, sizeof kText - 1);

} // namespace

/// A source's way to another program: which one, and by which file.
class TestEditorCopy : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup()
    {
        qunsetenv("VISUAL");
        qunsetenv("EDITOR");
    }

    void theSettingComesFirstThenWhatOpensAWindow_data()
    {
        QTest::addColumn<QString>("setting");
        QTest::addColumn<QByteArray>("visual");
        QTest::addColumn<QByteArray>("editor");
        QTest::addColumn<QString>("command");
        QTest::newRow("nothing") << "" << QByteArray() << QByteArray() << "";
        QTest::newRow("setting") << "kate -n" << QByteArray("gvim") << QByteArray("nano") << "kate -n";
        QTest::newRow("visual") << "" << QByteArray("gvim -f") << QByteArray("nano") << "gvim -f";
        QTest::newRow("editor") << "" << QByteArray() << QByteArray("/opt/code/code --wait") << "/opt/code/code --wait";
        QTest::newRow("terminal") << "" << QByteArray("/usr/bin/vim -u NONE") << QByteArray() << "";
        QTest::newRow("emacs") << "" << QByteArray("emacs") << QByteArray() << "emacs";
        QTest::newRow("emacs in the terminal") << "" << QByteArray("emacsclient -t") << QByteArray() << "";
    }

    void theSettingComesFirstThenWhatOpensAWindow()
    {
        QFETCH(QString, setting);
        QFETCH(QByteArray, visual);
        QFETCH(QByteArray, editor);
        if (!visual.isEmpty())
            qputenv("VISUAL", visual);
        if (!editor.isEmpty())
            qputenv("EDITOR", editor);
        MachineSettings settings;
        settings.editor = setting;
        QTEST(windowEditor(settings), "command");
    }

    void theFileHasTheBytesAndIsItsOwnersAlone()
    {
        const Result<EditorCopy> copy = EditorCopy::make(kSource);
        QVERIFY(copy.ok());
        QCOMPARE(readAll(copy->path()), kSource);
        struct stat state {};
        QCOMPARE(stat(copy->folder().toLocal8Bit().constData(), &state), 0);
        QCOMPARE(state.st_mode & 0777, mode_t(0700));
        QCOMPARE(*copy->read(kEnough), kSource);
    }

    void whatTheDesktopOpensIsNoPython()
    {
        QVERIFY(EditorCopy::make(kSource, EditorCopy::Kind::PlainText)->path().endsWith(QLatin1String(".txt")));
    }

    void theFolderGoesWithTheLastValue()
    {
        QString folder;
        {
            const Result<EditorCopy> copy = EditorCopy::make(kSource);
            const EditorCopy other = *copy;
            folder = other.folder();
            QVERIFY(QFileInfo::exists(folder));
        }
        QVERIFY(!QFileInfo::exists(folder));
    }

    void aFileThatIsGoneIsNotFound()
    {
        const Result<EditorCopy> copy = EditorCopy::make(kSource);
        QVERIFY(QFile::remove(copy->path()));
        QCOMPARE(copy->read(kEnough).error().kind, Error::Kind::NotFound);
    }

    void aFileThatIsTooLargeIsRefused()
    {
        const Result<EditorCopy> copy = EditorCopy::make(kSource);
        QCOMPARE(*copy->read(kSource.size()), kSource);
        QCOMPARE(copy->read(kSource.size() - 1).error().kind, Error::Kind::Limit);
    }

    void aPipeInItsPlaceIsNotWaitedFor()
    {
        const Result<EditorCopy> copy = EditorCopy::make(kSource);
        QVERIFY(QFile::remove(copy->path()));
        QCOMPARE(mkfifo(copy->path().toLocal8Bit().constData(), 0600), 0);
        QVERIFY(!copy->read(kEnough).ok());
    }
};

QTEST_GUILESS_MAIN(TestEditorCopy)
#include "tst_editor_copy.moc"
