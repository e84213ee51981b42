#include "core/model/triage.h"

#include <QCoreApplication>

#include <algorithm>

namespace codegym {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Triage)
};

QList<TriageReason> allReasons()
{
    return {
        {"sound", Words::tr("checked and sound")},
        {"good-example", Words::tr("a good example of its kind")},
        {"leaks-answer", Words::tr("leaks its answer")},
        {"too-easy", Words::tr("too easy")},
        {"broken", Words::tr("broken")},
        {"unclear-text", Words::tr("unclear text")},
        {"wrong-answer", Words::tr("wrong answer")},
        {"duplicate", Words::tr("duplicate")},
        {"licence", Words::tr("licence in doubt")},
        {"other", Words::tr("other")},
    };
}

QByteArrayList codesOf(TriageDecision decision)
{
    switch (decision) {
    case TriageDecision::Undecided: break;
    case TriageDecision::Keep: return {"sound", "good-example", "other"};
    case TriageDecision::Fix: return {"leaks-answer", "unclear-text", "wrong-answer", "broken", "too-easy", "other"};
    case TriageDecision::Drop:
        return {"leaks-answer", "too-easy", "broken", "unclear-text", "wrong-answer", "duplicate", "licence", "other"};
    }
    return {};
}

} // namespace

QByteArray decisionName(TriageDecision decision)
{
    switch (decision) {
    case TriageDecision::Undecided: break;
    case TriageDecision::Keep: return "keep";
    case TriageDecision::Fix: return "fix";
    case TriageDecision::Drop: return "drop";
    }
    return "undecided";
}

std::optional<TriageDecision> decisionFromName(QByteArrayView name)
{
    using D = TriageDecision;
    for (const D decision : {D::Undecided, D::Keep, D::Fix, D::Drop}) {
        if (decisionName(decision) == name)
            return decision;
    }
    return std::nullopt;
}

QString decisionWord(TriageDecision decision)
{
    switch (decision) {
    case TriageDecision::Undecided: break;
    case TriageDecision::Keep: return Words::tr("keep");
    case TriageDecision::Fix: return Words::tr("fix");
    case TriageDecision::Drop: return Words::tr("drop");
    }
    return Words::tr("undecided");
}

QList<TriageReason> triageReasons(TriageDecision decision)
{
    QList<TriageReason> reasons;
    for (const QByteArray& code : codesOf(decision))
        reasons.append({code, triageReasonWords(code)});
    return reasons;
}

QString triageReasonWords(const QByteArray& code)
{
    const QList<TriageReason> all = allReasons();
    const auto found = std::find_if(all.begin(), all.end(), [&](const TriageReason& reason) { return reason.code == code; });
    return found == all.end() ? displayLine(code, 60) : found->words;
}

} // namespace codegym
