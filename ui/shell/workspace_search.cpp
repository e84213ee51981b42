#include "ui/shell/workspace_search.h"

#include "core/workspace/environment_list.h"
#include "core/workspace/problem_list.h"

namespace codegym {

namespace {

constexpr size_t hitsOfEach = 8;

Result<QList<SearchHit>> findEnvironments(Connection& connection, const ByteText& text)
{
    EnvironmentFilter filter;
    filter.text = text;
    Result<std::vector<RowId>> ids = environmentIds(connection, filter);
    if (!ids)
        return ids.error();
    ids->resize(qMin(ids->size(), hitsOfEach));
    const Result<QList<EnvironmentRow>> rows = environmentRows(connection, *ids, {});
    if (!rows)
        return rows.error();
    QList<SearchHit> hits;
    for (const EnvironmentRow& row : *rows)
        hits.append({QStringLiteral("environments"), displayLine(row.key.id()), displayLine(row.key.name),
            displayLine(row.key.codeId)});
    return hits;
}

Result<QList<SearchHit>> findProblems(Connection& connection, const ByteText& text)
{
    ProblemFilter filter;
    filter.text = text;
    Result<std::vector<RowId>> ids = problemIds(connection, filter);
    if (!ids)
        return ids.error();
    ids->resize(qMin(ids->size(), hitsOfEach));
    const Result<QList<ProblemRow>> rows = problemRows(connection, *ids);
    if (!rows)
        return rows.error();
    QList<SearchHit> hits;
    for (const ProblemRow& row : *rows)
        hits.append({QStringLiteral("problems"), displayLine(row.codeId), displayLine(row.title, 80), displayLine(row.codeId)});
    return hits;
}

Result<QList<SearchHit>> findAll(Connection& connection, const ByteText& text)
{
    Result<QList<SearchHit>> environments = findEnvironments(connection, text);
    if (!environments)
        return environments;
    const Result<QList<SearchHit>> problems = findProblems(connection, text);
    if (!problems)
        return problems;
    return *environments + *problems;
}

} // namespace

WorkspaceSearch::WorkspaceSearch(Workspace& workspace, QThreadPool& queries, QObject* parent)
    : QObject(parent)
    , m_queries(workspace, queries)
{
}

void WorkspaceSearch::find(const QString& text, std::function<void(const QList<SearchHit>&)> found)
{
    m_queries.ask(
        m_question, this, [text = text.toUtf8()](Connection& connection) { return findAll(connection, text); },
        [found = std::move(found)](const Result<QList<SearchHit>>& hits) {
            // A search that fails finds nothing; the pages' own queries tell why.
            found(hits ? *hits : QList<SearchHit>());
        });
}

} // namespace codegym
