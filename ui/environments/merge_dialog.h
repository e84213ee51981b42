#pragma once

#include "core/base/line_merge.h"
#include "core/model/environment.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QPushButton;

namespace codegym {

class CodeEditor;
class CodeView;
class PanelHeader;

/// What a merge view calls its sides and its buttons do.
struct MergeWords {
    QString mine;
    QString theirs;
    QString accept;
    QString cancelHelp;
};

/// Brings two edits of one revision together: mine and theirs above, the result below. For each place that both
/// changed one picks whose lines to take, or writes the result by hand.
class MergeDialog : public QDialog {
    Q_OBJECT

public:
    MergeDialog(const ByteText& base, const ByteText& mine, const ByteText& theirs, QWidget* parent = nullptr);

    /// For two edits of which neither is a saved revision.
    void setWords(const MergeWords& words);
    ByteText merged() const;

private:
    QWidget* buildPlaces();
    QWidget* buildButtons();
    void fillPlaces();
    void showPlace();
    void pick(int choice);
    void assemble();
    void takeEdit();
    LineRange resultLines(qsizetype chunk) const;

    LineMerge m_merge;
    QList<MergePick> m_picks; ///< One for each chunk.
    QList<qsizetype> m_places; ///< Chunks that somebody changed: conflicts first to last, then the rest.
    CodeView* m_mine;
    CodeView* m_theirs;
    CodeEditor* m_result;
    QComboBox* m_place;
    QComboBox* m_pick;
    QLabel* m_note;
    QPushButton* m_startOver;
    PanelHeader* m_mineHeader;
    PanelHeader* m_theirsHeader;
    QPushButton* m_cancel;
    QPushButton* m_accept;
    bool m_assembling = false;
    bool m_byHand = false; ///< The result was typed into, so the picks no longer say what it is.
};

} // namespace codegym
