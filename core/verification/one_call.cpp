#include "core/verification/one_call.h"

#include "core/base/literal.h"
#include "core/verification/call_trials.h"
#include "core/verification/said_values.h"
#include "core/verification/steps.h"

#include <QCoreApplication>
#include <QMap>

#include <cmath>

namespace codegym {

namespace {

constexpr int kConfigurations = 5;
constexpr int kSequences = 500;
constexpr int kParameterChoices = 5;
constexpr int kSaid = kParameterChoices; ///< A choice of its own: what the first call said.
constexpr double kShare = 0.10;

/// Parameters are chosen by name, so that one sequence can be tried on every configuration.
struct Call {
    qsizetype tool = 0;
    QList<int> choices; ///< Index into the configuration's parameter values, one per parameter.

    friend bool operator==(const Call&, const Call&) = default;
    friend bool operator<(const Call& a, const Call& b)
    {
        return std::tie(a.tool, a.choices) < std::tie(b.tool, b.choices);
    }
};
using Sequence = QList<Call>;

/// 0, 1, n - 1, n for the first size that Observe tells, and the first other scalar in it.
QByteArrayList parameterValues(QByteArrayView observed)
{
    QByteArrayList values {"0", "1", "0", "1", "\"a\""};
    const Result<Literal> parsed = parseLiteral(observed);
    if (!parsed)
        return values;
    QList<Literal> scalars;
    QList<Literal> queue {*parsed};
    for (qsizetype i = 0; i < queue.size() && i < 200; ++i) {
        if (queue[i].isContainer())
            queue.append(queue[i].items);
        else
            scalars.append(queue[i]);
    }
    bool sized = false;
    for (const Literal& scalar : scalars) {
        if (scalar.kind == Literal::Kind::Integer && !sized) {
            sized = true;
            values[2] = QByteArray::number(scalar.text.toLongLong() - 1);
            values[3] = canonicalText(scalar);
        }
    }
    for (qsizetype i = scalars.size() - 1; i >= 0; --i) {
        const QByteArray text = canonicalText(scalars[i]);
        if (!values.mid(0, 4).contains(text)) {
            values[4] = text;
            break;
        }
    }
    return values;
}

class Search {
public:
    Search(WorkerPool& pool, const Environment& environment, const QList<TaskConfiguration>& tasks,
        const QList<QByteArray>& answers, const QList<ByteText>& observed, const RunLimits& limits,
        const CancelToken& cancel)
        : m_pool(pool), m_environment(environment), m_tasks(tasks), m_answers(answers), m_limits(limits), m_cancel(cancel)
        , m_observed(observed)
    {
        for (const ByteText& text : observed)
            m_values.append(parameterValues(text));
        for (const Tool& tool : environment.revision.tools) {
            if (tool.name != "Done" && tool.kind != "done")
                m_tools.append(tool);
        }
    }

    OneCallCheck run()
    {
        const qsizetype few = qMin<qsizetype>(kConfigurations, m_tasks.size());
        const QList<Sequence> singles = singleCalls();
        tryOn(singles, 0, few);
        QList<Sequence> pairs = pairsWorthTrying(singles);
        tryOn(pairs, 0, few);
        QList<Sequence> suspicious;
        QList<Sequence> firsts; // Whose results the suspicious ones use: they are needed on every configuration.
        for (auto it = m_hits.constBegin(); it != m_hits.constEnd(); ++it) {
            if (it->own >= qMin<qsizetype>(2, few) && it->own > it->other)
                suspicious.append(it.key());
            if (suspicious.size() > 0 && suspicious.last() == it.key() && usesWhatWasSaid(it.key()))
                firsts.append({it.key().first()});
        }
        firsts.removeIf([&](const Sequence& first) { return suspicious.contains(first); });
        tryOn(firsts, few, m_tasks.size());
        tryOn(suspicious, few, m_tasks.size());
        return judge(suspicious);
    }

private:
    struct Hits {
        qsizetype tried = 0;
        qsizetype own = 0; ///< The configuration's own answer came back.
        qsizetype other = 0; ///< Another configuration's did: what chance gives.
        bool changing = false; ///< It changed the state.
        QMap<qsizetype, QByteArray> said; ///< By configuration: a value that Observe does not say, as JSON.
    };

    QList<Sequence> singleCalls() const
    {
        QList<Sequence> all;
        for (qsizetype tool = 0; tool < m_tools.size(); ++tool) {
            const qsizetype parameters = parameterNames(m_tools[tool].signature).size();
            int combinations = 1;
            for (qsizetype p = 0; p < parameters && combinations < 25; ++p)
                combinations *= kParameterChoices;
            for (int index = 0; index < qMin(combinations, 25); ++index) {
                Call call {tool, {}};
                for (qsizetype p = 0, rest = index; p < parameters; ++p, rest /= kParameterChoices)
                    call.choices.append(int(rest % kParameterChoices));
                all.append({call});
            }
        }
        return all.mid(0, kSequences / kConfigurations);
    }

