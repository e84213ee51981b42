#include "ui/widgets/markdown_document.h"

#include <QTextBlock>
#include <QTextCursor>

namespace codegym {

namespace {

constexpr int kParagraphGap = 8;

/// Takes away what a reader could be led astray by: addresses behind links, pictures.
void disarm(QTextDocument& document)
{
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            const QTextFragment fragment = it.fragment();
            if (!fragment.charFormat().isAnchor() && !fragment.charFormat().isImageFormat())
                continue;
            QTextCursor cursor(&document);
            cursor.setPosition(fragment.position());
            cursor.setPosition(fragment.position() + fragment.length(), QTextCursor::KeepAnchor);
            if (fragment.charFormat().isImageFormat()) {
                cursor.insertText(QCoreApplication::translate("MarkdownDocument", "[picture]"), QTextCharFormat());
                return disarm(document); // the block's fragments are others now
            }
            QTextCharFormat plain = fragment.charFormat();
            plain.setAnchor(false);
            plain.setAnchorHref({});
            plain.setFontUnderline(true);
            plain.clearForeground();
            cursor.setCharFormat(plain);
        }
    }
}

bool isCode(const QTextBlockFormat& format)
{
    return format.hasProperty(QTextFormat::BlockCodeFence) || format.hasProperty(QTextFormat::BlockCodeLanguage);
}

void dressBlock(QTextCursor& cursor, const DocumentStyle& style)
{
    const Tokens& table = tokens(style.mode);
    const QTextBlock block = cursor.block();
    QTextBlockFormat format = block.blockFormat();
    const bool code = isCode(format) || format.nonBreakableLines();
    const bool codeGoesOn = code && isCode(block.next().blockFormat());
    format.setBottomMargin(code ? (codeGoesOn ? 0 : kParagraphGap) : block.textList() ? 2 : kParagraphGap);
    format.setTopMargin(format.headingLevel() > 0 && block.blockNumber() > 0 ? kParagraphGap : 0);
    if (code) {
        format.setBackground(table.raised);
        format.setLeftMargin(0);
        format.setIndent(0);
    } else {
        format.setLineHeight(125, QTextBlockFormat::ProportionalHeight);
    }
    cursor.setBlockFormat(format);
}

void dressText(QTextDocument& document, const QTextFragment& fragment, bool codeBlock, int heading, const DocumentStyle& style)
{
    QTextCursor cursor(&document);
    cursor.setPosition(fragment.position());
    cursor.setPosition(fragment.position() + fragment.length(), QTextCursor::KeepAnchor);
    QTextCharFormat format;
    if (codeBlock || fragment.charFormat().fontFixedPitch()) {
        format.setFont(style.code, QTextCharFormat::FontPropertiesSpecifiedOnly);
        format.setFontFamilies(style.code.families());
        format.setFontPointSize(style.code.pointSizeF());
        if (!codeBlock)
            format.setBackground(tokens(style.mode).raised);
    } else if (heading > 0) {
        format.setFontPointSize(style.text.pointSizeF() * (heading == 1 ? 1.3 : heading == 2 ? 1.15 : 1.0));
        format.setFontWeight(QFont::DemiBold);
    }
    format.setProperty(QTextFormat::FontSizeAdjustment, 0); // the parser's own step on top of ours
    cursor.mergeCharFormat(format);
}

/// Markdown takes the ">>>" of a Python example for a quotation in a quotation and runs its lines together.
QString withFencedExamples(const QString& markdown)
{
    QStringList lines;
    bool fenced = false;
    bool example = false;
    const auto endExample = [&] {
        if (example)
            lines.append(QStringLiteral("```"));
        example = false;
    };
    for (const QString& line : markdown.split(u'\n')) {
        const QString text = line.trimmed();
        if (text.isEmpty() || text.startsWith(u"```"))
            endExample();
        if (text.startsWith(u"```"))
            fenced = !fenced;
        if (text.startsWith(u">>>") && !fenced && !example) {
            lines.append(QStringLiteral("```python"));
            example = true;
        }
        lines.append(line);
    }
    endExample();
    return lines.join(u'\n');
}

struct Piece {
    QTextFragment fragment;
    bool codeBlock;
    int heading;
};

void dress(QTextDocument& document, const DocumentStyle& style)
{
    QTextCursor cursor(&document);
    cursor.beginEditBlock();
    QList<Piece> pieces;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        cursor.setPosition(block.position());
        dressBlock(cursor, style);
        for (auto it = block.begin(); !it.atEnd(); ++it)
            pieces.append({it.fragment(), isCode(block.blockFormat()), block.blockFormat().headingLevel()});
    }
    // From the end: a changed format may join fragments that come after.
    for (auto piece = pieces.crbegin(); piece != pieces.crend(); ++piece)
        dressText(document, piece->fragment, piece->codeBlock, piece->heading, style);
    cursor.endEditBlock();
}

} // namespace

QVariant DetachedDocument::loadResource(int, const QUrl&)
{
    return {};
}

std::shared_ptr<QTextDocument> markdownDocument(const ByteText& markdown, const DocumentStyle& style, QThread* owner)
{
    auto document = std::make_shared<DetachedDocument>();
    document->setUndoRedoEnabled(false);
    document->setDocumentMargin(12);
    document->setDefaultFont(style.text);
    if (markdown.size() > kLargestMarkdown) {
        document->setPlainText(displayText(markdown));
    } else {
        document->setMarkdown(withFencedExamples(displayText(markdown)),
            QTextDocument::MarkdownFeatures(QTextDocument::MarkdownDialectGitHub) | QTextDocument::MarkdownNoHTML);
        disarm(*document);
        dress(*document, style);
    }
    document->moveToThread(owner);
    return document;
}

} // namespace codegym
