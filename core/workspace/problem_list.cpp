#include "core/workspace/problem_list.h"

#include "core/workspace/row_selection.h"

namespace codegym {

namespace {

QByteArray sortColumn(ProblemFilter::Sort sort)
{
    using Sort = ProblemFilter::Sort;
    switch (sort) {
    case Sort::CodeId: break;
    case Sort::Title: return "lower(CAST(p.title AS TEXT))";
    case Sort::Source: return "p.source";
    case Sort::Licence: return "p.licence";
    case Sort::Stage: return "p.stage";
    case Sort::Findings: return "p.findings";
    case Sort::Changed: return "p.sequence";
    }
    return "p.code_id";
}

} // namespace

Result<std::vector<RowId>> problemIds(Connection& connection, const ProblemFilter& filter)
{
    RowSelection selection;
    selection.require("p.trash = 0");
    selection.requireTyped("p.code_id", "p.id", "problem_search", filter.text);
    if (filter.stage)
        selection.require("p.stage = ?", *filter.stage);
    if (filter.source)
        selection.require("p.source = ?", *filter.source);
    if (filter.licence)
        selection.require("p.licence = ?", *filter.licence);
    if (filter.withFindings)
        selection.require("p.findings > 0");
    if (filter.changedAfter > 0)
        selection.require("p.sequence > ?", filter.changedAfter);
    return selection.ids(
        connection, "SELECT p.id FROM problems p", orderSql(sortColumn(filter.sort), filter.descending, "p.code_id"));
}

Result<QList<ProblemRow>> problemRows(Connection& connection, const std::vector<RowId>& ids)
{
    QList<ProblemRow> rows;
    for (const RowId id : ids) {
        Query query(connection,
            "SELECT code_id, original_id, title, source, licence, stage, findings, has_tests, refusal,"
            " (SELECT count(*) FROM environments e WHERE e.problem = p.code_id AND e.trash = 0)"
            " FROM problems p WHERE id = ?",
            id);
        if (!query.next())
            continue;
        ProblemRow row;
        row.row = id;
        row.codeId = query.bytes(0);
        row.originalId = query.bytes(1);
        row.title = query.bytes(2);
        row.source = query.bytes(3);
        row.licence = query.bytes(4);
        row.stage = query.choice(5, ProblemStage::Converted);
        row.findings = static_cast<int>(query.integer(6));
        row.hasTests = query.integer(7) != 0;
        row.refusal = query.bytes(8);
        row.environments = static_cast<int>(query.integer(9));
        rows.append(row);
    }
    if (const Status status = connection.status(); !status)
        return status.error();
    return rows;
}

} // namespace codegym
