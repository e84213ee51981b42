// The opener: a sound file with some of its bytes changed (four bytes each: where, big endian 24 bits, and what) opens
// and reads, or is refused with a message.
#include "core/workspace/curation_columns.h"
#include "core/workspace/environments.h"
#include "core/workspace/overview.h"
#include "core/workspace/problem_list.h"
#include "core/workspace/problems.h"
#include "core/workspace/workspace.h"
#include "fuzz_input.h"

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>

using namespace codegym;

namespace {

/// Lives as long as the fuzzer: a folder, and the bytes of a small workspace.
struct Ground {
    Ground()
    {
        Problem problem;
        problem.codeId = "X_1";
        problem.statement = QByteArray(3000, 's');
        Environment environment;
        environment.key = {"X_1", "FirstEnv"};
        environment.revision.source = "class FirstEnv: pass";
        const auto workspace = Workspace::create(path(QStringLiteral("sound")));
        FUZZ_CHECK(workspace.ok());
        FUZZ_CHECK((*workspace)->write([&](Connection& c) { return addProblem(c, problem, ConflictPolicy::Keep); }).ok());
        FUZZ_CHECK((*workspace)
                       ->write([&](Connection& c) { return addEnvironment(c, environment, ConflictPolicy::Keep); })
                       .ok());
        FUZZ_CHECK((*workspace)->close().ok());
        QFile file(path(QStringLiteral("sound")));
        FUZZ_CHECK(file.open(QIODevice::ReadOnly));
        sound = file.readAll();
    }
    QString path(const QString& name) const { return folder.filePath(name); }

    int argumentCount = 0;
    QCoreApplication application {argumentCount, nullptr}; // Database drivers are plugins.
    QTemporaryDir folder;
    QByteArray sound;
};

Status readAll(Connection& connection)
{
    const auto problems = problemIds(connection, {});
    const auto columns = curationColumns(connection, {});
    const auto counts = overview(connection, {});
    if (!problems || !columns || !counts)
        return connection.status();
    for (const RowId row : *problems)
        (void)problemAt(connection, row);
    for (const RowId row : columns->environmentRow)
        (void)environmentAt(connection, row);
    return connection.status();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    static const Ground ground;
    const QString path = ground.path(QStringLiteral("changed"));
    QByteArray bytes = ground.sound;
    for (size_t at = 0; at + 4 <= size; at += 4) {
        const qsizetype where = (qsizetype(data[at]) << 16 | qsizetype(data[at + 1]) << 8 | data[at + 2]) % bytes.size();
        bytes[where] = static_cast<char>(data[at + 3]);
    }
    QFile file(path);
    FUZZ_CHECK(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.flush());
    const auto workspace = Workspace::open(path, OpenMode::ReadOnly);
    const Status status = workspace ? (*workspace)->read(readAll) : Status(workspace.error());
    FUZZ_CHECK(status.ok() || !status.error().message.isEmpty());
    return 0;
}
