#pragma once

#include "core/synthesis/extraction_reply.h"
#include "core/verification/metrics.h"
#include "core/verification/verification.h"

namespace codegym {

/// A candidate that was run, with everything that was found.
struct CheckedCandidate {
    Environment environment;
    QList<TaskConfiguration> tasks;
    Verification verification;
    WorthMetrics metrics;
    QList<ByteText> observed; ///< What Observe says at the start, per task; empty unless the cut was measured.
    QList<Finding> findings; ///< Of checks and rules, beside those of the verdict.
    bool holds = false; ///< All five checks passed: it may be called converted.
    bool trainable = false;
};

/// What a candidate's runs are compared with, one for each task in order.
struct ExpectedRuns {
    QList<QByteArray> answers; ///< The original solution's, canonical.
    QList<QByteArray> calls; ///< callsDigest() of the oracle's steps as the extractor tells them.
};

/// A digest of an oracle's calls and what each returned, up to Done.
QByteArray callsDigest(const QList<Step>& steps);

/// The five checks that make a cut a conversion, and the metrics of worth, all by running it:
/// the original's answer, get_ref_answer() and what solve() submits are equal and rewarded on every configuration,
/// and its calls are those of the cut;
/// Done refuses near misses and takes equal values (tried on five configurations; see checkDoneEverywhere());
/// two hash seeds see the same; no two calls give the answer away; every tool but readers, Observe and Done is used.
Result<CheckedCandidate> checkCandidate(WorkerPool& pool, const VerificationInput& input,
    const ExpectedRuns& expected, const WorthRules& rules, const CancelToken& cancel);

/// Done on every configuration, for the one cut that is chosen: it takes longer than all other runs of a cut, and cuts
/// of one problem share their Done. answers: the original's, one for each task. Takes back `holds` where it fails.
Status checkDoneEverywhere(WorkerPool& pool, const QList<QByteArray>& answers, const RunLimits& limits,
    CheckedCandidate& checked, const CancelToken& cancel);

} // namespace codegym
