#include "ui/widgets/code_view.h"

#include <QSignalSpy>
#include <QtTest>

using namespace codegym;

class TestCodeView : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void bytesStayWhatTheyAre_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("empty") << QByteArray("");
        QTest::newRow("NUL") << QByteArray("a = '\0'\nb\0\n", 11);
        QTest::newRow("line ends") << QByteArray("a\r\nb\rc\n\n");
        QTest::newRow("invalid UTF-8") << QByteArray("x = '\xff\xfe\xed\xa0\x80'\n");
        QTest::newRow("umlauts") << QByteArray("s = 'größer → 😀'");
        QTest::newRow("tabs") << QByteArray("\tif x:\n\t\treturn  \n");
    }

    void bytesStayWhatTheyAre()
    {
        QFETCH(QByteArray, text);
        CodeView view;
        view.setText(text);
        QCOMPARE(view.text(), text);
    }

    void newTextReplacesTheOld()
    {
        CodeView view;
        view.setText("one\ntwo\n");
        view.setText("three");
        QCOMPARE(view.text(), QByteArray("three"));
    }

    void typingChangesNothing()
    {
        CodeView view;
        view.setText("a = 1\n");
        view.show();
        QTest::keyClicks(view.focusProxy(), QStringLiteral("xyz"));
        QTest::keyClick(view.focusProxy(), Qt::Key_Delete);
        QCOMPARE(view.text(), QByteArray("a = 1\n"));
    }

    void keyboardTellsTheLine()
    {
        CodeView view;
        view.setText("a\nb\nc\n");
        view.show();
        QSignalSpy lines(&view, &CodeView::lineActivated);
        QTest::keyClick(view.focusProxy(), Qt::Key_Down);
        QTRY_COMPARE(lines.size(), 1);
        QTest::keyClick(view.focusProxy(), Qt::Key_Down);
        QTRY_COMPARE(lines.size(), 2);
        QCOMPARE(lines.last().first().toInt(), 3);
        QCOMPARE(view.currentLine(), 3);
    }

    void movingByProgramIsSilent()
    {
        CodeView view;
        QSignalSpy lines(&view, &CodeView::lineActivated);
        view.setText("a\nb\nc\n");
        view.setCurrentLine(2);
        view.setMarkedLines({{2, 3}, {90, 95}}); // lines that are not there are left out
        QCOMPARE(view.currentLine(), 2);
        view.show();
        view.grab(); // Scintilla tells of moves when it paints
        QVERIFY(lines.isEmpty());
        QTest::keyClick(view.focusProxy(), Qt::Key_Down);
        QTRY_COMPARE(lines.size(), 1);
    }
};

QTEST_MAIN(TestCodeView)
#include "tst_code_view.moc"
