#include "core/verification/near_misses.h"

#include "core/base/literal.h"
#include "core/verification/steps.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace codegym {

namespace {

/// Integers of any length, as text.
QByteArray plusOne(QByteArray digits)
{
    if (digits.startsWith('-')) // -5 -> -6: as near, and no borrow to carry.
        return '-' + plusOne(digits.sliced(1));
    for (qsizetype i = digits.size() - 1; i >= 0; --i) {
        if (digits[i] != '9') {
            ++digits[i];
            return digits;
        }
        digits[i] = '0';
    }
    return '1' + digits;
}

QByteArray minusOne(const QByteArray& digits)
{
    bool ok = false;
    const qlonglong value = digits.toLongLong(&ok);
    return ok ? QByteArray::number(value - 1) : digits.chopped(1);
}

QByteArray joined(const Literal& list, const QList<qsizetype>& order)
{
    QByteArrayList items;
    for (const qsizetype i : order)
        items.append(canonicalText(list.items[i]));
    return '[' + items.join(',') + ']';
}

QByteArrayList wrongNumbers(const Literal& value)
{
    if (value.kind == Literal::Kind::Float)
        return {QByteArray::number(value.text.toDouble() + 1, 'g', 17),
            QByteArray::number(value.text.toDouble() + 0.1, 'g', 17), '"' + canonicalText(value) + '"'};
    const QByteArray text = canonicalText(value);
    QByteArrayList wrong {plusOne(text), minusOne(text), '"' + text + '"', '[' + text + ']'};
    if (text == "1" || text == "0")
        wrong.append(text == "1" ? "true" : "false");
    return wrong;
}

QByteArrayList wrongLists(const Literal& value)
{
    QList<qsizetype> order;
    for (qsizetype i = 0; i < value.items.size(); ++i)
        order.append(i);
    QByteArrayList wrong {"[]", joined(value, order.mid(1)), joined(value, order.mid(0, order.size() - 1))};
    const QList<qsizetype> reversed(order.rbegin(), order.rend());
    wrong.append(joined(value, reversed));
    if (value.items.isEmpty()) {
        wrong += {"[0]", "\"\"", "null"};
    } else {
        // The nearest of all: one item is off, the last or the first.
        for (const QByteArray& item : nearMisses(canonicalText(value.items.first()), {}).mid(0, 1)) {
            QByteArray text = joined(value, order.mid(1));
            wrong.append('[' + item + (value.items.size() > 1 ? "," : "") + text.mid(1));
        }
        for (const QByteArray& item : nearMisses(canonicalText(value.items.last()), {}).mid(0, 1)) {
            QByteArray text = joined(value, order.mid(0, order.size() - 1));
            text.chop(1);
            wrong.append(text + (value.items.size() > 1 ? "," : "") + item + ']');
        }
    }
    return wrong;
}

/// One value is off, or one key is missing.
QByteArrayList wrongDictionaries(const Literal& value)
{
    QByteArrayList wrong {"{}", "[]", "null"};
    if (value.items.isEmpty())
        return wrong;
    Literal fewer = value;
    fewer.items.remove(0, 2);
    wrong.append(canonicalText(fewer));
    for (const QByteArray& miss : nearMisses(canonicalText(value.items[1]), {}).mid(0, 1)) {
        Literal off = value;
        if (const Result<Literal> item = parseLiteral(miss))
            off.items[1] = *item;
        wrong.append(canonicalText(off));
    }
    return wrong;
}

QByteArrayList wrongStrings(const Literal& value)
{
    const ByteText& text = value.text;
    ByteText reversed = text;
    std::reverse(reversed.begin(), reversed.end());
    QByteArrayList wrong {"\"\"", jsonString(text + 'x'), jsonString(text.toUpper()), jsonString(text.toLower())};
    if (isValidUtf8(reversed))
        wrong.append(jsonString(reversed));
    return wrong;
}

QByteArrayList wrongFor(const Literal& value)
{
    switch (value.kind) {
    case Literal::Kind::Null: return {"0", "false", "\"\"", "\"None\""};
    case Literal::Kind::Bool:
        return value.text == "true" ? QByteArrayList {"false", "1", "\"True\""} : QByteArrayList {"true", "0", "\"False\""};
    case Literal::Kind::Integer:
    case Literal::Kind::Float: return wrongNumbers(value);
    case Literal::Kind::String: return wrongStrings(value);
    case Literal::Kind::List:
    case Literal::Kind::Tuple:
    case Literal::Kind::Set: return wrongLists(value);
    case Literal::Kind::Dict: break;
    }
    return wrongDictionaries(value);
}

/// Integers written with a fraction of zero; anything else as it is.
QByteArray withFractions(const Literal& value)
{
    if (value.kind == Literal::Kind::Integer)
        return value.text.size() < 15 ? value.text + ".0" : value.text;
    if (value.kind != Literal::Kind::List)
        return canonicalText(value);
    QByteArrayList items;
    for (const Literal& item : value.items)
        items.append(withFractions(item));
    return '[' + items.join(", ") + ']';
}

void addTrials(qsizetype task, const QByteArray& answer, const QByteArray& other, QList<DoneTrial>& trials)
{
    for (const QByteArray& miss : nearMisses(answer, other))
        trials.append({DoneTrial::Kind::Wrong, task, miss});
    for (const QByteArray& form : equalForms(answer) + QByteArrayList {answer})
        trials.append({DoneTrial::Kind::Equal, task, form});
}

Finding doneFinding(const char* rule, Severity severity, const QString& message)
{
    return {rule, severity, message.toUtf8(), "Done", {}};
}

void addFindings(DoneCheck& check, const QByteArray& accepted, const QByteArray& refused)
{
    const auto tr = [](const char* text) { return QCoreApplication::translate("verification", text); };
    if (check.wrongAccepted > 0) {
        check.findings.append(doneFinding("near-miss-accepted", Severity::Error,
            tr("Done accepts %1 of %2 wrong answers, for example %3.")
                .arg(check.wrongAccepted).arg(check.wrongTried).arg(displayLine(accepted, 80))));
    }
    if (check.equalRefused > 0) {
        check.findings.append(doneFinding("over-strict-done", Severity::Error,
            tr("Done refuses %1 of %2 right answers in another form, for example %3.")
                .arg(check.equalRefused).arg(check.equalTried).arg(displayLine(refused, 80))));
    }
}

} // namespace

