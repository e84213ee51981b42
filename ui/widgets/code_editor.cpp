#include "ui/widgets/code_editor.h"

#include "ui/shell/theme.h"
#include "ui/shell/tokens.h"
#include "ui/widgets/scintilla.h"

#include <QEvent>
#include <QGuiApplication>
#include <QScreen>

#include <array>

namespace codegym {

namespace {

constexpr int foldMargin = 3;
constexpr int problemIndicator = 8;
constexpr int completedFrom = 3; // characters of a word
constexpr int typedWidth = 40; // pixels that the caret moves by a key at most

unsigned long word(long value) { return static_cast<unsigned long>(value); }

} // namespace

QByteArray usualLineEnding(QByteArrayView text)
{
    const auto both = text.count("\r\n");
    const auto feeds = text.count('\n') - both;
    const auto returns = text.count('\r') - both;
    if (both > feeds && both >= returns)
        return "\r\n";
    return returns > feeds ? "\r" : "\n";
}

CodeEditor::CodeEditor(QWidget* parent) : CodeView(parent), m_names(new QsciAPIs(scintilla()->lexer()))
{
    connect(m_names, &QsciAPIs::apiPreparationFinished, this, &CodeEditor::takeNames);
    QsciScintilla* editor = scintilla();
    editor->setObjectName(QStringLiteral("codeEditorScintilla"));
    editor->setAutoIndent(true);
    editor->setIndentationWidth(4);
    editor->setIndentationsUseTabs(false);
    editor->setBackspaceUnindents(true);
    editor->setBraceMatching(QsciScintilla::SloppyBraceMatch);
    editor->setFolding(QsciScintilla::PlainFoldStyle, foldMargin);
    editor->setMarginWidth(foldMargin, 12);
    editor->setAutoCompletionSource(QsciScintilla::AcsAll);
    editor->setAutoCompletionThreshold(completedFrom);
    editor->installEventFilter(this);
    editor->setAutoCompletionCaseSensitivity(false);
    editor->setAutoCompletionReplaceWord(true);
    editor->setCallTipsStyle(QsciScintilla::CallTipsNoContext);
    editor->setCallTipsVisible(0);
    editor->markerDefine(QsciScintilla::LeftRectangle, firstFreeMarker);
    editor->markerDefine(QsciScintilla::RightTriangle, firstFreeMarker + 1);
    editor->setMarginMarkerMask(gapMargin, 0b11 << firstFreeMarker);
    editor->indicatorDefine(QsciScintilla::SquiggleIndicator, problemIndicator);
    // Several carets are typed with too easily, and undo does not bring them back.
    editor->SendScintilla(QsciScintilla::SCI_SETMULTIPLESELECTION, 0UL);
    CodeEditor::applyColors();
    connect(editor, &QsciScintilla::textChanged, this, [this] {
        if (!m_loading)
            Q_EMIT edited();
    });
}

/// QScintilla asks the screen under the caret where there is room for its list, and dies of there being none: the window
/// may stand half beside the screen.
bool CodeEditor::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == scintilla() && (event->type() == QEvent::KeyPress || event->type() == QEvent::InputMethod)) {
        const QPoint caret = caretPoint();
        const bool onScreen = QGuiApplication::screenAt(caret) && QGuiApplication::screenAt(caret + QPoint(typedWidth, 0));
        scintilla()->setAutoCompletionThreshold(onScreen ? completedFrom : -1);
    }
    return CodeView::eventFilter(watched, event);
}

QPoint CodeEditor::caretPoint() const
{
    QsciScintilla* editor = scintilla();
    const long position = editor->SendScintilla(QsciScintilla::SCI_GETCURRENTPOS);
    const auto at = [&](unsigned int message) { return int(editor->SendScintilla(message, 0UL, position)); };
    return editor->viewport()->mapToGlobal(
        QPoint(at(QsciScintilla::SCI_POINTXFROMPOSITION), at(QsciScintilla::SCI_POINTYFROMPOSITION)));
}

CodeEditor::~CodeEditor()
{
    // Deleted at work, it would wait half a second and then end its thread, and the program with it, by force.
    if (m_preparing) {
        QsciLexer* owner = m_names->lexer(); // Which the thread asks as well.
        owner->setParent(nullptr);
        disconnect(m_names, nullptr, this, nullptr);
        connect(m_names, &QsciAPIs::apiPreparationFinished, owner, &QObject::deleteLater);
    }
}

void CodeEditor::open(const ByteText& text)
{
    m_loading = true;
    setText(text);
    m_loading = false;
    m_editable = isValidUtf8(text);
    setLineEndings(text);
    scintilla()->setReadOnly(!m_editable);
    scintilla()->setCaretLineVisible(false);
}

