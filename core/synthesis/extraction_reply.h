#pragma once

#include "core/base/result.h"
#include "core/model/environment.h"

namespace codegym {

/// A configuration that the extractor proposes, with what the original solution answered when it ran there.
struct ProposedTask {
    ByteText configuration;
    ByteText answer; ///< Canonical text. A claim: the original is run again before it is believed.
    QByteArray origin; ///< test, example or generated
    QByteArray level; ///< easy, medium or hard
};

/// One cut of a solution: an environment that has yet to be verified.
struct Candidate {
    QByteArray granularity; ///< fine, medium or coarse
    ByteText environmentName;
    ByteText source;
    QList<Tool> tools;
    QList<QByteArray> calls; ///< For each proposed task a digest of the oracle's calls, told without the file.
};

/// Why a problem has no environment: the construct that stands in the way, and where it stands in the solution.
struct Refusal {
    ByteText construct;
    int line = 0;
    ByteText message;
};

/// What the extractor says of one problem. All of it comes from a sandboxed child and is a claim.
struct ExtractionReply {
    std::optional<Refusal> refusal;
    ByteText entryPoint;
    ByteText adapter; ///< Source that calls the solution where a plain call does not do; may be empty.
    ByteText task;
    QList<ProposedTask> tasks;
    QList<Candidate> candidates; ///< The extractor's own order of preference.
    QList<Finding> findings;
    int inputsTried = 0;
    int inputsValid = 0;
};

/// Reads the reply (JSON). An error where it is not of the agreed form, which a hostile solution can bring about.
Result<ExtractionReply> parseExtractionReply(QByteArrayView json);

} // namespace codegym
