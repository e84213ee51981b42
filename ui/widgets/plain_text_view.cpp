#include "ui/widgets/plain_text_view.h"

#include "ui/shell/theme.h"
#include "ui/shell/tokens.h"

#include <QAbstractTextDocumentLayout>
#include <QEvent>
#include <QGuiApplication>
#include <QScrollBar>
#include <QTextBlock>

#include <cmath>

namespace codegym {

namespace {

constexpr int tallest = 400; // lines; no screen shows more
constexpr qsizetype shownBytes = 200'000; // layout of more takes noticeable time in the UI thread

const Tint& tintOf(PlainTextView::Tone tone, const Tokens& table)
{
    return tone == PlainTextView::Tone::Error ? table.error : table.incorrect;
}

} // namespace

PlainTextView::PlainTextView(QWidget* parent) : QPlainTextEdit(parent)
{
    setReadOnly(true);
    setProperty("block", true);
    setFont(codeFont());
    setTabChangesFocus(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    document()->setDocumentMargin(8);
    applyTone();
}

void PlainTextView::setBytes(QByteArrayView bytes, Tone tone)
{
    m_tone = tone;
    QString shown = displayText(bytes.first(qMin(bytes.size(), shownBytes)));
    if (bytes.size() > shownBytes)
        shown += tr("\n… (%n more bytes, not shown here)", nullptr, int(bytes.size() - shownBytes));
    setPlainText(shown);
    applyTone();
    fitHeight();
}

void PlainTextView::setVisibleLines(int least, int most)
{
    m_least = least;
    m_most = most;
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    fitHeight();
}

void PlainTextView::setNoTallerThanText()
{
    m_bounded = true;
    setVisibleLines(1, tallest);
}

void PlainTextView::fitHeight()
{
    if (m_most == 0)
        return;
    int lines = 0;
    for (QTextBlock block = document()->begin(); block.isValid() && lines < m_most; block = block.next()) {
        document()->documentLayout()->blockBoundingRect(block); // lays the block out, which else waits for painting
        lines += qMax(1, block.layout()->lineCount());
    }
    const int shown = qBound(m_least, lines, m_most);
    const int height = shown * QFontMetrics(font()).lineSpacing() + 2 * int(std::ceil(document()->documentMargin())) + 4;
    setMinimumHeight(m_bounded ? 0 : height);
    setMaximumHeight(height);
}

void PlainTextView::applyTone()
{
    const Tokens& table = tokensFor(QGuiApplication::palette()); // the style sheet below colours its own
    const QColor fill = m_tone == Tone::Plain ? table.raised : tintOf(m_tone, table).fill;
    if (property("fill") == fill.name())
        return;
    setProperty("fill", fill.name());
    setStyleSheet(QStringLiteral("codegym--PlainTextView { background: %1; border-radius: 6px; }").arg(fill.name()));
}

void PlainTextView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange)
        applyTone();
    QPlainTextEdit::changeEvent(event);
}

void PlainTextView::resizeEvent(QResizeEvent* event)
{
    QPlainTextEdit::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        fitHeight();
}

} // namespace codegym
