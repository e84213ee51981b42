#include "ui/widgets/code_view.h"

#include "ui/shell/theme.h"
#include "ui/shell/tokens.h"
#include "ui/widgets/scintilla.h"

#include <QEvent>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace codegym {

namespace {

constexpr int numberMargin = 0;
constexpr int barMargin = 1;
constexpr int barWidth = 4;
constexpr int markedLine = 0; // marker numbers
constexpr std::array barMarkers {1, 2, 3}; // by CodeBar::Kind
constexpr int barMask = 0b1110;
constexpr int goneLine = 4;
constexpr int addedLine = 5;
constexpr int goneSign = 6;
constexpr int addedSign = 7;

} // namespace

CodeView::CodeView(QWidget* parent)
    : QWidget(parent)
    , m_editor(new QsciScintilla)
    , m_python(new QsciLexerPython(m_editor))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_editor);
    setFocusProxy(m_editor);
    m_editor->setObjectName(QStringLiteral("codeScintilla"));
    m_editor->setAccessibleName(tr("Source"));
    m_editor->setFrameShape(QFrame::NoFrame);
    m_editor->setUtf8(true);
    m_editor->setReadOnly(true);
    m_editor->setTabWidth(4);
    m_editor->setCaretLineVisible(false);
    m_editor->SendScintilla(QsciScintilla::SCI_SETEXTRAASCENT, 1);
    m_editor->SendScintilla(QsciScintilla::SCI_SETEXTRADESCENT, 1);
    m_editor->SendScintilla(QsciScintilla::SCI_SETSCROLLWIDTH, 1);
    m_editor->SendScintilla(QsciScintilla::SCI_SETSCROLLWIDTHTRACKING, 1);
    // The drop would be refused anyway; the window takes it for an import.
    m_editor->setAcceptDrops(false);
    m_editor->viewport()->setAcceptDrops(false);
    m_editor->setLexer(m_python);
    setUpMargins();
    CodeView::applyColors(); // not yet what a subclass makes of it
    connect(m_editor, &QsciScintilla::cursorPositionChanged, this, [this](int line, int) {
        // Scintilla tells this when it paints; what we moved ourselves is in m_line by then.
        if (line + 1 == m_line)
            return;
        m_line = line + 1;
        Q_EMIT lineActivated(m_line);
    });
}

void CodeView::setUpMargins()
{
    m_editor->setMarginType(numberMargin, QsciScintilla::NumberMargin);
    m_editor->setMarginType(barMargin, QsciScintilla::SymbolMargin);
    m_editor->setMarginWidth(barMargin, barWidth);
    m_editor->setMarginMarkerMask(barMargin, barMask);
    m_editor->setMarginType(gapMargin, QsciScintilla::SymbolMargin);
    m_editor->setMarginWidth(gapMargin, 8);
    m_editor->setMarginMarkerMask(gapMargin, 0b11 << goneSign);
    for (const int line : {goneLine, addedLine})
        m_editor->markerDefine(QsciScintilla::Background, line);
    m_editor->markerDefine('-', goneSign);
    m_editor->markerDefine('+', addedSign);
    m_editor->setMarginMarkerMask(numberMargin, 0);
    for (const int margin : {numberMargin, barMargin, gapMargin})
        m_editor->setMarginSensitivity(margin, false);
    m_editor->markerDefine(QsciScintilla::Background, markedLine);
    for (const int marker : barMarkers)
        m_editor->markerDefine(QsciScintilla::FullRectangle, marker);
}

void CodeView::setText(const ByteText& text, Language language)
{
    const bool python = language == Language::Python;
    m_editor->setLexer(python && !m_highlighter ? m_python : nullptr);
    applyColors();
    m_editor->setReadOnly(false);
    m_editor->SendScintilla(QsciScintilla::SCI_CLEARALL);
    // Not setText(), which ends at a NUL.
    m_editor->SendScintilla(QsciScintilla::SCI_ADDTEXT, static_cast<unsigned long>(text.size()), text.constData());
    m_editor->SendScintilla(QsciScintilla::SCI_EMPTYUNDOBUFFER);
    m_editor->setReadOnly(true);
    m_editor->markerDeleteAll();
    m_editor->setCursorPosition(0, 0);
    m_editor->SendScintilla(QsciScintilla::SCI_SETXOFFSET, 0);
    m_line = 1;
    widenNumbers();
    if (python && m_highlighter)
        askForColors(text);
}

void CodeView::setHighlighter(Highlighter* highlighter) { m_highlighter = highlighter; }

void CodeView::askForColors(const ByteText& text)
{
    m_highlighter->ask(text, this, [this, number = ++m_asked](const std::optional<QList<CodeSpan>>& spans) {
        if (number != m_asked)
            return; // another text is shown by now
        if (spans) {
            takeSpans(*spans);
        } else {
            m_editor->setLexer(m_python);
            applyColors();
        }
    });
}

