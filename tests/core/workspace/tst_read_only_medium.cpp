#include "core/workspace/problem_list.h"
#include "core/workspace/problems.h"
#include "support/private_disk.h"
#include "support/workspace_fixture.h"

#include <QProcess>

using namespace codegym;

/// A workspace on a medium that cannot be written, where SQLite can make neither a WAL nor its shared memory.
class TestReadOnlyMedium : public QObject {
    Q_OBJECT

public:
    enum Exit { Done = 0, NoDisk = 10, NoWorkspace, NotReadable, RowsMissing, OpenedForWriting };

    static int tryOut(const QString& folder)
    {
        if (!test::mountPrivateDisk(folder, "8m"))
            return NoDisk;
        const QString path = folder + QStringLiteral("/a #1?.codegym"); // Characters that a URI would take apart.
        {
            const auto made = Workspace::create(path);
            const auto added = made ? (*made)->write([](Connection& c) {
                return addProblem(c, test::sampleProblem("X_1"), ConflictPolicy::Keep);
            }) : Result<Added>(made.error());
            if (!added || !(*made)->close().ok() || !test::makeReadOnly(folder))
                return NoWorkspace;
        }
        const auto opened = Workspace::open(path, OpenMode::ReadOnly);
        if (!opened)
            return NotReadable;
        const auto ids = (*opened)->read([](Connection& c) { return problemIds(c, {}); });
        if (!ids || ids->size() != 1)
            return RowsMissing;
        const auto forWriting = Workspace::open(path, OpenMode::ReadWrite);
        const bool refused = !forWriting.ok() && forWriting.error().kind == Error::Kind::Refused;
        return refused ? Done : OpenedForWriting;
    }

private Q_SLOTS:
    void itIsReadAndNotWritten()
    {
        QTemporaryDir folder;
        QProcess child;
        child.setProcessChannelMode(QProcess::ForwardedChannels);
        child.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--try"), folder.path()});
        QVERIFY(child.waitForFinished(60'000));
        QCOMPARE(child.exitStatus(), QProcess::NormalExit);
        QCOMPARE(child.exitCode(), int(Done));
    }
};

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.value(1) == u"--try")
        return TestReadOnlyMedium::tryOut(arguments.value(2));
    TestReadOnlyMedium test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_read_only_medium.moc"
