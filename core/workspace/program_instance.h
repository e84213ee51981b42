#pragma once

#include <QByteArray>

namespace codegym {

/// Names the run of a program that is this process: boot, process and its start. ASCII; empty if it has ended.
QByteArray programInstance(qint64 process);
/// Names this run of this program among all there ever were on this machine.
QByteArray thisProgramInstance();

/// Whether the run of that name goes on. False for a name of another boot, and for one that is none.
bool programInstanceRuns(const QByteArray& instance);

} // namespace codegym
