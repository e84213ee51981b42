#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QMap>
#include <QString>

#include <chrono>

namespace codegym {

/// What one run of foreign code may use. The defaults are the published pipeline's (paper, section 3).
struct RunLimits {
    std::chrono::milliseconds time {3000}; ///< Wall time of one run (an oracle, a reference answer, a step).
    qint64 memoryBytes = 100LL << 20; ///< Beyond the idle worker, as Python's own allocations peak.
    qint64 outputBytes = 8LL << 20; ///< All that one run may report back.
    int answerCharacters = 100; ///< Longest reference answer of a valid unit test, len(str(answer)).

    /// Stable text for verdict conditions, e.g. "time=3000ms memory=104857600 …".
    QByteArray text() const;
    friend bool operator==(const RunLimits&, const RunLimits&) = default;
};

/// When an environment's unit tests are enough (paper, section 3.2).
struct TestRules {
    int minimumValid = 10;
    double minimumValidShare = 0.8;
};

enum class SandboxMode { Full, Reduced, None };

/// Settings of this machine, never of a workspace: a workspace from a stranger must not choose an interpreter.
struct MachineSettings {
    QString interpreter = QStringLiteral("/usr/bin/python3");
    int workers = 0; ///< Processes that run environments at a time; 0: one per core.
    RunLimits limits;
    TestRules tests;
    QMap<QByteArray, double> thresholds; ///< Of rules, as "RULE/NAME"; what is not here has the rule's standard.
    bool acceptUnsandboxed = false; ///< Consent to run imported code without the full sandbox.
    QString theme = QStringLiteral("system"); ///< "system", "light" or "dark".
    QString reviewer;
    QString editor; ///< Command of a program that edits text in a window; empty: windowEditor() finds one.

    int workerCount() const; ///< workers, or the number of cores.

    /// From the user's settings file (QSettings); what is not there has its standard.
    static MachineSettings load();
    /// Into the user's settings file, where unknown keys stay as they are. Waits for the disk.
    Status save() const;
};

} // namespace codegym
