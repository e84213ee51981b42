#pragma once

#include "core/base/bytes.h"
#include "core/base/line_diff.h"
#include "core/model/environment.h"
#include "ui/widgets/highlighter.h"

#include <QList>
#include <QWidget>

class QsciLexerPython;
class QsciScintilla;

namespace codegym {

/// A strip beside lines, e.g. what has become a tool.
struct CodeBar {
    enum class Kind { Accent, Correct, Muted };
    LineRange lines;
    Kind kind = Kind::Accent;
};

/// Somebody's source, to be read: coloured as Python, with line numbers, marked lines and strips in the margin. Bytes
/// stay what they are, NUL included. CodeEditor is the one to edit in.
class CodeView : public QWidget {
    Q_OBJECT
public:
    enum class Language { Python, Plain };

    explicit CodeView(QWidget* parent = nullptr);

    /// Who colours what is shown here from now on. Without one, or where it does not answer, the editor's own lexer does.
    void setHighlighter(Highlighter* highlighter);
    void setText(const ByteText& text, Language language = Language::Python);
    ByteText text() const;

    /// Scrolls there with a little context; once it is shown, if it is not yet.
    void bringIntoSight(LineRange lines);
    enum class Scroll { IntoSight, Stay };
    /// Lines that belong to what is selected elsewhere; the first is scrolled into sight, or nothing is.
    void setMarkedLines(const QList<LineRange>& lines, Scroll scroll = Scroll::IntoSight);
    void setBars(const QList<CodeBar>& bars);
    enum class Side { Before, After };
    /// Marks the lines that differ from another text, and leaves room where the other one has more lines: spans here
    /// and there go in pairs.
    void setDifferences(const QList<LineSpan>& here, const QList<LineSpan>& there, Side side);
    /// Another view follows where this one is scrolled to, line by line.
    void scrollWith(CodeView* other);
    /// The line with the cursor, counted from 1.
    int currentLine() const;
    void setCurrentLine(int line);

Q_SIGNALS:
    /// The cursor went to another line, by mouse or keyboard; counted from 1.
    void lineActivated(int line);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    /// Takes the colours anew, after a change of theme.
    virtual void applyColors();

    QsciScintilla* scintilla() const { return m_editor; }
    static constexpr int gapMargin = 2; ///< Between the strips and the text.
    static constexpr int firstFreeMarker = 8;

private:
    void setUpMargins();
    void askForColors(const ByteText& text);
    void takeSpans(const QList<CodeSpan>& spans);
    void colorLexer();
    void colorKinds();
    void widenNumbers();

    QsciScintilla* m_editor;
    QsciLexerPython* m_python;
    QPointer<Highlighter> m_highlighter;
    int m_asked = 0; ///< Number of the text that colours were asked for last.
    LineRange m_wanted; ///< To be brought into sight when there is a size to do it in.
    int m_line = 1; ///< That lineActivated() told last, or that we moved the cursor to.
};

} // namespace codegym
