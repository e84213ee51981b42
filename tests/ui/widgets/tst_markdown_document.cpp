#include "ui/widgets/markdown_document.h"

#include <QTextBlock>
#include <QtTest>

using namespace codegym;

/// Statements come from strangers: shown, never obeyed.
class TestMarkdownDocument : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void linesOfAnExampleStayLines()
    {
        const auto document = parse("Text.\n\n>>> f(1)\n2\n>>> f(2)\n3\n\nMore.");
        QStringList lines;
        for (QTextBlock block = document->begin(); block.isValid(); block = block.next())
            lines.append(block.text());
        for (const char* line : {">>> f(1)", "2", ">>> f(2)", "3", "More."})
            QVERIFY2(lines.contains(QLatin1String(line)), line);
    }

    void markupOfTheWebIsText()
    {
        const QString text = parse("a <img src=\"http://x/y.png\"> <script>b</script>")->toPlainText();
        QVERIFY(text.contains(u"<script>"));
    }

    void linksLeadNowhereAndPicturesAreNotFetched()
    {
        const auto document = parse("[here](http://example.invalid) ![p](file:///etc/passwd)");
        for (QTextBlock block = document->begin(); block.isValid(); block = block.next()) {
            for (auto it = block.begin(); !it.atEnd(); ++it) {
                QVERIFY(!it.fragment().charFormat().isAnchor());
                QVERIFY(!it.fragment().charFormat().isImageFormat());
            }
        }
        QVERIFY(document->toPlainText().contains(u"here"));
    }

    void whatIsVeryLongIsShownPlain()
    {
        QVERIFY(parse(QByteArray("# x\n").repeated(10000))->toPlainText().startsWith(u"# x"));
    }

private:
    static std::shared_ptr<QTextDocument> parse(const QByteArray& markdown)
    {
        return markdownDocument(markdown, DocumentStyle {}, QThread::currentThread());
    }
};

QTEST_MAIN(TestMarkdownDocument)
#include "tst_markdown_document.moc"
