#include "core/audit/evidence.h"
#include "core/audit/rules.h"
#include "core/verification/said_values.h"
#include "core/verification/steps.h"

#include <QCoreApplication>
#include <QMap>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace codegym {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("audit", text);
}

/// What the documentation says comes back; quotes around it are the docstring's.
QByteArray exampleOf(const Tool& tool)
{
    const qsizetype heading = tool.documentation.indexOf("Example Output:");
    if (heading < 0)
        return {};
    QByteArray text = tool.documentation.mid(heading + qstrlen("Example Output:")).trimmed();
    const qsizetype blank = text.indexOf("\n\n");
    text = (blank > 0 ? text.left(blank) : text).trimmed();
    if (text.startsWith("```"))
        text = text.mid(text.indexOf('\n') + 1).replace("```", "").trimmed();
    const bool quoted
        = text.size() >= 2 && (text.front() == '"' || text.front() == '\'') && text.back() == text.front();
    return quoted ? text.sliced(1).chopped(1).replace("\\\"", "\"").replace("\\\\", "\\") : text;
}

/// Kind of a value and of what it holds, e.g. "list of number"; empty where the text is no value.
QByteArray shapeOf(const Literal& value)
{
    using Kind = Literal::Kind;
    switch (value.kind) {
    case Kind::Null:
        return "null";
    case Kind::Bool:
        return "truth";
    case Kind::Integer:
    case Kind::Float:
        return "number";
    case Kind::String:
        return "text";
    case Kind::Dict: {
        QByteArrayList keys;
        for (qsizetype i = 0; i < value.items.size(); i += 2)
            keys.append(canonicalText(value.items[i]));
        std::sort(keys.begin(), keys.end());
        return '{' + keys.join(',') + '}';
    }
    case Kind::List:
    case Kind::Tuple:
    case Kind::Set:
        break;
    }
    return value.items.isEmpty() ? QByteArray("[]") : '[' + shapeOf(value.items.first()) + ']';
}

/// Words of a sentence without numbers and without what quotes or brackets hold.
QSet<QByteArray> wordsOf(const QByteArray& text)
{
    static const QRegularExpression filled(
        QStringLiteral("\\[[^\\[\\]]*\\]|\\{[^{}]*\\}|\"[^\"]*\"|'[^']*'|-?\\d+(\\.\\d+)?"));
    QSet<QByteArray> words;
    for (const QByteArray& token : tokensOf(QString::fromLatin1(text).replace(filled, QStringLiteral(" ")).toLatin1()))
        words.insert(token);
    return words;
}

/// Whether a recorded text could come from where the seen one came from.
bool resembles(const QByteArray& example, const QByteArray& seen)
{
    if (example == seen)
        return true;
    const Result<Literal> a = parseLiteral(example);
    const Result<Literal> b = parseLiteral(seen);
    if (a.ok() != b.ok())
        return false;
    if (a) {
        const QByteArray shapeA = shapeOf(*a);
        const QByteArray shapeB = shapeOf(*b);
        const auto isOpen = [](const QByteArray& shape) {
            return shape == "[]" || shape == "[[]]" || shape == "null" || shape == "{}";
        };
        // The keys of a dictionary may be data: one that shares none with another can still be of its kind.
        return shapeA == shapeB || isOpen(shapeA) || isOpen(shapeB);
    }
    const QSet<QByteArray> own = wordsOf(example);
    const QSet<QByteArray> other = wordsOf(seen);
    const qsizetype all = (own | other).size();
    return all == 0 || 2 * (own & other).size() >= all;
}

/// Dictionaries whose keys differ from call to call hold data in them.
bool hasOpenKeys(const QSet<QByteArray>& outputs)
{
    QSet<QByteArray> shapes;
    for (const QByteArray& output : outputs) {
        const Result<Literal> value = parseLiteral(output);
        if (value && value->kind == Literal::Kind::Dict)
            shapes.insert(shapeOf(*value));
    }
    return shapes.size() > 1;
}

QMap<ByteText, QSet<QByteArray>> outputsByTool(const AuditEvidence& evidence)
{
    QMap<ByteText, QSet<QByteArray>> outputs;
    for (const OracleRun& run : evidence.runs) {
        for (const Step& step : run.steps) {
            if (!isRefusal(step.observation))
                outputs[toolOfAction(step.action)].insert(step.observation);
        }
    }
    for (const Probe& probe : evidence.probes) {
        if (!isRefusal(probe.observation))
            outputs[probe.tool].insert(probe.observation);
    }
    return outputs;
}

QList<Finding> check(const AuditEvidence& evidence, const ThresholdValues&)
{
    const QMap<ByteText, QSet<QByteArray>> outputs = outputsByTool(evidence);
    QList<Finding> findings;
    for (const Tool& tool : evidence.environment.revision.tools) {
        const QByteArray example = exampleOf(tool);
        const QSet<QByteArray> seen = outputs.value(tool.name);
        if (example.isEmpty() || seen.isEmpty() || hasOpenKeys(seen))
            continue;
        const bool happens = std::any_of(
            seen.begin(), seen.end(), [&](const QByteArray& output) { return resembles(example, output); });
        if (!happens) {
            findings.append(auditFinding("stale-example", Severity::Warning,
                tr("The documentation of %1 shows %2, which it never says; it says %3.")
                    .arg(displayLine(tool.name, 80), displayLine(example, 80), displayLine(*seen.begin(), 80)),
                tool.name));
        }
    }
    return findings;
}

} // namespace

AuditRule staleExampleRule()
{
    return {"stale-example", Severity::Warning,
        tr("The Example Output of a tool has another form than what it returns, so that an agent expects the wrong "
           "thing. "
           "Record it again."),
        {}, check};
}

} // namespace codegym
