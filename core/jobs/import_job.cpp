#include "core/jobs/import_job.h"

#include "core/workspace/environments.h"
#include "core/workspace/problems.h"
#include "core/workspace/tasks.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace codegym {

namespace {

constexpr qsizetype kBatchItems = 200;
constexpr qsizetype kBatchBytes = 8 << 20;
constexpr qsizetype kEntriesShown = 1000;

QString tr(const char* text) { return QCoreApplication::translate("import", text); }

qsizetype sizeOf(const ImportItem& item)
{
    if (const auto* problem = std::get_if<Problem>(&item))
        return problem->statement.size() + problem->solution.size() + problem->tests.size() + problem->extra.size();
    if (const auto* environment = std::get_if<ImportedEnvironment>(&item))
        return environment->environment.revision.source.size();
    if (const auto* row = std::get_if<TrainingRow>(&item))
        return row->row.size();
    return 0;
}

/// One batch on its way into the workspace: what it adds to the counts, and what there is to report.
struct BatchNews {
    ImportReport counts;
    QList<ImportEntry> entries;

    void reject(const QString& file, qint64 line, const QString& reason, const ByteText& subject = {})
    {
        ++counts.rejected;
        entries.append({ImportEntry::Kind::Rejected, file.toUtf8(), line, subject, reason.toUtf8()});
    }
};

class BatchWriter {
public:
    BatchWriter(Connection& connection, ConflictPolicy policy, RowId report) : m_connection(connection), m_policy(policy)
    {
        m_news.counts.row = report;
    }

    Result<BatchNews> write(const QList<ImportItem>& items)
    {
        for (const ImportItem& item : items) {
            const Status done = std::visit([this](const auto& value) { return add(value); }, item);
            if (!done)
                return done.error();
        }
        if (const Status done = addRows(); !done)
            return done.error();
        if (const Status done = addToImport(m_connection, m_news.counts, m_news.entries); !done)
            return done.error();
        return std::move(m_news);
    }

private:
    Status add(const Problem& problem)
    {
        const Result<Added> added = addProblem(m_connection, problem, m_policy);
        if (!added)
            return added.error();
        count(*added, m_news.counts.problems, problem.codeId, {}, 0);
        return {};
    }

    Status add(const ImportedEnvironment& item)
    {
        const Result<Added> added = addEnvironment(m_connection, item.environment, m_policy);
        if (!added)
            return added.error();
        count(*added, m_news.counts.environments, item.environment.key.id(), item.file, item.line);
        return {};
    }

    Status add(const Rejected& rejected)
    {
        m_news.reject(rejected.file, rejected.line, rejected.reason);
        return {};
    }

    /// Rows wait until the environments of their batch are in.
    Status add(const TrainingRow& row)
    {
        if (row.environmentSource) {
            ImportedEnvironment embedded;
            embedded.environment.key = row.ability.environment;
            embedded.environment.origin = row.origin;
            embedded.environment.revision.source = *row.environmentSource;
            embedded.environment.task = row.task;
            embedded.file = row.file;
            embedded.line = row.line;
            // Every row carries the same source again: only the first one is news.
            const Result<Added> added = addEnvironment(m_connection, embedded.environment, m_policy);
            if (!added)
                return added.error();
            if (added->outcome != AddOutcome::Duplicate)
                count(*added, m_news.counts.environments, embedded.environment.key.id(), row.file, row.line);
        }
        m_rows.append(row);
        return {};
    }

    Status addRows()
    {
        QList<TaskConfiguration> tasks;
        for (const TrainingRow& row : std::as_const(m_rows))
            tasks.append({row.ability.environment, row.ability.configuration, "row", {}, row.recordedRounds, row.row});
        const Result<TasksAdded> added = addTasks(m_connection, tasks);
        if (!added)
            return added.error();
        m_news.counts.tasks += added->added;
        m_news.counts.duplicates += added->duplicates;
        for (const int position : added->withoutEnvironment) {
            const TrainingRow& row = m_rows[position];
            m_news.reject(row.file, row.line,
                tr("The row names an environment that is not in the workspace. Import its file, then these rows again."),
                row.ability.environment.id());
        }
        return fillInTasks();
    }

    /// The rows tell what the agent is asked; a file of an environment does not.
    Status fillInTasks()
    {
        QSet<EnvironmentKey> seen;
        for (const TrainingRow& row : std::as_const(m_rows)) {
            if (row.task.isEmpty() || seen.contains(row.ability.environment))
                continue;
            seen.insert(row.ability.environment);
            const std::optional<RowId> at = environmentRow(m_connection, row.ability.environment);
            Result<Environment> environment = at ? environmentAt(m_connection, *at) : failure(Error::Kind::NotFound, {});
            if (!environment || !environment->task.isEmpty())
                continue;
            environment->task = row.task;
            if (const Status done = setEnvironmentDetails(m_connection, *at, *environment); !done)
                return done.error();
        }
        return {};
    }

    void count(const Added& added, int& counter, const ByteText& id, const QString& file, qint64 line)
    {
        if (added.outcome == AddOutcome::Duplicate)
            ++m_news.counts.duplicates;
        else if (added.outcome != AddOutcome::Conflict)
            ++counter;
        if (!added.conflicted)
            return;
        ++m_news.counts.conflicts;
        m_news.entries.append({ImportEntry::Kind::Conflict, file.toUtf8(), line, id, conflictText(added).toUtf8()});
    }

