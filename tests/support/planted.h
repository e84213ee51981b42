#pragma once

#include "core/audit/audit.h"
#include "core/base/hash.h"
#include "support/fixtures.h"

#include <QDir>

#include <atomic>
#include <thread>

namespace codegym::test {

/// A whole file in the published contract: its docstring is the task, its self tests are the configurations.
inline AuditInput plantedInput(const QString& path)
{
    AuditInput input;
    const QByteArray source = readAll(path);
    const qsizetype begin = source.indexOf("class ") + 6;
    input.environment.key = {"Planted", source.sliced(begin, source.indexOf('(', begin) - begin)};
    input.environment.revision.source = source;
    input.environment.revision.hash = sha256(source);
    input.environment.task = source.sliced(3, source.indexOf("\"\"\"", 3) - 3);
    return input;
}

/// The Python files of a folder of the project, sorted.
inline QStringList pythonFilesIn(const QString& folder)
{
    QStringList paths;
    const QDir dir(projectPath(folder));
    for (const QString& name : dir.entryList({QStringLiteral("*.py")}, QDir::Files, QDir::Name))
        paths.append(dir.filePath(name));
    return paths;
}

/// work(i) for every i below count, on a few threads: a pool has several workers.
inline void inParallel(qsizetype count, const std::function<void(qsizetype)>& work)
{
    constexpr int kThreads = 3;
    std::atomic<qsizetype> next = 0;
    std::vector<std::thread> threads;
    for (int k = 0; k < kThreads; ++k) {
        threads.emplace_back([&] {
            for (qsizetype i = next++; i < count; i = next++)
                work(i);
        });
    }
    for (std::thread& thread : threads)
        thread.join();
}

} // namespace codegym::test
