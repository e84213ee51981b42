#include "core/audit/worked_examples.h"

#include "core/verification/said_values.h"

#include <QRegularExpression>
#include <QSet>

namespace codegym {

namespace {

using Kind = Literal::Kind;

constexpr qsizetype kMostExamples = 20;

ByteText pythonText(const Literal& value)
{
    const auto joined = [&](char open, char close) {
        QByteArrayList parts;
        for (qsizetype i = 0; i < value.items.size(); i += value.kind == Kind::Dict ? 2 : 1) {
            parts.append(value.kind == Kind::Dict ? pythonText(value.items[i]) + ": " + pythonText(value.items[i + 1])
                                                  : pythonText(value.items[i]));
        }
        return open + parts.join(", ") + (value.kind == Kind::Tuple && parts.size() == 1 ? "," : "") + close;
    };
    switch (value.kind) {
    case Kind::Null:
        return "None";
    case Kind::Bool:
        return value.text == "true" ? "True" : "False";
    case Kind::Integer:
    case Kind::Float:
        return value.text;
    case Kind::String:
        return jsonString(value.text);
    case Kind::List:
        return joined('[', ']');
    case Kind::Tuple:
        return joined('(', ')');
    case Kind::Set:
        return value.items.isEmpty() ? ByteText("set()") : joined('{', '}');
    case Kind::Dict:
        break;
    }
    return joined('{', '}');
}

/// Whether two values are of one type as a reader of the task would see it.
bool sameKind(const Literal& a, const Literal& b)
{
    const auto family = [](Kind kind) {
        return kind == Kind::Float ? Kind::Integer : kind == Kind::Tuple || kind == Kind::Set ? Kind::List : kind;
    };
    return family(a.kind) == family(b.kind);
}

/// The part of a text that holds the inputs, and the part that begins with the promised answer.
struct Halves {
    QByteArray input;
    QByteArray output;
};

QList<Halves> halvesOf(const QByteArray& text)
{
    // Latin-1 keeps every byte in its place, whatever the text's encoding.
    const QString characters = QString::fromLatin1(text);
    static const QList<QRegularExpression> forms {
        QRegularExpression(QStringLiteral(">>>\\s*(\\w+\\([^\\n]*\\))[ \\t]*\\n[ \\t]*([^\\n>][^\\n]*)")),
        QRegularExpression(QStringLiteral("inputs?[\\s:*`]{1,12}((?:(?!inputs?\\b|outputs?\\b)[\\s\\S]){1,600}?)"
                                          "\\boutputs?\\b[\\s:*`]{1,12}([^\\n]{1,300})"),
            QRegularExpression::CaseInsensitiveOption),
        QRegularExpression(QStringLiteral("\\bwith ([^\\n]{1,600}?=[^\\n]{1,600}?),? the (?:answer|result) "
                                          "(?:is|should be|would be) ([^\\n]{1,300})")),
        QRegularExpression(QStringLiteral(
            "\\b\\w+(\\([^\\n]{1,300}?\\))\\s*(?:==|=>|->|➞|→|returns?|gives|should return|# ?=>)\\s*([^\\n]{1,300})")),
        QRegularExpression(
            QStringLiteral(
                "\\b(?:if|for|when|given) ([^\\n]{1,300}?(?:=|is) [^\\n]{1,300}?),? (?:then )?(?:the |your )?"
                "(?:answer|result|output|function returns|method returns) (?:is|should be|would be|returns)? "
                "?([^\\n]{1,300})"),
            QRegularExpression::CaseInsensitiveOption),
    };
    QList<Halves> halves;
    for (const QRegularExpression& form : forms) {
        auto match = form.globalMatch(characters);
        while (match.hasNext() && halves.size() < kMostExamples) {
            const QRegularExpressionMatch one = match.next();
            halves.append({one.captured(1).toLatin1(), one.captured(2).toLatin1()});
        }
    }
    return halves;
}

/// Values by name ("heights = [1, 2], k = 3"), else in order.
QList<Literal> inputsOf(const QByteArray& input, const Literal& configuration)
{
    QList<Literal> named;
    for (qsizetype i = 0; i + 1 < configuration.items.size(); i += 2) {
        const QByteArray key = configuration.items[i].text;
        const QRegularExpression assigned(
            QStringLiteral("\\b%1\\s*(?:=|:|is)\\s*").arg(QRegularExpression::escape(QString::fromLatin1(key))));
        const QRegularExpressionMatch match = assigned.match(QString::fromLatin1(input));
        const QList<Literal> values = match.hasMatch() ? valuesIn(input.mid(match.capturedEnd())) : QList<Literal>();
        if (!values.isEmpty())
            named.append(values.first());
    }
    if (named.size() == configuration.size())
        return named;
    QByteArray inner = input.trimmed();
    if (const qsizetype open = inner.indexOf('('); open >= 0 && inner.endsWith(')'))
        inner = inner.sliced(open + 1).chopped(1); // Arguments, not a tuple.
    return valuesIn(inner);
}

std::optional<WorkedExample> exampleOf(const Halves& halves, const Literal& configuration, const Literal& answer)
{
    const QList<Literal> inputs = inputsOf(halves.input, configuration);
    const QList<Literal> outputs = valuesIn(halves.output);
    if (outputs.isEmpty() || inputs.size() != configuration.size() || !sameKind(outputs.first(), answer))
        return std::nullopt;
    Literal made = configuration;
    for (qsizetype i = 0; i < inputs.size(); ++i) {
        if (!sameKind(inputs[i], configuration.items[2 * i + 1]))
            return std::nullopt;
        made.items[2 * i + 1] = inputs[i];
    }
    const QByteArray text = (halves.input + " -> " + halves.output).simplified();
    return WorkedExample {pythonText(made), canonicalText(outputs.first()), text.left(160), {}};
}

} // namespace

QList<WorkedExample> workedExamples(
    QByteArrayView task, const QList<Literal>& configurations, const QList<QByteArray>& answers)
{
    QList<WorkedExample> examples;
    const Result<Literal> answer = parseLiteral(answers.value(0));
    if (configurations.isEmpty() || configurations.first().items.isEmpty() || !answer)
        return examples;
    QSet<ByteText> seen;
    for (const Halves& halves : halvesOf(task.toByteArray())) {
        const std::optional<WorkedExample> example = exampleOf(halves, configurations.first(), *answer);
        if (example && !seen.contains(example->configuration + example->promised)) {
            seen.insert(example->configuration + example->promised);
            examples.append(*example);
        }
    }
    return examples;
}

} // namespace codegym
