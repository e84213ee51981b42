#include "core/audit/evidence.h"
#include "core/audit/rules.h"
#include "core/audit/task_words.h"

#include <QCoreApplication>
#include <QMap>

#include <algorithm>

namespace codegym {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("audit", text);
}

enum class Miss { Value, Order, Type };

bool isNumber(const Literal& value)
{
    return value.kind == Literal::Kind::Integer || value.kind == Literal::Kind::Float;
}

QByteArrayList sortedItems(const Literal& list)
{
    QByteArrayList items;
    for (const Literal& item : list.items)
        items.append(canonicalText(item));
    std::sort(items.begin(), items.end());
    return items;
}

/// What a wrong answer that was accepted has in common with the right one.
Miss missOf(const QByteArray& wrong, const QByteArray& right)
{
    const Result<Literal> a = parseLiteral(wrong);
    const Result<Literal> b = parseLiteral(right);
    if (!a || !b)
        return Miss::Value;
    if (a->kind == Literal::Kind::List && b->kind == Literal::Kind::List)
        return sortedItems(*a) == sortedItems(*b) ? Miss::Order : Miss::Value;
    return a->kind == b->kind || (isNumber(*a) && isNumber(*b)) ? Miss::Value : Miss::Type;
}

QList<Finding> check(const AuditEvidence& evidence, const ThresholdValues&)
{
    const bool anyOrder = saysAnyOrder(evidence.taskText());
    QMap<Miss, int> counts;
    QMap<Miss, QByteArray> examples;
    for (const DoneTrial& trial : evidence.done.trials) {
        if (trial.kind != DoneTrial::Kind::Wrong || !trial.accepted)
            continue;
        const Miss miss = missOf(trial.answer, evidence.answers[trial.task]);
        if (miss == Miss::Order && anyOrder)
            continue;
        if (++counts[miss] == 1)
            examples[miss] = trial.answer + " for " + evidence.answers[trial.task];
    }
    QList<Finding> findings;
    const QString strength = percentText(evidence.done.strength());
    const auto report = [&](Miss miss, Severity severity, const QString& text) {
        if (counts.value(miss) > 0) {
            findings.append(auditFinding("near-miss-accepted", severity,
                text.arg(counts[miss]).arg(evidence.done.wrongTried).arg(displayLine(examples[miss], 120), strength),
                "Done"));
        }
    };
    report(Miss::Value, Severity::Error, tr("Done accepts %1 of %2 wrong answers, for example %3. It catches %4."));
    report(Miss::Order, Severity::Warning,
        tr("Done accepts %1 of %2 answers in another order, which the task does not allow, for example %3. It catches "
           "%4."));
    report(Miss::Type, Severity::Info,
        tr("Done accepts %1 of %2 answers of another type, for example %3. It catches %4."));
    return findings;
}

} // namespace

AuditRule nearMissAcceptedRule()
{
    return {"near-miss-accepted", Severity::Error,
        tr("Done rewards a wrong answer that is close to the right one. Compare whole values, canonically. Another "
           "order "
           "is allowed where the task says so; another type that Python takes for equal (true for 1) is shown only."),
        {}, check};
}

} // namespace codegym
