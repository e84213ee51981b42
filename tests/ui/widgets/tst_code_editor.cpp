#include "ui/widgets/code_editor.h"
#include "ui/widgets/find_bar.h"
#include "ui/widgets/scintilla.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QtTest>

using namespace codegym;

/// Editing bytes: only what is typed changes.
class TestCodeEditor : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_editor = std::make_unique<CodeEditor>();
        m_editor->resize(600, 300);
        m_editor->show();
    }

    void onlyTheTypedBytesChange_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("line feeds") << QByteArray("a\nb\n") << QByteArray("a\nx\nb\n");
        QTest::newRow("CRLF") << QByteArray("a\r\nb\r\n") << QByteArray("a\r\nx\r\nb\r\n");
        QTest::newRow("carriage returns") << QByteArray("a\rb\r") << QByteArray("a\rx\rb\r");
        QTest::newRow("mixed") << QByteArray("a\nb\r\nc\rd\n") << QByteArray("a\nx\nb\r\nc\rd\n");
        QTest::newRow("mixed, mostly CRLF") << QByteArray("a\nb\r\nc\r\n") << QByteArray("a\nx\r\nb\r\nc\r\n");
        QTest::newRow("byte order mark") << QByteArray("\xef\xbb\xbf" "a\nb\n") << QByteArray("\xef\xbb\xbf" "a\nx\nb\n");
        QTest::newRow("NUL") << QByteArray("a\nb = '\0'\n\0", 12) << QByteArray("a\nx\nb = '\0'\n\0", 14);
        QTest::newRow("no last ending") << QByteArray("a\nö → 😀") << QByteArray("a\nx\nö → 😀");
    }

    void onlyTheTypedBytesChange()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, expected);
        m_editor->open(text);
        QSignalSpy edited(m_editor.get(), &CodeEditor::edited);
        m_editor->setCurrentLine(2);
        type(QStringLiteral("x\r"));
        QCOMPARE(m_editor->text(), expected);
        QVERIFY(!edited.isEmpty());
        while (m_editor->canUndo())
            m_editor->undo();
        QCOMPARE(m_editor->text(), text);
        while (m_editor->canRedo())
            m_editor->redo();
        QCOMPARE(m_editor->text(), expected);
    }

    void typingBesideEveryScreenProposesNothingAndLives()
    {
        m_editor->open("quantity = 1\n");
        m_editor->move(-5000, -5000);
        m_editor->setCurrentLine(2);
        type(QStringLiteral("quant"));
        QVERIFY(m_editor->text().endsWith("quant"));
    }

    void goingWhileNamesAreMadeReadyLeavesThemToFinish()
    {
        m_editor->setCallTips({QStringLiteral("Add(amount)")});
        const QPointer<QsciAPIs> names = m_editor->findChild<QsciAPIs*>();
        QVERIFY(names);
        m_editor.reset(); // No event was handled, so they are not ready.
        QVERIFY(names);
        QTRY_VERIFY(!names);
    }

    void namesGivenWhileOthersAreMadeReadyFollow()
    {
        m_editor->setCallTips({QStringLiteral("Add(amount)")});
        m_editor->setCallTips({QStringLiteral("Subtract(amount)")});
        QSignalSpy ready(m_editor->findChild<QsciAPIs*>(), &QsciAPIs::apiPreparationFinished);
        QTRY_COMPARE(ready.size(), 2);
        QStringList found;
        m_editor->findChild<QsciAPIs*>()->updateAutoCompletionList({QStringLiteral("Sub")}, found);
        QCOMPARE(found.size(), 1);
    }

    void whatIsNotUtf8CanOnlyBeRead()
    {
        const QByteArray text("s = '\xff'\n");
        m_editor->open(text);
        QVERIFY(!m_editor->editable());
        type(QStringLiteral("x"));
        QCOMPARE(m_editor->text(), text);
        m_editor->open("fine\n");
        QVERIFY(m_editor->editable());
    }

    void anotherTextIsOneStepThatUndoTakesBack()
    {
        m_editor->open("one\ntwo\nthree\n");
        QSignalSpy edited(m_editor.get(), &CodeEditor::edited);
        m_editor->replaceText("one\n2\nthree\n");
        QCOMPARE(m_editor->text(), QByteArray("one\n2\nthree\n"));
        QVERIFY(!edited.isEmpty());
        m_editor->undo();
        QCOMPARE(m_editor->text(), QByteArray("one\ntwo\nthree\n"));
        QVERIFY(!m_editor->canUndo());
    }

    void findsAndReplacesByExpression()
    {
        m_editor->open("self.a = 1\nself.b = 22\nother = 3\n");
        FindBar bar(m_editor.get());
        bar.start(FindBar::Mode::Replace);
        bar.findChild<QCheckBox*>(QStringLiteral("findExpressionCheckBox"))->setChecked(true);
        bar.findChild<QLineEdit*>(QStringLiteral("findTextEdit"))->setText(QStringLiteral("self\\.([a-z]) = ([0-9]+)"));
        bar.findChild<QLineEdit*>(QStringLiteral("replacementEdit"))->setText(QStringLiteral("\\1 := \\2"));
        bar.findChild<QAbstractButton*>(QStringLiteral("findNextButton"))->click();
        QCOMPARE(m_editor->selectedText(), QStringLiteral("self.a = 1"));
        bar.findChild<QPushButton*>(QStringLiteral("replaceButton"))->click();
        QCOMPARE(m_editor->text(), QByteArray("a := 1\nself.b = 22\nother = 3\n"));
        QCOMPARE(m_editor->selectedText(), QStringLiteral("self.b = 22"));
        bar.findChild<QPushButton*>(QStringLiteral("replaceAllButton"))->click();
        QCOMPARE(m_editor->text(), QByteArray("a := 1\nb := 22\nother = 3\n"));
        m_editor->undo();
        QCOMPARE(m_editor->text(), QByteArray("a := 1\nself.b = 22\nother = 3\n"));
    }

    void anExpressionThatMatchesNothingWideEnds()
    {
        m_editor->open("a\nb\n");
        QCOMPARE(m_editor->replaceAll(QStringLiteral("^"), QStringLiteral("# "), true, false), 3); // the last line is empty
        QCOMPARE(m_editor->text(), QByteArray("# a\n# b\n# "));
        QCOMPARE(m_editor->replaceAll(QStringLiteral("a"), QStringLiteral("aa"), false, false), 1);
        QVERIFY(!m_editor->findNext(QStringLiteral("["), true, false));
    }

    void searchGoesRoundAndBack()
    {
        m_editor->open("one two one\n");
        QVERIFY(m_editor->findNext(QStringLiteral("ONE"), false, false));
        QVERIFY(m_editor->findNext(QStringLiteral("one"), false, false));
        QVERIFY(m_editor->findNext(QStringLiteral("one"), false, false));
        QVERIFY(!m_editor->findNext(QStringLiteral("ONE"), false, true));
        QVERIFY(m_editor->findNext(QStringLiteral("two"), false, true, false));
    }

    void theUsualEndingIsThatOfMostLines()
    {
        QCOMPARE(usualLineEnding("a\r\nb\r\nc\n"), QByteArray("\r\n"));
        QCOMPARE(usualLineEnding("a\rb\rc\n"), QByteArray("\r"));
        QCOMPARE(usualLineEnding("no ending"), QByteArray("\n"));
    }

private:
    void type(const QString& text)
    {
        auto* editor = m_editor->findChild<QWidget*>(QStringLiteral("codeEditorScintilla"));
        for (const QChar key : text) {
            if (key == u'\r')
                QTest::keyClick(editor, Qt::Key_Return);
            else
                QTest::keyClicks(editor, key);
        }
    }

    std::unique_ptr<CodeEditor> m_editor;
};

QTEST_MAIN(TestCodeEditor)
#include "tst_code_editor.moc"