void CodeEditor::setLineEndings(const ByteText& text)
{
    const QByteArray ending = usualLineEnding(text);
    scintilla()->setEolMode(ending == "\r\n" ? QsciScintilla::EolWindows
            : ending == "\r"                 ? QsciScintilla::EolMac
                                             : QsciScintilla::EolUnix);
}

void CodeEditor::replaceText(const ByteText& text)
{
    const ByteText now = this->text();
    if (!m_editable || text == now)
        return;
    if (!isValidUtf8(text)) { // there is no way to type on in it
        open(text);
        Q_EMIT edited();
        return;
    }
    const auto equalStart = std::mismatch(now.begin(), now.end(), text.begin(), text.end()).first - now.begin();
    qsizetype equalEnd = 0;
    const qsizetype most = qMin(now.size(), text.size()) - equalStart;
    while (equalEnd < most && now[now.size() - 1 - equalEnd] == text[text.size() - 1 - equalEnd])
        ++equalEnd;
    const QByteArray piece = text.mid(equalStart, text.size() - equalEnd - equalStart);
    QsciScintilla* editor = scintilla();
    editor->beginUndoAction();
    editor->SendScintilla(QsciScintilla::SCI_DELETERANGE, word(equalStart), long(now.size() - equalEnd - equalStart));
    editor->SendScintilla(QsciScintilla::SCI_GOTOPOS, word(equalStart));
    editor->SendScintilla(QsciScintilla::SCI_ADDTEXT, word(piece.size()), piece.constData());
    editor->endUndoAction();
}

void CodeEditor::setChanges(const QList<LineRange>& changed, const QList<int>& goneAfter)
{
    QsciScintilla* editor = scintilla();
    editor->markerDeleteAll(firstFreeMarker);
    editor->markerDeleteAll(firstFreeMarker + 1);
    for (const LineRange& range : changed) {
        for (int line = range.first; line <= range.last && line <= editor->lines(); ++line)
            editor->markerAdd(line - 1, firstFreeMarker);
    }
    for (const int line : goneAfter)
        editor->markerAdd(qMax(0, line - 1), firstFreeMarker + 1);
}

void CodeEditor::setCallTips(const QStringList& tips)
{
    if (tips == m_tips)
        return;
    m_tips = tips;
    if (!m_preparing)
        prepareNames();
}

void CodeEditor::prepareNames()
{
    m_preparing = true;
    m_preparedTips = m_tips;
    m_names->clear();
    for (const QString& tip : std::as_const(m_tips))
        m_names->add(tip);
    m_names->prepare();
}

void CodeEditor::takeNames()
{
    m_preparing = false;
    if (m_preparedTips != m_tips)
        prepareNames();
}

void CodeEditor::setProblems(const QList<CodeProblem>& problems)
{
    QsciScintilla* editor = scintilla();
    editor->SendScintilla(QsciScintilla::SCI_SETINDICATORCURRENT, problemIndicator);
    editor->SendScintilla(QsciScintilla::SCI_INDICATORCLEARRANGE, 0UL, editor->SendScintilla(QsciScintilla::SCI_GETLENGTH));
    for (const CodeProblem& problem : problems) {
        if (problem.line < 1 || problem.line > editor->lines())
            continue;
        const long start = editor->SendScintilla(QsciScintilla::SCI_GETLINEINDENTPOSITION, word(problem.line - 1));
        const long end = editor->SendScintilla(QsciScintilla::SCI_GETLINEENDPOSITION, word(problem.line - 1));
        editor->SendScintilla(QsciScintilla::SCI_INDICATORFILLRANGE, word(start), qMax(1L, end - start));
    }
}

bool CodeEditor::canUndo() const { return scintilla()->isUndoAvailable(); }
bool CodeEditor::canRedo() const { return scintilla()->isRedoAvailable(); }
void CodeEditor::undo() { scintilla()->undo(); }
void CodeEditor::redo() { scintilla()->redo(); }

int CodeEditor::searchFlags(bool expression, bool matchCase) const
{
    int flags = 0;
    if (expression)
        flags |= QsciScintilla::SCFIND_REGEXP | QsciScintilla::SCFIND_POSIX;
    if (matchCase)
        flags |= QsciScintilla::SCFIND_MATCHCASE;
    return flags;
}

bool CodeEditor::selectMatch(const QByteArray& text, int flags, long from, long to)
{
    QsciScintilla* editor = scintilla();
    editor->SendScintilla(QsciScintilla::SCI_SETSEARCHFLAGS, flags);
    editor->SendScintilla(QsciScintilla::SCI_SETTARGETRANGE, word(from), to);
    if (editor->SendScintilla(QsciScintilla::SCI_SEARCHINTARGET, word(text.size()), text.constData()) < 0)
        return false;
    const long start = editor->SendScintilla(QsciScintilla::SCI_GETTARGETSTART);
    const long end = editor->SendScintilla(QsciScintilla::SCI_GETTARGETEND);
    editor->SendScintilla(QsciScintilla::SCI_SETSEL, word(start), end);
    editor->SendScintilla(QsciScintilla::SCI_SCROLLCARET);
    return true;
}

