#pragma once

#include "core/base/line_diff.h"
#include "core/runtime/worker_pool.h"
#include "ui/widgets/code_editor.h"
#include "ui/widgets/queries.h"

#include <QTimer>

namespace codegym {

/// Looks at a source while it is typed, off the UI thread: what differs from the saved one, and what is wrong with it
/// as far as its syntax tree tells. Nothing of it is run. Only the last answer counts.
class SourceChecks : public QObject {
    Q_OBJECT

public:
    SourceChecks(WorkerPool& pool, Queries& queries, QObject* parent = nullptr);
    ~SourceChecks() override;

    /// Checks soon, when nothing has been typed for a moment.
    void check(const ByteText& saved, const ByteText& text);

Q_SIGNALS:
    void compared(const QList<codegym::LineHunk>& hunks);
    void checked(const QList<codegym::CodeProblem>& problems);
    /// The tools that the text declares; not told while its syntax is broken.
    void toolsRead(const QList<codegym::Tool>& tools);

private:
    void start();
    void inspect();

    WorkerPool& m_pool;
    Queries& m_queries;
    Question m_comparison;
    CancelToken m_inspection;
    QTimer m_timer;
    ByteText m_saved;
    ByteText m_text;
};

/// The line of a finding's location "line 12"; 0 if it names none.
int lineOfLocation(QByteArrayView location);

} // namespace codegym
