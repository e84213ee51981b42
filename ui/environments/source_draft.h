#pragma once

#include "core/workspace/drafts.h"
#include "core/workspace/workspace.h"

#include <QTimer>

namespace codegym {

/// Keeps what is being edited in the workspace, as this program's draft, moments after each change: a kill loses no
/// more than the last words. A text that is the saved one again needs no draft.
class SourceDraft : public QObject {
    Q_OBJECT

public:
    explicit SourceDraft(Workspace& workspace, QObject* parent = nullptr);
    ~SourceDraft() override; ///< Writes what is still to be written.

    /// From now on it is about this environment; what is left to write of the former one is written. left is the
    /// draft that the edit goes on with: it becomes this program's own.
    void begin(RowId environment, const QByteArray& baseRevision, const ByteText& saved, const std::optional<Draft>& left);
    /// The edit was saved as a revision, with its draft dropped there; what is typed since starts from it.
    void rebase(const QByteArray& baseRevision, const ByteText& saved);
    void change(const ByteText& text);
    /// Writes at once.
    void flush();

    RowId environment() const { return m_draft.environment; }
    const QByteArray& instance() const { return m_draft.instance; }
    const QByteArray& baseRevision() const { return m_draft.baseRevision; }
    const ByteText& saved() const { return m_saved; }
    const ByteText& text() const { return m_draft.source; }
    bool differs() const { return m_draft.source != m_saved; }

Q_SIGNALS:
    /// The draft could not be written, with the reason.
    void failed(const QString& reason);

private:
    void writeSoon();

    Workspace& m_workspace;
    Draft m_draft;
    ByteText m_saved;
    QByteArray m_takenFrom; ///< Instance whose draft was taken over, to be dropped with the first write.
    QTimer m_timer;
    bool m_pending = false; ///< Something is to be written.
};

} // namespace codegym
