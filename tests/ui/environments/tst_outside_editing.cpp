#include "../page_fixture.h"

#include "core/jobs/outside_edit.h"
#include "core/workspace/drafts.h"
#include "core/workspace/environments.h"
#include "support/fixtures.h"
#include "ui/environments/environments_page.h"
#include "ui/environments/merge_dialog.h"
#include "ui/environments/source_panel.h"
#include "ui/widgets/code_editor.h"

#include <QAction>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QUrl>

using namespace codegym;
using namespace codegym::test;

namespace {

constexpr int kPatience = 20'000;
constexpr char kText[]
    = "\xef\xbb\xbfimport gymnasium\r\n\r\nclass FirstEnv(gymnasium.Env):\r\n    \"\"\"\xc3\xb6\0\"\"\"\r\n"
      "    x = 1\n    y = 2\n    z = 3";
const QByteArray kSource(kText, sizeof kText - 1); // with a mark, a NUL, two kinds of line ends and none at the end

} // namespace

/// The source in another program, which is a shell script here: what it saves comes into the page.
class TestOutsideEditing : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_fixture.reset(new PageFixture);
        m_fixture->settings.editor
            = QStringLiteral("cp \"$1\" '%1'; printf %s \"$1\" > '%2'; true")
                  .arg(m_folder.filePath(QStringLiteral("seen")), m_folder.filePath(QStringLiteral("path")));
        QFile::remove(m_folder.filePath(QStringLiteral("path")));
        m_fixture->write([this](Connection& c) -> Status {
            const auto added
                = addEnvironment(c, sampleEnvironment(sampleKey("a", "FirstEnv"), kSource), ConflictPolicy::Keep);
            if (!added)
                return added.error();
            m_row = added->row;
            const auto other = addEnvironment(
                c, sampleEnvironment(sampleKey("b", "OtherEnv"), "class OtherEnv:\n    pass\n"), ConflictPolicy::Keep);
            return other ? Status() : other.error();
        });
        m_page.reset(new EnvironmentsPage(m_fixture->context()));
        m_page->resize(1400, 900);
        m_page->show();
        m_fixture->commands.setActivePage(m_page.get());
        QTRY_COMPARE(editor()->text(), kSource);
    }

    void cleanup()
    {
        m_page.reset();
        m_fixture.reset();
        if (!m_path.isEmpty()) // one that waits for a merge is kept
            QDir(QFileInfo(m_path).path()).removeRecursively();
    }

    void theOtherProgramGetsTheBytesAndAnotherName()
    {
        start();
        QCOMPARE(readAll(m_folder.filePath(QStringLiteral("seen"))), kSource);
        QVERIFY(!m_path.contains(QLatin1String("First")));
        QVERIFY(strip()->isVisible());
    }

    void aSaveInPlaceIsOneStepOfUndoAndADraft()
    {
        start();
        writeFile(m_path, changed("x = 1", "x = 7"));
        QTRY_COMPARE_WITH_TIMEOUT(editor()->text(), changed("x = 1", "x = 7"), kPatience);
        QVERIFY(find<QPushButton>("saveRevisionButton")->isEnabled());
        QTRY_COMPARE(drafts().value(0).source, changed("x = 1", "x = 7"));
        editor()->undo();
        QCOMPARE(editor()->text(), kSource);
        QVERIFY(!editor()->canUndo());
    }

    void everyReplacementOfTheFileIsTakenIn()
    {
        start();
        for (const char* now : {"x = 7", "x = 8", "x = 9"}) {
            replaceWith(changed("x = 1", now));
            QTRY_COMPARE_WITH_TIMEOUT(editor()->text(), changed("x = 1", now), kPatience);
        }
        editor()->undo();
        QCOMPARE(editor()->text(), changed("x = 1", "x = 8"));
    }

    void openedAgainThePagesTextGoesToTheFile()
    {
        start();
        editor()->replaceText(changed("y = 2", "y = 5"));
        start();
        QTRY_COMPARE_WITH_TIMEOUT(readAll(m_path), changed("y = 2", "y = 5"), kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(m_page->idle(), kPatience);
        replaceWith(changed("y = 2", "y = 6"));
        QTRY_COMPARE_WITH_TIMEOUT(editor()->text(), changed("y = 2", "y = 6"), kPatience);
        QVERIFY(!merge());
    }

    void whatWasTypedMeanwhileIsMergedAndGoesToTheFile()
    {
        start();
        editor()->replaceText(changed("z = 3", "z = 4"));
        replaceWith(changed("x = 1", "x = 7"));
        QTRY_VERIFY_WITH_TIMEOUT(merge(), kPatience);
        const QByteArray both = changed("x = 1", "x = 7").replace("z = 3", "z = 4");
        QCOMPARE(merge()->merged(), both);
        merge()->findChild<QPushButton*>(QStringLiteral("saveMergeButton"))->click();
        QCOMPARE(editor()->text(), both);
        QTRY_COMPARE_WITH_TIMEOUT(readAll(m_path), both, kPatience);
        editor()->undo();
        QCOMPARE(editor()->text(), changed("z = 3", "z = 4"));
    }

    void aMergeThatIsPutOffChangesNothingAndComesBack()
    {
        start();
        editor()->replaceText(changed("x = 1", "x = 4"));
        replaceWith(changed("x = 1", "x = 7"));
        QTRY_VERIFY_WITH_TIMEOUT(merge(), kPatience);
        merge()->findChild<QPushButton*>(QStringLiteral("cancelMergeButton"))->click();
        QTRY_VERIFY(!merge());
        QCOMPARE(editor()->text(), changed("x = 1", "x = 4"));
        QCOMPARE(readAll(m_path), changed("x = 1", "x = 7"));
        find<QPushButton>("mergeOutsideEditButton")->click();
        QTRY_VERIFY_WITH_TIMEOUT(merge(), kPatience);
    }

    void whatCannotBeTakenInIsSaid_data()
    {
        QTest::addColumn<QByteArray>("saved");
        QTest::addColumn<QString>("said");
        QTest::newRow("empty") << QByteArray() << "empty file";
        QTest::newRow("other bytes") << QByteArray("x = '\xff'\n") << "not UTF-8";
        QTest::newRow("too large") << QByteArray(kLongestOutsideEdit + 1, '#') << "larger than";
    }

    void whatCannotBeTakenInIsSaid()
    {
        QFETCH(QByteArray, saved);
        QFETCH(QString, said);
        start();
        replaceWith(saved);
        QTRY_VERIFY2_WITH_TIMEOUT(label()->text().contains(said), qPrintable(label()->text()), kPatience);
        QCOMPARE(editor()->text(), kSource);
        replaceWith(changed("x = 1", "x = 7"));
        QTRY_COMPARE_WITH_TIMEOUT(editor()->text(), changed("x = 1", "x = 7"), kPatience);
        QVERIFY(!label()->text().contains(said));
    }

    void aFileThatWasRemovedLeavesThePage()
    {
        start();
        writeFile(m_path, changed("x = 1", "x = 7"));
        QTRY_COMPARE_WITH_TIMEOUT(editor()->text(), changed("x = 1", "x = 7"), kPatience);
        QVERIFY(QFile::remove(m_path));
        QTRY_VERIFY_WITH_TIMEOUT(label()->text().contains(QLatin1String("removed its file")), kPatience);
        QCOMPARE(editor()->text(), changed("x = 1", "x = 7"));
    }

    void stoppingTakesInTheLastSaveAndRemovesTheFile()
    {
        start();
        writeFile(m_path, changed("x = 1", "x = 7"));
        find<QPushButton>("stopOutsideEditButton")->click(); // before anything told of the save
        QCOMPARE(editor()->text(), changed("x = 1", "x = 7"));
        QVERIFY(strip()->isHidden());
        QTRY_VERIFY(!QFileInfo::exists(m_path));
    }

    void anotherEnvironmentLeavesTheDraftBehind()
    {
        start();
        writeFile(m_path, changed("x = 1", "x = 7"));
        auto* list = find<QTableView>("environmentList");
        list->setCurrentIndex(list->model()->index(1, 0));
        QTRY_VERIFY(editor()->text().contains("OtherEnv"));
        QVERIFY(strip()->isHidden());
        QTRY_COMPARE(drafts().value(0).source, changed("x = 1", "x = 7"));
        QTRY_VERIFY(!QFileInfo::exists(m_path));
    }

    void closingThePageKeepsTheLastSaveAsADraft()
    {
        start();
        writeFile(m_path, changed("x = 1", "x = 7"));
        m_page.reset();
        QTRY_COMPARE(drafts().value(0).source, changed("x = 1", "x = 7"));
        QVERIFY(!QFileInfo::exists(m_path));
    }

    void aSaveThatWouldNeedAMergeIsKeptWhenThePageLeaves()
    {
        start();
        editor()->replaceText(changed("x = 1", "x = 4"));
        writeFile(m_path, changed("x = 1", "x = 7"));
        QSignalSpy told(m_page.get(), &Page::statusMessage);
        find<QPushButton>("stopOutsideEditButton")->click();
        QCOMPARE(editor()->text(), changed("x = 1", "x = 4"));
        QVERIFY(told.last().first().toString().contains(m_path));
        QCOMPARE(readAll(m_path), changed("x = 1", "x = 7"));
    }

    void anEditorThatIsNotThereIsTold()
    {
        m_fixture->settings.editor = QStringLiteral("no-such-editor");
        trigger();
        QTRY_COMPARE_WITH_TIMEOUT(
            m_fixture->dialogs.errors, QStringList {QStringLiteral("“no-such-editor” was not found.")}, kPatience);
        QVERIFY(strip()->isHidden());
    }

    void withoutAnEditorTheDesktopOpensAPlainText()
    {
        m_fixture->settings.editor.clear();
        qputenv("VISUAL", "nano");
        QDesktopServices::setUrlHandler(QStringLiteral("file"), this, "takeUrl");
        trigger();
        QTRY_VERIFY(!m_opened.isEmpty());
        QDesktopServices::unsetUrlHandler(QStringLiteral("file"));
        qunsetenv("VISUAL");
        QVERIFY(m_opened.toLocalFile().endsWith(QLatin1String("/environment.txt")));
    }

public Q_SLOTS:
    void takeUrl(const QUrl& url) { m_opened = url; }

private:
    void trigger() { m_fixture->commands.action(QStringLiteral("source.outside"))->trigger(); }

    /// Until the other program has the file.
    void start()
    {
        const QString told = m_folder.filePath(QStringLiteral("path"));
        QFile::remove(told);
        trigger();
        QTRY_VERIFY_WITH_TIMEOUT(QFileInfo(told).size() > 0, kPatience);
        m_path = QString::fromLocal8Bit(readAll(told));
    }

    void replaceWith(const QByteArray& text)
    {
        const QString other = m_path + QStringLiteral(".new");
        writeFile(other, text);
        QCOMPARE(rename(other.toLocal8Bit().constData(), m_path.toLocal8Bit().constData()), 0);
    }

    static QByteArray changed(const char* from, const char* to) { return QByteArray(kSource).replace(from, to); }

    template <typename Widget>
    Widget* find(const char* name) const
    {
        return m_page->findChild<Widget*>(QLatin1String(name));
    }
    CodeEditor* editor() const { return find<CodeEditor>("environmentSourceView"); }
    QWidget* strip() const { return find<QWidget>("outsideStrip"); }
    QLabel* label() const { return find<QLabel>("outsideEditLabel"); }
    MergeDialog* merge() const { return m_page->findChild<MergeDialog*>(); }
    QList<Draft> drafts()
    {
        return *m_fixture->workspace->read([](Connection& c) { return codegym::drafts(c); });
    }

    QTemporaryDir m_folder;
    std::unique_ptr<PageFixture> m_fixture;
    std::unique_ptr<Page> m_page;
    QString m_path; ///< Of the file that the other program has.
    QUrl m_opened;
    RowId m_row = 0;
};

QTEST_MAIN(TestOutsideEditing)
#include "tst_outside_editing.moc"
