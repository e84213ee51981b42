#pragma once

#include "core/base/bytes.h"

#include <QList>
#include <QString>

#include <optional>

namespace codegym {

/// What a person decided to do with an environment.
enum class TriageDecision { Undecided, Keep, Fix, Drop };

QByteArray decisionName(TriageDecision decision); ///< undecided, keep, fix, drop
std::optional<TriageDecision> decisionFromName(QByteArrayView name);
QString decisionWord(TriageDecision decision); ///< The same for people.

/// Why: a stable code, and what it says to people.
struct TriageReason {
    QByteArray code;
    QString words;
};

/// The reasons that go with a decision, the most frequent first and "other" last. None for Undecided.
QList<TriageReason> triageReasons(TriageDecision decision);
/// What a code says; a code that is none of ours as it stands.
QString triageReasonWords(const QByteArray& code);

} // namespace codegym