    /// Pairs only where the first call changed the state, or told a value for the second to use: others are two single
    /// calls.
    QList<Sequence> pairsWorthTrying(const QList<Sequence>& singles) const
    {
        QList<Sequence> pairs;
        for (const Sequence& first : singles) {
            for (const Sequence& second : m_hits.value(first).changing ? singles : QList<Sequence>())
                pairs.append(first + second);
        }
        for (const Sequence& first : singles) {
            for (qsizetype tool = 0; tool < m_tools.size() && !m_hits.value(first).said.isEmpty(); ++tool) {
                const qsizetype parameters = parameterNames(m_tools[tool].signature).size();
                if (parameters > 0)
                    pairs.append(first + Sequence {Call {tool, QList<int> {kSaid} + QList<int>(parameters - 1, 0)}});
            }
        }
        return pairs.mid(0, qMax<qsizetype>(0, kSequences / kConfigurations - singles.size()));
    }

    static bool usesWhatWasSaid(const Sequence& sequence) { return sequence.last().choices.contains(kSaid); }

    QByteArray saidBy(const Sequence& first, qsizetype task) const
    {
        const auto hits = m_hits.constFind(first);
        return hits == m_hits.constEnd() ? QByteArray("0") : hits->said.value(task, "0");
    }

    ByteText action(const Call& call, qsizetype task, const Sequence& before) const
    {
        QByteArrayList parameters;
        const QByteArrayList names = parameterNames(m_tools[call.tool].signature);
        for (qsizetype p = 0; p < names.size(); ++p)
            parameters.append(jsonString(names[p]) + ": " + (call.choices[p] == kSaid ? saidBy(before, task) : m_values[task][call.choices[p]]));
        return actionJson(m_tools[call.tool].name, '{' + parameters.join(", ") + '}');
    }

    void tryOn(const QList<Sequence>& sequences, qsizetype from, qsizetype to)
    {
        QList<CallTrial> trials;
        for (const Sequence& sequence : sequences) {
            for (qsizetype task = from; task < to; ++task) {
                CallTrial trial;
                trial.task = task;
                for (const Call& call : sequence.mid(0, sequence.size() - 1))
                    trial.before.append(action(call, task, {}));
                trial.call = action(sequence.last(), task, {sequence.first()});
                trials.append(trial);
            }
        }
        m_sequences += int(trials.size());
        runCallTrials(m_pool, m_environment, m_tasks, trials, m_limits, m_cancel);
        qsizetype at = 0;
        for (const Sequence& sequence : sequences) {
            for (qsizetype task = from; task < to; ++task)
                count(m_hits[sequence], trials[at++]);
        }
    }

    void count(Hits& hits, const CallTrial& trial)
    {
        const qsizetype task = trial.task;
        if (!trial.answered || m_answers.value(task).isEmpty())
            return;
        ++hits.tried;
        hits.changing |= trial.changing;
        const std::optional<QByteArray> value = onlyValue(trial.observation);
        if (!value || trial.observation == m_observed[task])
            return;
        if (trial.before.isEmpty() && *value != "true" && *value != "false")
            hits.said.insert(task, *value);
        hits.own += *value == m_answers[task] ? 1 : 0;
        hits.other += *value == m_answers[(task + 1) % m_answers.size()] ? 1 : 0;
    }

    OneCallCheck judge(const QList<Sequence>& suspicious) const
    {
        OneCallCheck check;
        check.sequences = m_sequences;
        check.configurations = int(m_tasks.size());
        const Sequence* worst = nullptr;
        for (const Sequence& sequence : suspicious) {
            const Hits hits = m_hits.value(sequence);
            const double own = double(hits.own) / double(qMax<qsizetype>(1, hits.tried));
            const double chance = double(hits.other) / double(qMax<qsizetype>(1, hits.tried));
            const double noise = 2 * std::sqrt(qMax(chance, 0.05) * (1 - chance) / double(qMax<qsizetype>(1, hits.tried)));
            if (own > kShare + chance + noise && own > check.worstShare) {
                check.worstShare = own;
                worst = &sequence;
            }
        }
        if (worst)
            check.findings.append(leak(*worst, check));
        return check;
    }

    Finding leak(const Sequence& sequence, const OneCallCheck& check) const
    {
        QByteArrayList calls;
        for (const Call& call : sequence)
            calls.append(action(call, 0, {sequence.first()}));
        return {"one-call-answer", Severity::Error,
            QCoreApplication::translate("verification",
                "On %1 % of the configurations the answer comes from no more than this: %2.")
                .arg(qRound(check.worstShare * 100)).arg(displayLine(calls.join(", then "), 200)).toUtf8(),
            m_tools[sequence.last().tool].name, {}};
    }

    WorkerPool& m_pool;
    const Environment& m_environment;
    const QList<TaskConfiguration>& m_tasks;
    const QList<QByteArray>& m_answers;
    RunLimits m_limits;
    CancelToken m_cancel;
    const QList<ByteText>& m_observed;
    QList<Tool> m_tools;
    QList<QByteArrayList> m_values;
    QMap<Sequence, Hits> m_hits;
    int m_sequences = 0;
};

} // namespace

Result<OneCallCheck> checkOneCall(WorkerPool& pool, const Environment& environment,
    const QList<TaskConfiguration>& tasks, const QList<QByteArray>& answers, const QList<ByteText>& observed,
    const RunLimits& limits, const CancelToken& cancel)
{
    OneCallCheck check = Search(pool, environment, tasks, answers, observed, limits, cancel).run();
    if (cancel.cancelled())
        return failure(Error::Kind::Cancelled, QCoreApplication::translate("verification", "Cancelled."));
    return check;
}

} // namespace codegym
