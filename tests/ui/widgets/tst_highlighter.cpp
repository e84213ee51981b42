#include "ui/widgets/code_view.h"
#include "ui/widgets/highlighter.h"
#include "ui/widgets/scintilla.h"

#include <QFileInfo>
#include <QSignalSpy>
#include <QtTest>

using namespace codegym;

namespace {

const QString kProgram = QStringLiteral(CODEGYM_BINARY_DIR "/bin/codegym-highlight");

struct Answer {
    bool came = false;
    std::optional<QList<CodeSpan>> spans;
};

Answer ask(Highlighter& highlighter, const ByteText& text)
{
    Answer answer;
    QObject context;
    highlighter.ask(text, &context, [&answer](const std::optional<QList<CodeSpan>>& spans) { answer = {true, spans}; });
    if (!QTest::qWaitFor([&] { return answer.came; }, 20'000))
        qWarning("no answer came");
    return answer;
}

QByteArrayList piecesOf(const ByteText& text, const QList<CodeSpan>& spans, CodeKind kind)
{
    QByteArrayList pieces;
    for (const CodeSpan& span : spans) {
        if (span.kind == kind)
            pieces.append(text.mid(span.start, span.length));
    }
    return pieces;
}

} // namespace

/// What asks the colouring process, and what becomes of a view when there is none.
class TestHighlighter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void kindsAreOfBytes()
    {
        needProgram();
        Highlighter highlighter(kProgram);
        const ByteText text = "def größe(a):\n    return '😀'  # why ü\n\nx = 12\n";
        const Answer answer = ask(highlighter, text);
        QVERIFY(answer.spans.has_value());
        QVERIFY(piecesOf(text, *answer.spans, CodeKind::Keyword).contains("def"));
        QVERIFY(piecesOf(text, *answer.spans, CodeKind::Keyword).contains("return"));
        QCOMPARE(piecesOf(text, *answer.spans, CodeKind::String).join(), QByteArray("'😀'"));
        QCOMPARE(piecesOf(text, *answer.spans, CodeKind::Comment).join().trimmed(), QByteArray("# why ü"));
        QCOMPARE(piecesOf(text, *answer.spans, CodeKind::Number), QByteArrayList {"12"});
        QCOMPARE(piecesOf(text, *answer.spans, CodeKind::Definition), QByteArrayList {"größe"});
    }

    void manyQuestionsAreAnsweredEachItsOwn()
    {
        needProgram();
        Highlighter highlighter(kProgram);
        int right = 0;
        for (int i = 0; i < 50; ++i) {
            const ByteText text = QByteArray(i, ' ') + "# " + QByteArray::number(i);
            highlighter.ask(text, this, [&right, text, i](const std::optional<QList<CodeSpan>>& spans) {
                right += spans && spans->size() == 1 && spans->first().start == i ? 1 : 0;
            });
        }
        QTRY_COMPARE_WITH_TIMEOUT(right, 50, 20'000);
    }

    void withoutAHelperThereIsAnAnswerWithoutColours_data()
    {
        QTest::addColumn<QString>("program");
        QTest::newRow("none") << QString();
        QTest::newRow("not there") << QStringLiteral("/nonexistent/codegym-highlight");
        QTest::newRow("dies at once") << QStringLiteral("/bin/false");
        QTest::newRow("says back what it is told") << QStringLiteral("/bin/cat");
    }

    void withoutAHelperThereIsAnAnswerWithoutColours()
    {
        QFETCH(QString, program);
        Highlighter highlighter(program);
        for (int i = 0; i < 5; ++i) { // also when it has died before
            const Answer answer = ask(highlighter, "x = 1\n");
            QVERIFY(answer.came);
            QVERIFY(!answer.spans.has_value());
        }
    }

    void whatIsNoTextIsNotAskedAbout()
    {
        Highlighter highlighter(kProgram);
        QVERIFY(!ask(highlighter, "x = '\xff'\n").spans.has_value());
        QVERIFY(!ask(highlighter, QByteArray(300 * 1024, 'x')).spans.has_value());
    }

    void whoHasGoneIsNotAnswered()
    {
        Highlighter highlighter(kProgram);
        bool called = false;
        {
            QObject context;
            highlighter.ask("x = 1\n", &context, [&called](const auto&) { called = true; });
        }
        QVERIFY(ask(highlighter, "y = 2\n").came);
        QVERIFY(!called);
    }

    void aViewShowsTheKinds()
    {
        needProgram();
        Highlighter highlighter(kProgram);
        CodeView view;
        view.setHighlighter(&highlighter);
        view.setText("# why\nx = 'y'\n");
        auto* editor = view.findChild<QsciScintilla*>();
        const auto kindAt = [editor](unsigned long at) {
            return CodeKind(editor->SendScintilla(QsciScintilla::SCI_GETSTYLEAT, at));
        };
        QTRY_COMPARE_WITH_TIMEOUT(kindAt(2), CodeKind::Comment, 20'000);
        QCOMPARE(kindAt(6), CodeKind::Plain);
        QCOMPARE(kindAt(10), CodeKind::String);
        QVERIFY(!editor->lexer());
        QCOMPARE(view.text(), QByteArray("# why\nx = 'y'\n"));
    }

    void aViewWithoutAHelperColoursByItself()
    {
        Highlighter highlighter {QString()};
        CodeView view;
        view.setHighlighter(&highlighter);
        view.setText("x = 1\n");
        auto* editor = view.findChild<QsciScintilla*>();
        QTRY_VERIFY(editor->lexer());
    }

private:
    static void needProgram()
    {
        if (!QFileInfo::exists(kProgram))
            QSKIP("codegym-highlight was not built: KSyntaxHighlighting is missing");
    }
};

QTEST_MAIN(TestHighlighter)
#include "tst_highlighter.moc"
