#pragma once

#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;

namespace codegym {

class CodeEditor;

/// Finds and replaces in an editor, also by regular expression. Escape hides it and goes back to the text.
class FindBar : public QWidget {
    Q_OBJECT
public:
    enum class Mode { Find, Replace };

    explicit FindBar(CodeEditor* editor, QWidget* parent = nullptr);

    /// Shows it, with what is selected in the editor as what to find.
    void start(Mode mode);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QWidget* buildFindRow();
    QWidget* buildReplaceRow();
    void findNext(bool forward);
    void replaceNext();
    void replaceAll();
    void tell(bool found);

    CodeEditor* m_editor;
    QLineEdit* m_text;
    QLineEdit* m_replacement;
    QCheckBox* m_expression;
    QCheckBox* m_matchCase;
    QLabel* m_outcome;
    QWidget* m_replaceRow;
};

} // namespace codegym
