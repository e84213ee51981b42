#include "core/audit/masking.h"

#include "core/audit/readers.h"
#include "core/audit/rules.h"
#include "core/audit/trial.h"
#include "core/verification/steps.h"

#include <QCoreApplication>

#include <algorithm>

namespace codegym {

namespace {

constexpr qsizetype kLongestExample = 300;
constexpr qsizetype kExampleTasks = 5; ///< Some may have nothing to read.
constexpr qsizetype kRecordLength = 2; ///< Rows of no more items are records, read as one.

QString tr(const char* text)
{
    return QCoreApplication::translate("masking", text);
}

bool isList(const Literal& value)
{
    return value.kind == Literal::Kind::List || value.kind == Literal::Kind::Tuple;
}

/// What a container is for a reader, over all configurations; empty where they differ.
ByteText kindOf(const QList<Literal>& values)
{
    const auto all = [&](auto holds) { return std::all_of(values.begin(), values.end(), holds); };
    if (all([](const Literal& value) { return value.kind == Literal::Kind::String; }))
        return "text";
    if (all([](const Literal& value) { return value.kind == Literal::Kind::Dict; }))
        return "dict";
    if (!all(isList))
        return {};
    bool rows = true;
    qsizetype longest = 0;
    for (const Literal& value : values) {
        for (const Literal& item : value.items) {
            rows &= isList(item);
            longest = qMax(longest, item.size());
        }
    }
    if (rows && longest > kRecordLength)
        return "table";
    return all([](const Literal& value) { return value.kind == Literal::Kind::Tuple; }) ? "tuple" : "list";
}

QList<Literal> valuesOf(const QByteArray& key, const QList<Literal>& configurations)
{
    QList<Literal> values;
    for (const Literal& configuration : configurations) {
        if (const Literal* value = configuration.member(key))
            values.append(*value);
    }
    return values;
}

/// A tool of the environment that reads such a container item by item.
ByteText readerOf(const QByteArray& key, const ByteText& kind, const QList<ElementReader>& readers)
{
    const ElementReader::Reach reach = kind == "table" ? ElementReader::Reach::Nested : ElementReader::Reach::Element;
    for (const ElementReader& reader : readers) {
        if (reader.key == key && reader.reach == reach)
            return reader.tool;
    }
    return {};
}

/// The call that reads the first item, for the tool's example; said: what the tool before it said.
ByteText firstRead(const Tool& tool, const ByteText& said)
{
    QByteArrayList parameters;
    for (const QByteArray& part : tool.signature.mid(1).chopped(1).split(',')) {
        const QByteArray name = part.split(':').first().trimmed();
        if (!name.isEmpty())
            parameters.append(jsonString(name) + ": " + (part.contains("int") ? QByteArray("0") : said));
    }
    return actionJson(tool.name, '{' + parameters.join(", ") + '}');
}

class Masking {
public:
    Masking(WorkerPool& pool, const AuditInput& input, const CancelToken& cancel)
        : m_pool(pool)
        , m_input(input)
        , m_cancel(cancel)
    {
    }

    Result<ByteText> source()
    {
        Result<FixTrial> trial = FixTrial::of(m_pool, m_input, m_cancel);
        if (!trial)
            return trial.error();
        const AuditEvidence& evidence = trial->evidence();
        if (evidence.hidden.shown.isEmpty())
            return failure(tr("Observe shows nothing hidden of these tasks, so there is nothing to leave out."));
        const QList<ElementReader> readers
            = elementReaders(evidence.configurations, seenCalls(evidence.runs, evidence.probes));
        // The oracle and the environment's own readers stay as they are where that does.
        const QList<ElementReader> none;
        Error why = failure(QString());
        for (const auto& [oracle, known] :
            {std::pair("keep", &readers), std::pair("retell", &readers), std::pair("retell", &none)}) {
            const Result<QList<ByteText>> words = wordsFor(oracle, evidence, *known);
            if (!words)
                return words.error();
            Result<ByteText> mended = attempt(*words, *trial);
            if (mended || m_cancel.cancelled())
                return mended;
            why = mended.error();
        }
        return why;
    }

private:
    static Result<QList<ByteText>> wordsFor(
        const ByteText& oracle, const AuditEvidence& evidence, const QList<ElementReader>& readers)
    {
        QList<ByteText> words {oracle};
        for (const ByteText& key : evidence.hidden.shown) {
            const ByteText kind = kindOf(valuesOf(key, evidence.configurations));
            if (kind.isEmpty())
                return failure(tr("“%1” is of another kind in every other task, so no one tool reads it.")
                                   .arg(displayLine(key, 60)));
            words += {key, kind, readerOf(key, kind, readers)};
        }
        return words;
    }

