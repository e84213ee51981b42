#include "core/audit/evidence.h"
#include "core/audit/rules.h"
#include "core/audit/task_words.h"

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

/// Words of Python that say nothing to whoever only uses tools.
const QSet<QByteArray> kJargon {"arr", "args", "bool", "cnt", "def", "dict", "elem", "enumerate", "func", "idx", "int",
    "isinstance", "iter", "itertools", "kwargs", "lambda", "len", "lst", "num", "nums", "ptr", "repr", "str", "tmp",
    "tuple", "var"};
/// Names that could be any tool's.
const QSet<QByteArray> kEmptyWords {"action", "call", "compute", "do", "execute", "foo", "function", "helper", "it",
    "method", "operation", "perform", "process", "run", "step", "stuff", "task", "thing", "tool", "util"};

bool isPascalCase(const QByteArray& name)
{
    static const QRegularExpression pascal(QStringLiteral("^(?:[A-Z][a-z]*)+$"));
    static const QRegularExpression shouted(QStringLiteral("^[A-Z]{4,}$"));
    const QString text = QString::fromUtf8(name);
    return pascal.match(text).hasMatch() && !shouted.match(text).hasMatch();
}

QString complaint(const QByteArray& name)
{
    if (!isPascalCase(name))
        return tr("%1 is not written in PascalCase letters.");
    const QByteArrayList words = wordsOfName(name);
    QByteArrayList jargon;
    for (const QByteArray& word : words) {
        if (kJargon.contains(word))
            jargon.append(word);
    }
    if (!jargon.isEmpty())
        return tr("%1 holds a programmer's abbreviation (%2).")
            .arg(QStringLiteral("%1"), QString::fromLatin1(jargon.join(", ")));
    const bool empty = std::all_of(words.begin(), words.end(),
        [](const QByteArray& word) { return word.size() == 1 || kEmptyWords.contains(word); });
    return empty ? tr("%1 does not say what it does.") : QString();
}

QList<Finding> check(const AuditEvidence& evidence, const ThresholdValues&)
{
    QList<Finding> findings;
    QMap<QByteArray, ByteText> byLetters;
    for (const Tool& tool : evidence.environment.revision.tools) {
        QString text = complaint(tool.name);
        const ByteText clash = byLetters.value(tool.name.toLower());
        if (!clash.isEmpty())
            text = tr("%1 and %2 differ by case alone.").arg(QStringLiteral("%1"), displayLine(clash, 80));
        byLetters.insert(tool.name.toLower(), tool.name);
        if (!text.isEmpty())
            findings.append(
                auditFinding("name-style", Severity::Warning, text.arg(displayLine(tool.name, 80)), tool.name));
    }
    return findings;
}

} // namespace

AuditRule nameStyleRule()
{
    return {"name-style", Severity::Warning,
        tr("Tools are called by name: PascalCase, letters only, in words of the task, and no two that are easily taken "
           "for "
           "each other."),
        {}, check};
}

} // namespace codegym
