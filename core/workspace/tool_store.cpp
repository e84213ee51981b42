#include "core/workspace/tool_store.h"

namespace codegym {

namespace {

/// "3-5,9-9"
QByteArray rangesText(const QList<LineRange>& ranges)
{
    QByteArray text;
    for (const LineRange& range : ranges) {
        text += text.isEmpty() ? "" : ",";
        text += QByteArray::number(range.first) + '-' + QByteArray::number(range.last);
    }
    return text;
}

QList<LineRange> rangesFrom(const QByteArray& text)
{
    QList<LineRange> ranges;
    for (const QByteArray& part : text.split(',')) {
        const QList<QByteArray> ends = part.split('-');
        if (ends.size() == 2)
            ranges.append({ends[0].toInt(), ends[1].toInt()});
    }
    return ranges;
}

} // namespace

void putTools(Connection& connection, RowId revision, const QList<Tool>& tools)
{
    int position = 0;
    for (const Tool& tool : tools) {
        connection.run("INSERT INTO tools VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", revision, position++, tool.name,
            tool.signature, tool.documentation, tool.kind, tool.documented, rangesText(tool.fileLines),
            rangesText(tool.sourceLines));
    }
}

QList<Tool> toolsOf(Connection& connection, RowId revision)
{
    QList<Tool> tools;
    Query query(connection,
        "SELECT name, signature, documentation, kind, documented, file_lines, source_lines FROM tools"
        " WHERE revision = ? ORDER BY position",
        revision);
    while (query.next()) {
        tools.append({query.bytes(0), query.bytes(1), query.bytes(2), query.bytes(3), query.integer(4) != 0,
            rangesFrom(query.bytes(5)), rangesFrom(query.bytes(6))});
    }
    return tools;
}

Result<QHash<ByteText, QList<ByteText>>> toolNames(Connection& connection)
{
    QHash<ByteText, QList<ByteText>> names;
    Query query(connection,
        "SELECT e.public_id, t.name FROM environments e JOIN tools t ON t.revision = e.revision"
        " WHERE e.trash = 0 ORDER BY e.id, t.position");
    while (query.next())
        names[query.bytes(0)].append(query.bytes(1));
    if (const Status status = connection.status(); !status)
        return status.error();
    return names;
}

} // namespace codegym
