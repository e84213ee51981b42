#include "ui/environments/source_checks.h"

#include <QFutureWatcher>

namespace codegym {

namespace {

constexpr int millisecondsAfterTyping = 250;

QList<CodeProblem> problemsOf(const Inspection& inspection)
{
    QList<CodeProblem> problems;
    for (const Finding& finding : inspection.findings)
        problems.append({lineOfLocation(finding.location), displayLine(finding.message, 400)});
    return problems;
}

} // namespace

int lineOfLocation(QByteArrayView location)
{
    return location.startsWith("line ") ? location.sliced(5).toByteArray().toInt() : 0;
}

SourceChecks::SourceChecks(WorkerPool& pool, Queries& queries, QObject* parent)
    : QObject(parent)
    , m_pool(pool)
    , m_queries(queries)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(millisecondsAfterTyping);
    connect(&m_timer, &QTimer::timeout, this, &SourceChecks::start);
}

SourceChecks::~SourceChecks() { m_inspection.cancel(); }

void SourceChecks::check(const ByteText& saved, const ByteText& text)
{
    m_saved = saved;
    m_text = text;
    m_inspection.cancel(); // whatever it says is about another text
    m_timer.start();
}

void SourceChecks::start()
{
    const auto compare = [saved = m_saved, text = m_text](JobContext&) -> Result<QList<LineHunk>> {
        return diffLines(linesOf(saved), linesOf(text));
    };
    m_queries.compute(m_comparison, this, compare, [this](const Result<QList<LineHunk>>& hunks) {
        if (hunks)
            Q_EMIT compared(*hunks);
    });
    inspect();
}

void SourceChecks::inspect()
{
    m_inspection.cancel();
    m_inspection = CancelToken();
    auto* watcher = new QFutureWatcher<Result<Inspection>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, wanted = m_inspection] {
        watcher->deleteLater();
        if (wanted.cancelled())
            return;
        // Where nothing can be checked, nothing is known to be wrong.
        const Result<Inspection> inspection = inspectionFrom(watcher->future());
        Q_EMIT checked(inspection ? problemsOf(*inspection) : QList<CodeProblem>());
        if (inspection && !inspection->className.isEmpty())
            Q_EMIT toolsRead(inspection->tools);
    });
    watcher->setFuture(m_pool.inspect(m_text, m_inspection));
}

} // namespace codegym