void CodeView::takeSpans(const QList<CodeSpan>& spans)
{
    QByteArray styles(m_editor->SendScintilla(QsciScintilla::SCI_GETLENGTH), char(CodeKind::Plain));
    for (const CodeSpan& span : spans) {
        for (qsizetype at = span.start; at < qMin(span.start + span.length, styles.size()); ++at)
            styles[at] = char(span.kind);
    }
    m_editor->SendScintilla(QsciScintilla::SCI_STARTSTYLING, 0UL, 0L);
    m_editor->SendScintilla(
        QsciScintilla::SCI_SETSTYLINGEX, static_cast<unsigned long>(styles.size()), styles.constData());
}

ByteText CodeView::text() const
{
    const auto length = m_editor->SendScintilla(QsciScintilla::SCI_GETLENGTH);
    ByteText bytes(length + 1, '\0'); // SCI_GETTEXT ends with a NUL of its own
    m_editor->SendScintilla(QsciScintilla::SCI_GETTEXT, static_cast<unsigned long>(length + 1), bytes.data());
    bytes.chop(1);
    return bytes;
}

void CodeView::setMarkedLines(const QList<LineRange>& lines, Scroll scroll)
{
    m_editor->markerDeleteAll(markedLine);
    for (const LineRange& range : lines) {
        for (int line = range.first; line <= range.last && line <= m_editor->lines(); ++line)
            m_editor->markerAdd(line - 1, markedLine);
    }
    if (!lines.isEmpty() && scroll == Scroll::IntoSight)
        bringIntoSight(lines.first());
}

void CodeView::bringIntoSight(LineRange lines)
{
    if (!isVisible()) {
        m_wanted = lines;
        return;
    }
    // ENSUREVISIBLE alone would leave the line at the very edge.
    const int first = qMax(0, lines.first - 4);
    const int fit = qMax(1, int(m_editor->SendScintilla(QsciScintilla::SCI_LINESONSCREEN)));
    // No more than there is room for: of a range that is too long, Scintilla shows the end.
    const int last = std::min({m_editor->lines() - 1, lines.last + 1, first + fit - 1});
    const auto positionOf = [this](int line) {
        return m_editor->SendScintilla(QsciScintilla::SCI_POSITIONFROMLINE, static_cast<unsigned long>(line));
    };
    m_editor->SendScintilla(
        QsciScintilla::SCI_SCROLLRANGE, static_cast<unsigned long>(positionOf(last)), positionOf(first));
}

void CodeView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_wanted.first == 0)
        return;
    // Its own layout comes after this event.
    QTimer::singleShot(0, this, [this] {
        if (const LineRange wanted = std::exchange(m_wanted, {}); wanted.first > 0)
            bringIntoSight(wanted);
    });
}

void CodeView::setBars(const QList<CodeBar>& bars)
{
    for (const int marker : barMarkers)
        m_editor->markerDeleteAll(marker);
    for (const CodeBar& bar : bars) {
        for (int line = bar.lines.first; line <= bar.lines.last && line <= m_editor->lines(); ++line)
            m_editor->markerAdd(line - 1, barMarkers[size_t(bar.kind)]);
    }
}

void CodeView::setDifferences(const QList<LineSpan>& here, const QList<LineSpan>& there, Side side)
{
    const auto send = [this](unsigned message, long first, long second = 0) {
        return m_editor->SendScintilla(message, static_cast<unsigned long>(first), second);
    };
    send(QsciScintilla::SCI_ANNOTATIONCLEARALL, 0);
    send(QsciScintilla::SCI_ANNOTATIONSETVISIBLE, QsciScintilla::ANNOTATION_STANDARD);
    for (const int marker : {goneLine, addedLine, goneSign, addedSign})
        m_editor->markerDeleteAll(marker);
    for (qsizetype i = 0; i < here.size(); ++i) {
        for (int line = here[i].first; line < here[i].end(); ++line) {
            m_editor->markerAdd(line, side == Side::Before ? goneLine : addedLine);
            m_editor->markerAdd(line, side == Side::Before ? goneSign : addedSign);
        }
        const int missing = there[i].count - here[i].count;
        if (missing <= 0)
            continue;
        // An annotation of n lines is n - 1 line feeds; it hangs below a line, so the very top has none.
        const QByteArray room(missing - 1, '\n');
        m_editor->SendScintilla(QsciScintilla::SCI_ANNOTATIONSETTEXT, static_cast<unsigned long>(qMax(0, here[i].end() - 1)),
            (room.isEmpty() ? QByteArray(" ") : room).constData());
    }
}

