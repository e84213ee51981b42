#include "ui/environments/source_draft.h"

#include "core/workspace/program_instance.h"
#include "ui/widgets/write_then.h"

namespace codegym {

namespace {

constexpr int millisecondsAfterTyping = 300;

Status write(Connection& connection, const Draft& draft, bool differs, const QByteArray& takenFrom)
{
    if (!takenFrom.isEmpty()) {
        if (const Status dropped = dropDraft(connection, takenFrom, draft.environment); !dropped)
            return dropped;
    }
    return differs ? saveDraft(connection, draft) : dropDraft(connection, draft.instance, draft.environment);
}

} // namespace

SourceDraft::SourceDraft(Workspace& workspace, QObject* parent) : QObject(parent), m_workspace(workspace)
{
    m_draft.instance = thisProgramInstance();
    m_timer.setSingleShot(true);
    m_timer.setInterval(millisecondsAfterTyping);
    connect(&m_timer, &QTimer::timeout, this, &SourceDraft::flush);
}

SourceDraft::~SourceDraft() { flush(); }

void SourceDraft::begin(
    RowId environment, const QByteArray& baseRevision, const ByteText& saved, const std::optional<Draft>& left)
{
    flush();
    m_draft.environment = environment;
    m_draft.baseRevision = baseRevision;
    m_draft.source = left ? left->source : saved;
    m_saved = saved;
    m_takenFrom = left && left->instance != m_draft.instance ? left->instance : QByteArray();
    if (!m_takenFrom.isEmpty())
        writeSoon();
}

void SourceDraft::rebase(const QByteArray& baseRevision, const ByteText& saved)
{
    m_draft.baseRevision = baseRevision;
    m_saved = saved;
    writeSoon();
}

void SourceDraft::change(const ByteText& text)
{
    m_draft.source = text;
    writeSoon();
}

void SourceDraft::writeSoon()
{
    m_pending = true;
    m_timer.start();
}

void SourceDraft::flush()
{
    if (!std::exchange(m_pending, false) || m_workspace.readOnly())
        return;
    m_timer.stop();
    const auto work = [draft = m_draft, differs = differs(), taken = std::exchange(m_takenFrom, {})](
                          Connection& connection) { return write(connection, draft, differs, taken); };
    writeThen(m_workspace, this, work, [this](const Status& written) {
        if (!written)
            Q_EMIT failed(written.error().text());
    });
}

} // namespace codegym