bool CodeEditor::findNext(const QString& text, bool expression, bool matchCase, bool forward)
{
    const QByteArray wanted = text.toUtf8();
    if (wanted.isEmpty())
        return false;
    QsciScintilla* editor = scintilla();
    const int flags = searchFlags(expression, matchCase);
    const long length = editor->SendScintilla(QsciScintilla::SCI_GETLENGTH);
    if (forward) {
        const long end = editor->SendScintilla(QsciScintilla::SCI_GETSELECTIONEND);
        return selectMatch(wanted, flags, end, length) || selectMatch(wanted, flags, 0, length);
    }
    const long start = editor->SendScintilla(QsciScintilla::SCI_GETSELECTIONSTART);
    return selectMatch(wanted, flags, start, 0) || selectMatch(wanted, flags, length, 0);
}

long CodeEditor::replaceTarget(const QByteArray& replacement, bool expression)
{
    return scintilla()->SendScintilla(expression ? QsciScintilla::SCI_REPLACETARGETRE : QsciScintilla::SCI_REPLACETARGET,
        word(replacement.size()), replacement.constData());
}

bool CodeEditor::replaceNext(const QString& text, const QString& replacement, bool expression, bool matchCase)
{
    QsciScintilla* editor = scintilla();
    const long start = editor->SendScintilla(QsciScintilla::SCI_GETSELECTIONSTART);
    const long end = editor->SendScintilla(QsciScintilla::SCI_GETSELECTIONEND);
    const QByteArray wanted = text.toUtf8();
    if (m_editable && end > start && selectMatch(wanted, searchFlags(expression, matchCase), start, end)
        && editor->SendScintilla(QsciScintilla::SCI_GETTARGETEND) == end) {
        const long length = replaceTarget(replacement.toUtf8(), expression);
        editor->SendScintilla(QsciScintilla::SCI_SETEMPTYSELECTION, word(start + length));
    }
    return findNext(text, expression, matchCase);
}

int CodeEditor::replaceAll(const QString& text, const QString& replacement, bool expression, bool matchCase)
{
    const QByteArray wanted = text.toUtf8();
    if (!m_editable || wanted.isEmpty())
        return 0;
    QsciScintilla* editor = scintilla();
    const QByteArray becomes = replacement.toUtf8();
    int count = 0;
    editor->beginUndoAction();
    for (long from = 0; selectMatch(wanted, searchFlags(expression, matchCase), from,
             editor->SendScintilla(QsciScintilla::SCI_GETLENGTH));) {
        const long start = editor->SendScintilla(QsciScintilla::SCI_GETTARGETSTART);
        const bool empty = start == editor->SendScintilla(QsciScintilla::SCI_GETTARGETEND);
        from = start + replaceTarget(becomes, expression);
        ++count;
        if (empty) // "^" matches at one place for ever
            from = editor->SendScintilla(QsciScintilla::SCI_POSITIONAFTER, word(from));
        if (empty && from >= editor->SendScintilla(QsciScintilla::SCI_GETLENGTH))
            break;
    }
    editor->endUndoAction();
    return count;
}

QString CodeEditor::selectedText() const { return scintilla()->selectedText(); }

void CodeEditor::applyColors()
{
    CodeView::applyColors();
    const Tokens& table = tokensFor(palette());
    QsciScintilla* editor = scintilla();
    for (const int marker : {firstFreeMarker, firstFreeMarker + 1}) {
        editor->setMarkerBackgroundColor(table.warning.ink, marker);
        editor->setMarkerForegroundColor(table.warning.ink, marker);
    }
    editor->setIndicatorForegroundColor(table.incorrect.ink, problemIndicator);
    editor->setFoldMarginColors(table.panel, table.panel);
    for (int marker = QsciScintilla::SC_MARKNUM_FOLDEREND; marker <= int(QsciScintilla::SC_MARKNUM_FOLDEROPEN); ++marker) {
        // By message: QScintilla's own functions leave out the markers that it folds with.
        editor->SendScintilla(QsciScintilla::SCI_MARKERSETFORE, word(marker), table.panel);
        editor->SendScintilla(QsciScintilla::SCI_MARKERSETBACK, word(marker), table.muted);
    }
    editor->setCallTipsBackgroundColor(table.raised);
    editor->setCallTipsForegroundColor(table.text);
    editor->setCallTipsHighlightColor(table.accent);
    editor->setMatchedBraceBackgroundColor(table.selection);
    editor->setMatchedBraceForegroundColor(table.text);
    editor->setUnmatchedBraceForegroundColor(table.incorrect.ink);
}

} // namespace codegym
