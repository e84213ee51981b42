#pragma once

#include "core/model/task.h"

namespace codegym {

/// Another way to solve an environment's tasks than its oracle: one function solve(self) that calls tools only.
struct CandidateSolution {
    ByteText name; ///< Unique within its environment.
    ByteText source;
    ByteText author;

    friend bool operator==(const CandidateSolution&, const CandidateSolution&) = default;
};

/// How a candidate solution fared on one task, with one revision.
struct CandidateRun {
    QByteArray revisionHash;
    Verdict verdict = Verdict::NotRun;
    int rounds = 0;
    ByteText reason; ///< Why it is not correct.
    QList<Step> steps;
    Conditions conditions;
};

} // namespace codegym