QByteArrayList nearMisses(const QByteArray& answer, const QByteArray& otherAnswer)
{
    const Result<Literal> value = parseLiteral(answer);
    if (!value)
        return {};
    QSet<QByteArray> seen {canonicalText(*value)};
    QByteArrayList wrong;
    QByteArrayList all = wrongFor(*value);
    if (!otherAnswer.isEmpty())
        all.append(otherAnswer);
    for (const QByteArray& text : all) {
        const std::optional<QByteArray> canonical = canonicalOf(text);
        if (!canonical || seen.contains(*canonical))
            continue;
        seen.insert(*canonical);
        wrong.append(text);
    }
    return wrong;
}

ByteText doneAction(const Environment& environment, const QByteArray& answer)
{
    QByteArray parameter = "answer";
    for (const Tool& tool : environment.revision.tools) {
        if (tool.name == "Done")
            parameter = parameterNames(tool.signature).value(0, parameter);
    }
    return actionJson("Done", '{' + jsonString(parameter) + ": " + answer + '}');
}

QByteArrayList equalForms(const QByteArray& answer)
{
    const Result<Literal> value = parseLiteral(answer);
    if (!value)
        return {};
    const QByteArray form = withFractions(*value);
    return form == answer ? QByteArrayList() : QByteArrayList {form};
}

Result<DoneCheck> checkDone(WorkerPool& pool, const Environment& environment, const QList<TaskConfiguration>& tasks,
    const QList<QByteArray>& answers, const RunLimits& limits, const CancelToken& cancel)
{
    Batch batch = questionsTo(environment, limits);
    DoneCheck check;
    for (qsizetype i = 0; i < tasks.size(); ++i) {
        if (!answers.value(i).isEmpty())
            addTrials(i, answers[i], answers.value((i + 1) % answers.size()), check.trials);
    }
    for (const DoneTrial& trial : std::as_const(check.trials)) {
        RunSpec run;
        run.kind = RunKind::Calls;
        run.configuration = tasks[trial.task].configuration;
        run.calls = {doneAction(environment, trial.answer)};
        batch.runs.append(run);
    }
    const BatchOutcome outcome = pool.run(batch, cancel).result();
    if (cancel.cancelled())
        return failure(Error::Kind::Cancelled, QCoreApplication::translate("verification", "Cancelled."));
    QByteArray accepted;
    QByteArray refused;
    for (qsizetype i = 0; i < check.trials.size(); ++i) {
        DoneTrial& trial = check.trials[i];
        trial.accepted = outcome.runs[i].rewarded();
        if (trial.kind == DoneTrial::Kind::Wrong) {
            ++check.wrongTried;
            if (trial.accepted && check.wrongAccepted++ == 0)
                accepted = trial.answer;
        } else {
            ++check.equalTried;
            if (!trial.accepted && check.equalRefused++ == 0)
                refused = trial.answer;
        }
    }
    addFindings(check, accepted, refused);
    return check;
}

} // namespace codegym