    QString conflictText(const Added& added) const
    {
        switch (added.outcome) {
        case AddOutcome::Replaced: return tr("The same id arrived with other content, which is now the current revision.");
        case AddOutcome::AddedBeside:
            return tr("The same id arrived with other content, which was added as %1.").arg(displayLine(added.id));
        default: return tr("The same id arrived with other content. What was there has been kept.");
        }
    }

    Connection& m_connection;
    ConflictPolicy m_policy;
    BatchNews m_news;
    QList<TrainingRow> m_rows;
};

/// Collects items and commits them batch by batch.
class PathImport {
public:
    PathImport(Workspace& workspace, const ImportRequest& request, JobContext& context, ImportSummary& summary)
        : m_workspace(workspace), m_request(request), m_context(context), m_summary(summary)
    {
    }

    Status run(const QString& path)
    {
        m_path = path;
        const QByteArray format = importFormatName(m_request.options.format).toUtf8();
        const Result<RowId> report = m_workspace.write(
            [&](Connection& c) { return beginImport(c, path.toUtf8(), format); });
        if (!report)
            return report.error();
        m_report = *report;
        m_summary.reports.append(m_report);
        const Status read = readPath(
            path, m_request.options, [this](ImportItem&& item) { return take(std::move(item)); }, m_context.cancelToken());
        if (m_written)
            m_written = flush();
        if (!m_written || !read)
            return m_written ? read : m_written;
        return m_workspace.write([&](Connection& c) { return finishImport(c, m_report); });
    }

private:
    bool take(ImportItem&& item)
    {
        m_bytes += sizeOf(item);
        m_items.append(std::move(item));
        if (m_items.size() >= kBatchItems || m_bytes >= kBatchBytes)
            m_written = flush();
        return m_written.ok() && !m_context.cancelled();
    }

    Status flush()
    {
        if (m_items.isEmpty())
            return {};
        const QList<ImportItem> items = std::exchange(m_items, {});
        m_bytes = 0;
        const Result<BatchNews> news = m_workspace.write(
            [&](Connection& c) { return BatchWriter(c, m_request.conflicts, m_report).write(items); });
        if (!news)
            return news.error();
        m_summary.problems += news->counts.problems;
        m_summary.environments += news->counts.environments;
        m_summary.tasks += news->counts.tasks;
        m_summary.duplicates += news->counts.duplicates;
        m_summary.rejectedCount += news->counts.rejected;
        for (const ImportEntry& entry : news->entries) {
            QList<ImportEntry>& list = entry.kind == ImportEntry::Kind::Conflict ? m_summary.conflicts : m_summary.rejected;
            if (list.size() < kEntriesShown)
                list.append(entry);
        }
        m_done += items.size();
        m_context.progress(m_done, 0, m_path);
        return {};
    }

    Workspace& m_workspace;
    const ImportRequest& m_request;
    JobContext& m_context;
    ImportSummary& m_summary;
    QString m_path;
    RowId m_report = 0;
    QList<ImportItem> m_items;
    qsizetype m_bytes = 0;
    qint64 m_done = 0;
    Status m_written;
};

/// Environments before the rows that name them: a folder may hold both, in any order.
QStringList environmentsFirst(QStringList paths)
{
    std::stable_partition(paths.begin(), paths.end(), [](const QString& path) {
        return QFileInfo(path).isDir() || path.endsWith(u".py");
    });
    return paths;
}

} // namespace

Result<ImportSummary> importPaths(Workspace& workspace, const ImportRequest& request, JobContext& context)
{
    ImportSummary summary;
    for (const QString& path : environmentsFirst(request.paths)) {
        if (const Status done = PathImport(workspace, request, context, summary).run(path); !done)
            return done.error();
    }
    if (context.cancelled())
        return failure(Error::Kind::Cancelled, tr("The import was stopped. What had been read is in the workspace."));
    return summary;
}

Result<ImportPreview> previewImport(const ImportRequest& request, JobContext& context)
{
    constexpr qint64 kMostItems = 1000000;
    ImportPreview preview;
    qint64 seen = 0;
    const ItemSink sink = [&](ImportItem&& item) {
        if (auto* problem = std::get_if<Problem>(&item)) {
            if (++preview.problems <= 50)
                preview.firstProblems.append(std::move(*problem));
        } else if (auto* environment = std::get_if<ImportedEnvironment>(&item)) {
            if (++preview.environments <= 50)
                preview.firstEnvironments.append(environment->environment.key.id());
        } else if (auto* rejected = std::get_if<Rejected>(&item)) {
            if (++preview.rejectedCount <= 200)
                preview.rejected.append(std::move(*rejected));
        } else {
            ++preview.tasks;
        }
        context.progress(++seen, 0);
        preview.complete = seen < kMostItems && !context.cancelled();
        return preview.complete;
    };
    for (const QString& path : request.paths) {
        const Status read = readPath(path, request.options, sink, context.cancelToken());
        if (!read && read.error().kind != Error::Kind::Cancelled)
            return read.error();
    }
    return preview;
}

} // namespace codegym
