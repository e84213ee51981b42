#pragma once

#include "core/jobs/job.h"
#include "core/verification/blast_radius.h"
#include "core/workspace/revisions.h"
#include "ui/environments/environment_sheet.h"
#include "ui/environments/source_checks.h"
#include "ui/environments/source_draft.h"
#include "ui/shell/page.h"

class QLabel;
class QPushButton;

namespace codegym {

class CodeEditor;
class FindBar;
class PanelHeader;

/// The environment's source, to be edited: kept as a draft while one types, checked in the background, saved as a new
/// revision. Where somebody else saved meanwhile, a merge view brings the two together.
class SourcePanel : public QWidget {
    Q_OBJECT

public:
    SourcePanel(const PageContext& context, Queries& queries, QWidget* parent = nullptr);

    void setEnvironment(const EnvironmentSheet& sheet);
    CodeEditor* editor() const { return m_editor; }
    /// There is something to save.
    bool edited() const { return m_draft->differs(); }
    ByteText text() const { return m_draft->text(); }
    /// The one on show; 0 if there was none yet.
    RowId environment() const { return m_draft->environment(); }
    /// Puts a line of its own above the editor.
    void addStrip(QWidget* strip);

    /// Shows what the edit changes and asks for a message, then saves.
    void save();
    /// Back to the saved revision; undo brings the edit back.
    void discard();
    /// As if it had been typed, e.g. a former revision.
    void takeOver(const ByteText& text);
    void find();
    void replace();

Q_SIGNALS:
    /// What edited() says, or whether there is anything to undo, may be another now.
    void stateChanged();
    void statusMessage(const QString& text);
    /// Another environment is about to be shown; what is put into the text now still belongs to the former one.
    void leaving();
    /// Another revision is current than the one shown.
    void reloadRequested();
    /// The tools that the text declares, after a change of it.
    void toolsRead(const QList<codegym::Tool>& tools);

private:
    void buildLayout();
    void open(const EnvironmentSheet& sheet);
    void takeEdit();
    void showState();
    void showNotice();
    void showChanges(const QList<LineHunk>& hunks);
    void showProblems(const QList<CodeProblem>& problems);
    /// Starts to find out what the edit changes.
    Job<BlastRadius>& tryEdit();
    void store(const ByteText& source, const ByteText& message, const QByteArray& base);
    void takeSaved(const Result<RevisionSaved>& saved, const ByteText& source);
    void merge(const QByteArray& theirs);

    PageContext m_context;
    Queries& m_queries;
    SourceDraft* m_draft;
    SourceChecks* m_checks;
    Question m_mergeQuestion;
    PanelHeader* m_header;
    QPushButton* m_discard;
    QLabel* m_notice;
    CodeEditor* m_editor;
    FindBar* m_find;
    QPushButton* m_problem;
    int m_problemLine = 0;
    QByteArray m_current; ///< The revision that is current in the workspace.
    qsizetype m_number = 0; ///< Its place among the revisions, the first being 1.
    bool m_restored = false; ///< The edit was left by a program that runs no more.
    bool m_saving = false;
};

} // namespace codegym
