#include "../page_fixture.h"

#include "core/base/hash.h"
#include "core/workspace/drafts.h"
#include "core/workspace/environments.h"
#include "core/workspace/program_instance.h"
#include "core/workspace/revisions.h"
#include "core/workspace/verdicts.h"
#include "ui/environments/environments_page.h"
#include "ui/environments/merge_dialog.h"
#include "ui/environments/source_panel.h"
#include "ui/widgets/code_editor.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>

using namespace codegym;
using namespace codegym::test;

namespace {

const QByteArray kSource("import gymnasium\r\n\nclass FirstEnv(gymnasium.Env):\n    \"\"\"\xc3\xb6\0\"\"\"\r\n    x = 1\n    y = 2\n", 85);

} // namespace

/// Editing an environment's source on its page: drafts, revisions, going back, and two people at once.
class TestSourceEditing : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_fixture.reset(new PageFixture);
        m_fixture->settings.reviewer = QStringLiteral("rita");
        m_fixture->write([this](Connection& c) -> Status {
            const auto added = addEnvironment(c, sampleEnvironment(sampleKey(), kSource), ConflictPolicy::Keep);
            if (!added)
                return added.error();
            m_row = added->row;
            return recordEnvironmentVerdict(c, m_row, {sha256(kSource), Validity::Valid, 10, 10, {}, sampleConditions()});
        });
    }

    void cleanup()
    {
        m_page.reset();
        m_fixture.reset();
    }

    void whatIsTypedIsADraftMomentsLater()
    {
        open();
        QVERIFY(!saveButton()->isEnabled());
        insert(5, "    z = 3\n");
        QVERIFY(saveButton()->isEnabled());
        QTRY_COMPARE(drafts().size(), 1);
        QCOMPARE(drafts().first().source, edited());
        QCOMPARE(drafts().first().baseRevision, sha256(kSource));
        QCOMPARE(drafts().first().instance, thisProgramInstance());
        editor()->undo();
        QTRY_VERIFY(drafts().isEmpty());
        QVERIFY(!saveButton()->isEnabled());
    }

    void closingThePageWritesTheDraft()
    {
        open();
        insert(5, "    z = 3\n");
        m_page.reset();
        QTRY_COMPARE(drafts().size(), 1);
        open();
        QTRY_COMPARE(editor()->text(), edited());
        QVERIFY(saveButton()->isEnabled());
    }

    void anEditOfAKilledProgramComesBack()
    {
        m_fixture->write([this](Connection& c) {
            return saveDraft(c, {"no-boot/1/1", m_row, sha256(kSource), edited()});
        });
        open();
        QTRY_COMPARE(editor()->text(), edited());
        QVERIFY(find<QLabel>("sourceNoticeLabel")->isVisible());
        QTRY_COMPARE(drafts().value(0).instance, thisProgramInstance());
        QCOMPARE(drafts().size(), 1);
        find<QPushButton>("discardEditsButton")->click();
        QCOMPARE(editor()->text(), kSource);
        QVERIFY(find<QLabel>("sourceNoticeLabel")->isHidden());
        QTRY_VERIFY(drafts().isEmpty());
        editor()->undo();
        QCOMPARE(editor()->text(), edited());
    }

    void savingMakesARevisionOfTheEditedBytesAlone()
    {
        open();
        insert(5, "    z = 3\n");
        save("a third number");
        const auto rows = revisions();
        QCOMPARE(rows.size(), 2);
        QVERIFY(rows[0].current);
        QCOMPARE(rows[0].hash, sha256(edited()));
        QCOMPARE(rows[0].parentHash, sha256(kSource));
        QCOMPARE(rows[0].message, ByteText("a third number"));
        QCOMPARE(rows[0].author, ByteText("rita"));
        QCOMPARE(sourceOf(rows[0].hash), edited());
        QTRY_VERIFY(drafts().isEmpty());
        QVERIFY(!saveButton()->isEnabled());
        const auto line = m_fixture->workspace->read(
            [this](Connection& c) { return environmentRows(c, {m_row}, sampleConditions()); });
        QVERIFY(line->first().stale);
    }

    void aFormerRevisionIsTakenBackAsAnEdit()
    {
        open();
        insert(5, "    z = 3\n");
        save("");
        find<QTabWidget>("environmentTabs")->setCurrentIndex(3);
        QAbstractItemModelTester tester(table()->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QTRY_COMPARE(table()->model()->rowCount(), 2);
        QTRY_VERIFY(find<QLabel>("revisionComparisonLabel")->text().contains(QLatin1String("1 change")));
        QCOMPARE(find<CodeView>("diffBeforeView")->text(), kSource);
        QCOMPARE(find<CodeView>("diffAfterView")->text(), edited());
        table()->selectRow(1);
        find<QPushButton>("restoreRevisionButton")->click();
        QTRY_COMPARE(editor()->text(), kSource);
        QVERIFY(saveButton()->isEnabled());
        save("back");
        QCOMPARE(revisions().size(), 2); // it was there before
        QTRY_VERIFY(currentHash() == sha256(kSource));
    }

    void editsOfTwoAreMergedAndBothKept()
    {
        open();
        insert(5, "    z = 3\n");
        const QByteArray theirs = QByteArray(kSource).replace("import gymnasium", "import gymnasium  # theirs");
        saveElsewhere(theirs);
        QTRY_VERIFY(find<QLabel>("sourceNoticeLabel")->isVisible());
        QCOMPARE(editor()->text(), edited()); // nobody takes away what is being typed
        QTRY_COMPARE(currentHash(), sha256(theirs));
        startSaving("mine");
        QTRY_VERIFY(mergeDialog());
        const QByteArray merged = QByteArray(edited()).replace("import gymnasium", "import gymnasium  # theirs");
        QCOMPARE(mergeDialog()->merged(), merged);
        mergeDialog()->findChild<QPushButton*>(QStringLiteral("saveMergeButton"))->click();
        QTRY_COMPARE(currentHash(), sha256(merged));
        QCOMPARE(revisions().size(), 4); // the first, theirs, mine, and the two together
        QCOMPARE(editor()->text(), merged);
        QTRY_VERIFY(drafts().isEmpty());
    }

    void aConflictIsPickedOrWrittenByHand()
    {
        MergeDialog dialog("a\nb\nc\n", "a\nmine\nc\n", "a\ntheirs\nc\n");
        dialog.show();
        auto* pick = dialog.findChild<QComboBox*>(QStringLiteral("mergePickComboBox"));
        auto* result = dialog.findChild<CodeEditor*>(QStringLiteral("mergeResultView"));
        auto* startOver = dialog.findChild<QPushButton*>(QStringLiteral("mergeStartOverButton"));
        QCOMPARE(dialog.merged(), QByteArray("a\nmine\nc\n"));
        QTest::keyClick(pick, Qt::Key_Down);
        QCOMPARE(dialog.merged(), QByteArray("a\ntheirs\nc\n"));
        QTest::keyClick(pick, Qt::Key_Down);
        QCOMPARE(dialog.merged(), QByteArray("a\nmine\ntheirs\nc\n"));
        result->replaceText("by hand\n");
        QVERIFY(!pick->isEnabled());
        QCOMPARE(dialog.merged(), QByteArray("by hand\n"));
        QVERIFY(startOver->isVisible());
        startOver->click();
        QCOMPARE(dialog.merged(), QByteArray("a\nmine\ntheirs\nc\n"));
        QVERIFY(pick->isEnabled());
    }

    void whatIsWrongIsMarkedWhileOneTypes()
    {
        const Status started = m_fixture->pool.start();
        QVERIFY2(started.ok(), started ? "" : qPrintable(started.error().text()));
        open();
        auto* problem = find<QPushButton>("sourceProblemButton");
        editor()->replaceText("class Broken(:\n");
        QTRY_VERIFY_WITH_TIMEOUT(problem->isVisible() && problem->text().startsWith(QLatin1String("Line 1: ")), 15'000);
        editor()->setCurrentLine(2);
        problem->click();
        QCOMPARE(editor()->currentLine(), 1);
    }

    void whatIsNotUtf8IsOnlyRead()
    {
        const QByteArray source("x = '\xff'\n");
        m_fixture->write([&](Connection& c) { return addRevision(c, m_row, revisionOf(source), sha256(kSource)); });
        open();
        QTRY_COMPARE(editor()->text(), source);
        QVERIFY(!editor()->editable());
        QVERIFY(find<QLabel>("sourceNoticeLabel")->isVisible());
    }

private:
    void open()
    {
        m_page.reset(new EnvironmentsPage(m_fixture->context()));
        m_page->resize(1400, 900);
        m_page->show();
        m_fixture->commands.setActivePage(m_page.get());
        QTRY_VERIFY(editor()->text().size() > 0);
        QTRY_VERIFY(m_page->idle());
    }

    static QByteArray edited() { return QByteArray(kSource).replace("    x = 1\n", "    z = 3\n    x = 1\n"); }
    static Revision revisionOf(const QByteArray& source)
    {
        Revision revision;
        revision.source = source;
        return revision;
    }

    /// Types a line, as the person would.
    void insert(int line, const char* text)
    {
        QCOMPARE(editor()->text(), kSource);
        editor()->setCurrentLine(line);
        auto* typed = editor()->findChild<QWidget*>(QStringLiteral("codeEditorScintilla"));
        QTest::keyClicks(typed, QString::fromLatin1(text).chopped(1));
        QTest::keyClick(typed, Qt::Key_Return);
        // The new line is indented for the person to go on; here that is there already.
        for (int i = 0; i < 2 && editor()->text() != edited(); ++i)
            QTest::keyClick(typed, Qt::Key_Backspace);
        QCOMPARE(editor()->text(), edited());
    }

    void startSaving(const char* message)
    {
        m_fixture->commands.action(QStringLiteral("source.save"))->trigger();
        auto* dialog = m_page->findChild<QDialog*>(QStringLiteral("saveRevisionDialog"));
        QVERIFY(dialog);
        QTest::keyClicks(dialog->findChild<QLineEdit*>(QStringLiteral("revisionMessageEdit")), QString::fromLatin1(message));
        dialog->findChild<QPushButton*>(QStringLiteral("confirmSaveButton"))->click();
    }
    void save(const char* message)
    {
        const QByteArray text = editor()->text();
        startSaving(message);
        QTRY_COMPARE(currentHash(), sha256(text));
        QTRY_COMPARE(m_fixture->jobs.running(), 0);
    }
    void saveElsewhere(const QByteArray& source)
    {
        m_fixture->write([&](Connection& c) { return addRevision(c, m_row, revisionOf(source), sha256(kSource)); });
    }

    QList<Draft> drafts()
    {
        return *m_fixture->workspace->read([](Connection& c) { return codegym::drafts(c); });
    }
    QList<RevisionRow> revisions()
    {
        return *m_fixture->workspace->read([this](Connection& c) { return revisionRows(c, m_row); });
    }
    QByteArray currentHash()
    {
        for (const RevisionRow& row : revisions()) {
            if (row.current)
                return row.hash;
        }
        return {};
    }
    QByteArray sourceOf(const QByteArray& hash)
    {
        return m_fixture->workspace->read([&](Connection& c) { return revision(c, m_row, hash); })->source;
    }
    MergeDialog* mergeDialog() { return m_page->findChild<MergeDialog*>(); }

    template <typename Widget>
    Widget* find(const char* name) const
    {
        auto* found = m_page->findChild<Widget*>(QLatin1String(name));
        if (!found)
            qFatal("no widget named %s", name);
        return found;
    }
    CodeEditor* editor() const { return find<CodeEditor>("environmentSourceView"); }
    QPushButton* saveButton() const { return find<QPushButton>("saveRevisionButton"); }
    QTableView* table() const { return find<QTableView>("revisionTable"); }

    std::unique_ptr<PageFixture> m_fixture;
    std::unique_ptr<Page> m_page;
    RowId m_row = 0;
};

QTEST_MAIN(TestSourceEditing)
#include "tst_source_editing.moc"
