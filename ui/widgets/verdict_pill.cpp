#include "ui/widgets/verdict_pill.h"

#include <QCoreApplication>

namespace codegym {

PillText verdictPill(Verdict verdict, bool stale)
{
    const auto tr = [](const char* text) { return QCoreApplication::translate("VerdictPill", text); };
    if (stale && verdict != Verdict::NotRun)
        return {PillKind::Warning, tr("stale")};
    switch (verdict) {
    case Verdict::Correct:
        return {PillKind::Correct, tr("correct")};
    case Verdict::Incorrect:
        return {PillKind::Incorrect, tr("incorrect")};
    case Verdict::Error:
        return {PillKind::Error, tr("error")};
    case Verdict::NotRun:
        break;
    }
    return {PillKind::Neutral, tr("not run")};
}

} // namespace codegym
