#pragma once

#include "core/base/bytes.h"

#include <QPlainTextEdit>

class QCompleter;
class QStringListModel;

namespace codegym {

/// A field that is one line high until more lines are typed. Gives back every character as it was typed, unlike
/// QLineEdit, which hides the ends of lines, and unlike QPlainTextEdit::toPlainText(), which changes hard spaces. Return
/// is for the form that it stands in; Shift+Return ends a line.
class TypedEdit : public QPlainTextEdit {
    Q_OBJECT

public:
    explicit TypedEdit(QWidget* parent = nullptr);

    ByteText bytes() const;
    void setBytes(const ByteText& text);
    /// The field grows up to this many lines.
    void setMostLines(int lines);
    /// What the field offers to go on with what was typed; all of it at the arrow down.
    void setProposals(const QStringList& proposals);
    /// Whether its border says that something is wrong.
    void setInvalid(bool invalid);

Q_SIGNALS:
    void returnPressed();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void fitHeight();
    void propose(const QString& prefix);
    bool choosing() const; ///< One of the proposals is marked.

    int m_mostLines = 5;
    QCompleter* m_completer;
    QStringListModel* m_proposals;
};

/// What stands in an edit, every character as it was typed.
ByteText typedBytes(const QPlainTextEdit& edit);

} // namespace codegym