void CodeView::scrollWith(CodeView* other)
{
    QsciScintilla* follower = other->m_editor;
    // Not by the scroll bars, whose range may still be that of a former text.
    connect(m_editor, &QsciScintilla::SCN_UPDATEUI, follower, [this, follower](int updated) {
        const auto copy = [this, follower](unsigned get, unsigned set) {
            const long value = m_editor->SendScintilla(get);
            if (follower->SendScintilla(get) != value)
                follower->SendScintilla(set, static_cast<unsigned long>(value));
        };
        if (updated & QsciScintilla::SC_UPDATE_V_SCROLL)
            copy(QsciScintilla::SCI_GETFIRSTVISIBLELINE, QsciScintilla::SCI_SETFIRSTVISIBLELINE);
        if (updated & QsciScintilla::SC_UPDATE_H_SCROLL)
            copy(QsciScintilla::SCI_GETXOFFSET, QsciScintilla::SCI_SETXOFFSET);
    });
}

int CodeView::currentLine() const
{
    int line = 0;
    int column = 0;
    m_editor->getCursorPosition(&line, &column);
    return line + 1;
}

void CodeView::setCurrentLine(int line)
{
    m_editor->setCursorPosition(line - 1, 0);
    m_editor->ensureLineVisible(line - 1);
    m_line = currentLine();
}

void CodeView::widenNumbers()
{
    const int digits = qMax(3, int(QString::number(m_editor->lines()).size()));
    const QFontMetrics metrics(codeFont());
    m_editor->setMarginWidth(numberMargin, metrics.horizontalAdvance(QString(digits, u'9')) + 16);
}

void CodeView::colorLexer()
{
    const Tokens& table = tokensFor(palette());
    const QFont font = codeFont();
    m_python->setDefaultPaper(table.panel);
    m_python->setDefaultColor(table.text);
    m_python->setDefaultFont(font);
    m_python->setPaper(table.panel, -1);
    m_python->setColor(table.text, -1);
    m_python->setFont(font, -1);
    for (const int style : {QsciLexerPython::Comment, QsciLexerPython::CommentBlock})
        m_python->setColor(table.comment, style);
    for (const int style : {QsciLexerPython::DoubleQuotedString, QsciLexerPython::SingleQuotedString,
             QsciLexerPython::TripleSingleQuotedString, QsciLexerPython::TripleDoubleQuotedString,
             QsciLexerPython::DoubleQuotedFString, QsciLexerPython::SingleQuotedFString,
             QsciLexerPython::TripleSingleQuotedFString, QsciLexerPython::TripleDoubleQuotedFString})
        m_python->setColor(table.string, style);
    for (const int style : {QsciLexerPython::ClassName, QsciLexerPython::FunctionMethodName, QsciLexerPython::Decorator})
        m_python->setColor(table.definition, style);
    m_python->setColor(table.keyword, QsciLexerPython::Keyword);
    m_python->setColor(table.number, QsciLexerPython::Number);
}

void CodeView::colorKinds()
{
    const Tokens& table = tokensFor(palette());
    const std::array colors {table.text, table.keyword, table.string, table.number, table.comment, table.definition};
    m_editor->SendScintilla(QsciScintilla::SCI_STYLESETBACK, static_cast<unsigned long>(QsciScintilla::STYLE_DEFAULT), table.panel);
    m_editor->SendScintilla(QsciScintilla::SCI_STYLECLEARALL); // all as the default, font and paper
    for (size_t kind = 0; kind < colors.size(); ++kind) // by CodeKind
        m_editor->SendScintilla(QsciScintilla::SCI_STYLESETFORE, static_cast<unsigned long>(kind), colors[kind]);
}

void CodeView::applyColors()
{
    const Tokens& table = tokensFor(palette());
    colorLexer();
    m_editor->setPaper(table.panel);
    m_editor->setColor(table.text);
    if (!m_editor->lexer()) {
        m_editor->setFont(codeFont());
        colorKinds();
    }
    m_editor->setMarginsBackgroundColor(table.panel);
    m_editor->setMarginsForegroundColor(table.muted);
    m_editor->setMarginsFont(codeFont());
    m_editor->setMarginBackgroundColor(gapMargin, table.panel);
    m_editor->setMarginBackgroundColor(barMargin, table.panel);
    m_editor->setSelectionBackgroundColor(table.selection);
    m_editor->resetSelectionForegroundColor();
    m_editor->setCaretForegroundColor(table.accent);
    m_editor->setMarkerBackgroundColor(table.selection, markedLine);
    m_editor->setMarkerBackgroundColor(table.warning.fill, goneLine);
    m_editor->setMarkerBackgroundColor(table.accentTint, addedLine);
    for (const int sign : {goneSign, addedSign}) {
        m_editor->setMarkerForegroundColor(table.text, sign);
        m_editor->setMarkerBackgroundColor(table.panel, sign);
    }
    const std::array colors {table.accent, table.correct.ink, table.line};
    for (size_t i = 0; i < barMarkers.size(); ++i) {
        m_editor->setMarkerBackgroundColor(colors[i], barMarkers[i]);
        m_editor->setMarkerForegroundColor(colors[i], barMarkers[i]);
    }
    widenNumbers();
}

void CodeView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange)
        applyColors();
    QWidget::changeEvent(event);
}

} // namespace codegym
