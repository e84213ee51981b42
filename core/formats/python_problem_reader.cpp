#include "core/formats/python_problem_reader.h"

#include "core/formats/problem_fields.h"
#include "core/formats/python_text.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace codegym {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("import", text); }

/// The value of "Name: value" if the line is one, whatever the case of the name.
std::optional<ByteText> labelled(QByteArrayView line, std::initializer_list<QByteArrayView> names)
{
    const qsizetype colon = line.indexOf(':');
    if (colon < 0)
        return std::nullopt;
    const QByteArray label = line.first(colon).trimmed().toByteArray().toLower();
    for (const QByteArrayView name : names) {
        if (label == name)
            return line.sliced(colon + 1).trimmed().toByteArray();
    }
    return std::nullopt;
}

/// Takes the lines that tell the origin off the end of a statement.
Origin takeOrigin(ByteText& statement)
{
    Origin origin;
    for (;;) {
        while (!statement.isEmpty() && strchr(" \t\r\n", statement.back()) && statement.back() != '\0')
            statement.chop(1);
        const qsizetype start = statement.lastIndexOf('\n') + 1;
        const QByteArrayView line = QByteArrayView(statement).sliced(start);
        const std::optional<ByteText> source = labelled(line, {"source"});
        const std::optional<ByteText> licence = labelled(line, {"licence", "license"});
        if (!(source && origin.source.isEmpty()) && !(licence && origin.licence.isEmpty()))
            return origin;
        (source ? origin.source : origin.licence) = source ? *source : *licence;
        if (source ? source->isEmpty() : licence->isEmpty())
            return origin;
        statement.truncate(start);
    }
}

/// The file without its module docstring and the blank lines that it leaves at the top.
ByteText withoutDocstring(const ByteText& source, const std::optional<PythonDocstring>& docstring)
{
    if (!docstring)
        return source;
    const QByteArrayView before = QByteArrayView(source).first(docstring->begin);
    QByteArrayView after = QByteArrayView(source).sliced(docstring->end);
    while (!after.isEmpty() && (after[0] == '\n' || after[0] == '\r' || after[0] == ';'))
        after = after.sliced(1);
    return before.trimmed().isEmpty() ? after.toByteArray() : before.toByteArray() + after.toByteArray();
}

} // namespace

ImportItem readPythonProblem(
    const QString& fileName, const ByteText& source, const ByteText& sidecar, const RowPlace& place)
{
    if (!definesFunction(source) && !readsStandardInput(source)) {
        return place.reject(
            tr("no function is defined and standard input is not read, so there is no solution"));
    }
    const ByteText id = QFileInfo(fileName).completeBaseName().toUtf8();
    const Result<ByteText> codeId = codeIdOf(id);
    if (!codeId)
        return place.reject(codeId.error().message);

    const std::optional<PythonDocstring> module = moduleDocstring(source);
    const bool elsewhere = !module && sidecar.isEmpty();
    const std::optional<PythonDocstring> statement = elsewhere ? functionDocstring(source, {}) : module;
    Problem problem;
    problem.codeId = *codeId;
    problem.originalId = id;
    problem.statement = statement ? statement->text : ByteText();
    const Origin told = takeOrigin(problem.statement);
    problem.origin.source = place.given.source.isEmpty() ? told.source : place.given.source;
    problem.origin.licence = place.given.licence.isEmpty() ? told.licence : place.given.licence;
    if (!sidecar.isEmpty())
        problem.statement += (problem.statement.isEmpty() ? "" : "\n\n") + sidecar;
    problem.title = titleOf(problem.statement);
    if (problem.title.isEmpty())
        problem.title = id;
    problem.solution = withoutDocstring(source, module);
    return problem;
}

} // namespace codegym
