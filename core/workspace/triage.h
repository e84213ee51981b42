#pragma once

#include "core/model/triage.h"
#include "core/workspace/environment_list.h"
#include "core/workspace/facet.h"

namespace codegym {

/// The decision on an environment.
struct Triage {
    TriageDecision decision = TriageDecision::Undecided;
    QByteArray reason; ///< Code of one of triageReasons(decision); may be empty.
    ByteText note;
    ByteText reviewer;
    QByteArray revisionHash; ///< That it was decided on.
    bool former = false; ///< That is no longer the current one.
};

struct EnvironmentTriage {
    RowId environment = 0;
    Triage triage;
};

/// Decides on the current revisions of environments; Undecided takes decisions back. Returns what held before, for
/// undo. Error::Kind::Usage for a reason that does not go with the decision.
Result<QList<EnvironmentTriage>> decide(Connection& connection, const QList<RowId>& environments, const Triage& decision);

/// Undo: what decide() returned holds again.
Status restoreTriage(Connection& connection, const QList<EnvironmentTriage>& before);

Result<Triage> triageOf(Connection& connection, RowId environment);

/// How many of the environments that a filter lets through are decided; its own decision does not count.
struct TriageProgress {
    int decided = 0;
    int all = 0;
};
Result<TriageProgress> triageProgress(Connection& connection, const EnvironmentFilter& filter);

/// The next undecided environment in the order of a filter, after the given one and then from the beginning; 0 if none
/// is left. The filter's own decision does not count.
Result<RowId> nextUndecided(Connection& connection, const EnvironmentFilter& filter, RowId after);

/// Decisions by name, each with the number of environments outside the trash.
Result<QList<Facet>> decisionFacets(Connection& connection);

} // namespace codegym
