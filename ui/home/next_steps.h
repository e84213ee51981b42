#pragma once

#include "core/workspace/overview.h"

#include <QList>
#include <QString>

namespace codegym {

/// Something in the workspace that waits for its owner, and where to attend to it.
struct NextStep {
    QString icon;
    QString title; ///< What waits, with its number.
    QString detail; ///< What to do about it.
    QString action; ///< Short, on the row's right.
    QString target; ///< A page ("problems") or a command ("import.files"), which has a dot in it.
};

/// What is undecided, stale or half done, in the order of the work: import, extract, verify, look, select.
QList<NextStep> nextSteps(const Overview& overview);

/// What commits since the last visit touched, one line; says so if that is nothing, or if this is the first visit.
QString changesSentence(const Overview& overview);

/// "24 environments · 612 tasks", or what there is before there are environments.
QString countsLine(const Overview& overview);

} // namespace codegym
