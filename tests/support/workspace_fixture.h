#pragma once

#include "core/model/environment.h"
#include "core/model/task.h"
#include "core/workspace/workspace.h"

#include <QTemporaryDir>
#include <QtTest>

namespace codegym::test {

/// Fails the test with the error's own words.
#define VERIFY_OK(result)                                                                                              \
    do {                                                                                                               \
        const auto& outcome_ = (result);                                                                               \
        QVERIFY2(outcome_.ok(), outcome_.ok() ? "" : qPrintable(outcome_.error().text()));                             \
    } while (false)

/// A new workspace in a folder of its own; both go when it goes.
struct TemporaryWorkspace {
    TemporaryWorkspace();

    QString path(const QString& name = QStringLiteral("test.codegym")) const { return folder.filePath(name); }
    Workspace* operator->() const { return workspace.get(); }
    Workspace& operator*() const { return *workspace; }
    void reopen(OpenMode mode = OpenMode::ReadWrite);

    QTemporaryDir folder;
    std::unique_ptr<Workspace> workspace;
};

Problem sampleProblem(const QByteArray& codeId, const QByteArray& solution = "def f(a):\n    return a[0]\n");
EnvironmentKey sampleKey(const QByteArray& codeId = "X_1", const QByteArray& name = "FirstEnv");
/// Three tools: GetItem, Observe and Done.
Environment sampleEnvironment(const EnvironmentKey& key, const QByteArray& source = "class FirstEnv: pass\n");
TaskConfiguration sampleTask(const EnvironmentKey& key, const QByteArray& configuration);
Conditions sampleConditions();
OracleRun sampleRun(const QByteArray& revisionHash, int rounds);

} // namespace codegym::test
