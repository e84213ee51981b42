#pragma once

#include "ui/widgets/code_view.h"

class QsciAPIs;

namespace codegym {

/// What is wrong with a line, as the check says that runs while one types.
struct CodeProblem {
    int line = 0; ///< Counted from 1; 0 for the text as a whole.
    QString message; ///< Plain text.
};

/// Somebody's source, to be edited. Only the bytes that are edited change: line endings stay as they are, mixed ones
/// too, and new lines end as most lines do. Text that is not UTF-8 can only be read here.
class CodeEditor : public CodeView {
    Q_OBJECT
public:
    explicit CodeEditor(QWidget* parent = nullptr);
    ~CodeEditor() override;

    /// Starts with this text; what was there before is forgotten, undo steps included.
    void open(const ByteText& text);
    /// Puts another text in place of this one as one step that undo takes back; what is equal stays where it is.
    void replaceText(const ByteText& text);
    bool editable() const { return m_editable; }

    /// Marks what differs from the saved text: lines that are new or changed, and lines after which some are gone
    /// (0 for the top).
    void setChanges(const QList<LineRange>& changed, const QList<int>& goneAfter);
    /// Names to complete, each with its parameters in brackets, and below what is told while a call is typed.
    void setCallTips(const QStringList& tips);
    /// Underlines the lines.
    void setProblems(const QList<CodeProblem>& problems);

    bool canUndo() const;
    bool canRedo() const;
    void undo();
    void redo();

    /// Selects the next match after the selection, from the top again when there is none; false if there is none at
    /// all. expression is a regular expression as Scintilla knows them, in its POSIX form.
    bool findNext(const QString& text, bool expression, bool matchCase, bool forward = true);
    /// Replaces the selection if it is a match, and goes to the next one.
    bool replaceNext(const QString& text, const QString& replacement, bool expression, bool matchCase);
    /// As one undo step; how many there were.
    int replaceAll(const QString& text, const QString& replacement, bool expression, bool matchCase);
    QString selectedText() const;

Q_SIGNALS:
    /// The text is another now, by typing, undo or replaceText().
    void edited();

protected:
    void applyColors() override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QPoint caretPoint() const; ///< On the screen.
    void prepareNames();
    void takeNames();
    void setLineEndings(const ByteText& text);
    int searchFlags(bool expression, bool matchCase) const;
    bool selectMatch(const QByteArray& text, int flags, long from, long to);
    long replaceTarget(const QByteArray& replacement, bool expression);

    QsciAPIs* m_names;
    QStringList m_tips;
    QStringList m_preparedTips; ///< Those that m_names has, or is being made to have.
    bool m_preparing = false; ///< A thread of m_names is at work.
    bool m_editable = false;
    bool m_loading = false;
};

/// The ending that most lines of a text have: "\n", "\r\n" or "\r"; "\n" if it has none.
QByteArray usualLineEnding(QByteArrayView text);

} // namespace codegym
