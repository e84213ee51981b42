#pragma once

#include "core/model/task.h"

namespace codegym {

/// A line of calls on one task that somebody played and kept, with what they were answered.
struct Trajectory {
    EnvironmentKey environment;
    ByteText configuration; ///< Of its task.
    QByteArray revisionHash; ///< That it was played with.
    ByteText parentId; ///< Public id of the trajectory that it branched off from; empty for none.
    int branchedAfter = 0; ///< So many steps are the parent's; 0 without a parent.
    ByteText author;
    ByteText note; ///< What the author wants to remember of it; may be empty.
    QList<Step> steps;
    int rounds = 0; ///< step_count at the end.
    bool ended = false; ///< With an accepted Done.
    double reward = 0;
    Conditions conditions;
};

/// A reward as a number: what an environment's repr() says, 0 where that is no finite number.
double rewardValue(QByteArrayView repr);

/// "1" or "0.25": the shortest text that is this reward again.
QByteArray rewardText(double reward);

} // namespace codegym