    Result<ByteText> attempt(const QList<ByteText>& words, const FixTrial& trial)
    {
        Result<ByteText> masked = edited(m_input.environment.revision.source, {"mask", words});
        if (!masked)
            return masked;
        masked = withExamples(*masked, trial.evidence());
        if (!masked)
            return masked;
        const Status holds = trial.holds(*masked, "observe-leak");
        return holds ? masked : Result<ByteText>(holds.error());
    }

    Result<ByteText> edited(const ByteText& source, const ToolEdit& edit)
    {
        QFuture<Result<ByteText>> future = m_pool.edit(source, edit, m_cancel);
        future.waitForFinished();
        if (future.resultCount() == 0)
            return failure(Error::Kind::Cancelled, tr("Stopped."));
        return future.result();
    }

    /// Records what Observe and the new tools say, which also shows that they say something.
    Result<ByteText> withExamples(const ByteText& source, const AuditEvidence& before)
    {
        const Result<Inspection> inspection = inspectionFrom(m_pool.inspect(source, m_cancel));
        if (!inspection)
            return inspection.error();
        QList<Tool> tools;
        for (const Tool& tool : inspection->tools) {
            const QList<Tool>& known = before.environment.revision.tools;
            const bool isNew
                = std::none_of(known.begin(), known.end(), [&](const Tool& other) { return other.name == tool.name; });
            if (isNew || tool.name == "Observe")
                tools.append(tool);
        }
        const Result<QList<ByteText>> said = sayings(source, tools, before);
        if (!said)
            return said.error();
        ByteText recorded = source;
        for (qsizetype i = 0; i < tools.size(); ++i) {
            Result<ByteText> next = edited(recorded, {"example", {tools[i].name, (*said)[i]}});
            if (!next)
                return next;
            recorded = *std::move(next);
        }
        return recorded;
    }

    Result<QList<ByteText>> sayings(const ByteText& source, const QList<Tool>& tools, const AuditEvidence& before)
    {
        QString refusal;
        for (const TaskConfiguration& task : before.tasks.mid(0, kExampleTasks)) {
            const std::unique_ptr<EnvironmentSession> session
                = m_pool.openSession({source, before.environment.key.name, task.configuration, m_input.limits});
            QList<ByteText> said;
            for (const Tool& tool : tools) {
                const StepOutcome step
                    = session->step(firstRead(tool, said.isEmpty() ? ByteText("0") : said.last())).result();
                if (!step.ok() || isRefusal(step.observation) || step.observation.size() > kLongestExample) {
                    refusal = tr("%1 does not answer in a way that makes an example: %2")
                                  .arg(displayLine(tool.name, 60),
                                      displayLine(step.ok() ? step.observation : step.detail, 200));
                    break;
                }
                said.append(step.observation);
            }
            if (said.size() == tools.size())
                return said;
        }
        return failure(refusal);
    }

    WorkerPool& m_pool;
    const AuditInput& m_input;
    const CancelToken& m_cancel;
};

} // namespace

Result<ByteText> maskedSource(WorkerPool& pool, const AuditInput& input, const CancelToken& cancel)
{
    return Masking(pool, input, cancel).source();
}

} // namespace codegym
