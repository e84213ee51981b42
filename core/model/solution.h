#pragma once

#include "core/model/known_tools.h"
#include "core/model/task.h"

namespace codegym {

/// Another way to solve an environment's tasks than its oracle: one function solve(self) that calls tools only.
struct CandidateSolution {
    ByteText name; ///< Unique within its environment.
    ByteText source;
    ByteText author;

    friend bool operator==(const CandidateSolution&, const CandidateSolution&) = default;
};

/// A solution that calls tools by their new names, wherever it names one; nothing else of it changes.
ByteText withRenamedTools(const ByteText& solution, const QList<RenamedTool>& renamed);

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
