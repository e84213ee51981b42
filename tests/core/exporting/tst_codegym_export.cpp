#include "core/exporting/codegym_export.h"

#include "core/base/hash.h"
#include "core/formats/import_reader.h"
#include "core/formats/instruction_text.h"
#include "support/fixtures.h"
#include "support/memory.h"

#include <QDir>
#include <QDirIterator>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

using namespace codegym;

namespace {

/// A plan of so many environments with two tasks each; sources have the size given.
ExportPlan somePlan(const QString& target, int environments = 3, int sourceBytes = 100)
{
    const auto key = [](int i) {
        return EnvironmentKey {"Fair_" + QByteArray::number(i).rightJustified(4, '0'), "GridEnv"};
    };
    ExportPlan plan;
    plan.target = target;
    plan.setName = "paper";
    plan.recipe = "{\"preset\": \"paper\"}";
    auto environment = std::make_shared<int>(0);
    plan.nextEnvironment = [=]() -> Result<std::optional<ExportEnvironment>> {
        if (*environment == environments)
            return std::optional<ExportEnvironment>();
        ExportEnvironment next;
        next.entry.key = key((*environment)++);
        next.entry.originalId = "Fair/" + QByteArray::number(*environment);
        next.entry.origin = {"Our samples", "CC0-1.0"};
        next.source = "class GridEnv:\n    func_mapping = {}\n#" + QByteArray(sourceBytes, 'x') + '\n';
        return std::optional(next);
    };
    auto task = std::make_shared<int>(0);
    plan.nextRow = [=]() -> Result<std::optional<TrainingRowValues>> {
        if (*task == 2 * environments)
            return std::optional<TrainingRowValues>();
        TrainingRowValues row;
        row.ability = {key(*task / 2), "{\"n\": " + QByteArray::number(*task % 2) + '}'};
        row.solveFcRound = 10 + (*task)++;
        row.userMessage = instructionWithTask("Count.");
        return std::optional(row);
    };
    return plan;
}

/// Relative path and bytes of everything below a folder.
QMap<QString, QByteArray> treeOf(const QString& folder)
{
    QMap<QString, QByteArray> tree;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        tree.insert(QDir(folder).relativeFilePath(path), test::readAll(path));
    }
    return tree;
}

/// Runs inside a file system of 1 MB: an export that fits, then one over it that does not. 0 if all held.
int fillTheDisk(const QString& disk)
{
    const QString target = disk + QLatin1String("/set");
    if (const Result<ExportReport> small = exportCodegym(somePlan(target), CancelToken()); !small) {
        qWarning("%s", qPrintable(small.error().text()));
        return 10;
    }
    const QMap<QString, QByteArray> before = treeOf(target);
    const Result<ExportReport> large = exportCodegym(somePlan(target, 100, 50000), CancelToken());
    if (large)
        return 11;
    if (!large.error().message.contains(QLatin1String("cannot be")) || large.error().file.isEmpty())
        return 12;
    if (QFileInfo::exists(target + QLatin1String(".partial")))
        return 13;
    return treeOf(target) == before ? 0 : 14;
}

} // namespace

class TestCodegymExport : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString target() const { return m_folder->filePath(QStringLiteral("set")); }
    QString partial() const { return target() + QLatin1String(".partial"); }

    void verifyRefused(const ExportPlan& plan)
    {
        const QMap<QString, QByteArray> before = treeOf(m_folder->path());
        const Result<ExportReport> report = exportCodegym(plan, CancelToken());
        QVERIFY(!report.ok());
        QCOMPARE(report.error().kind, Error::Kind::Refused);
        QVERIFY(treeOf(m_folder->path()) == before);
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void everythingIsWrittenAndListed()
    {
        const Result<ExportReport> report = exportCodegym(somePlan(target()), CancelToken());
        QVERIFY2(report.ok(), report.ok() ? "" : qPrintable(report.error().text()));
        QCOMPARE(report->environments, 3);
        QCOMPARE(report->tasks, 6);
        const QMap<QString, QByteArray> tree = treeOf(target());
        QCOMPARE(tree.size(), report->files.size());
        for (const ExportedFile& file : report->files)
            QCOMPARE(sha256Hex(tree.value(file.path)), file.sha256);
        QVERIFY(tree.contains(QStringLiteral("envs/codegym_v1/Fair_0002__GridEnv.py")));
        QVERIFY(tree.value(QStringLiteral("README.md")).contains("| `Our samples` | `CC0-1.0` | 3 | 6 |"));
        QVERIFY(!QFileInfo::exists(partial()));
    }

    void decisionsStandInTheManifestAndNowhereElse()
    {
        const QString plain = m_folder->filePath(QStringLiteral("plain"));
        QVERIFY(exportCodegym(somePlan(plain), CancelToken()).ok());
        ExportPlan plan = somePlan(target());
        plan.nextEnvironment = [next = plan.nextEnvironment]() -> Result<std::optional<ExportEnvironment>> {
            Result<std::optional<ExportEnvironment>> environment = next();
            if (environment && *environment && (*environment)->entry.key.codeId == "Fair_0001") {
                (*environment)->entry.decision = "fix";
                (*environment)->entry.decisionReason = "unclear-text";
                (*environment)->entry.decisionRevision = QByteArray(64, 'a');
            }
            return environment;
        };
        QVERIFY(exportCodegym(plan, CancelToken()).ok());
        QMap<QString, QByteArray> tree = treeOf(target());
        const Result<Manifest> manifest = parseManifest(tree.take(QStringLiteral("manifest.json")));
        QVERIFY(manifest.ok());
        QCOMPARE(manifest->environments[0].decision, QByteArray());
        QCOMPARE(manifest->environments[1].decision, QByteArray("fix"));
        QCOMPARE(manifest->environments[1].decisionReason, QByteArray("unclear-text"));
        QCOMPARE(manifest->environments[1].decisionRevision, QByteArray(64, 'a'));
        QMap<QString, QByteArray> without = treeOf(plain);
        without.remove(QStringLiteral("manifest.json"));
        QVERIFY(tree == without);
    }

    void anExportIsReadBackWithItsOrigins()
    {
        QVERIFY(exportCodegym(somePlan(target()), CancelToken()).ok());
        int environments = 0;
        QByteArrayList indexes;
        const auto take = [&](ImportItem&& item) {
            if (const auto* environment = std::get_if<ImportedEnvironment>(&item))
                environments += environment->environment.origin == Origin {"Our samples", "CC0-1.0"};
            else if (const auto* row = std::get_if<TrainingRow>(&item); row && row->origin.licence == "CC0-1.0")
                indexes << row->index;
            return true;
        };
        QVERIFY(readPath(target(), {}, take, CancelToken()).ok());
        QCOMPARE(environments, 3);
        QCOMPARE(indexes, QByteArrayList({"0", "1", "2", "3", "4", "5"}));
    }

    void theSamePlanGivesTheSameBytes()
    {
        const QString other = m_folder->filePath(QStringLiteral("other"));
        QVERIFY(exportCodegym(somePlan(target()), CancelToken()).ok());
        QVERIFY(exportCodegym(somePlan(other), CancelToken()).ok());
        QVERIFY(treeOf(target()) == treeOf(other));
    }

    void anUntouchedExportIsReplaced()
    {
        QVERIFY(exportCodegym(somePlan(target(), 5), CancelToken()).ok());
        QVERIFY(exportCodegym(somePlan(target() + u'/', 2), CancelToken()).ok());
        QCOMPARE(treeOf(target()).size(), 2 + 3);
        QVERIFY(!QFileInfo::exists(partial()));
    }

    void memoryStaysFlatWithTheSizeOfTheSet()
    {
        ExportPlan plan = somePlan(target(), 100);
        plan.nextRow = [next = plan.nextRow]() -> Result<std::optional<TrainingRowValues>> {
            Result<std::optional<TrainingRowValues>> row = next();
            if (row && *row)
                (*row)->userMessage = QByteArray(200000, 'x');
            return row;
        };
        test::resetPeakMemory();
        const qint64 before = test::peakMemory();
        const Result<ExportReport> report = exportCodegym(plan, CancelToken());
        QVERIFY(report.ok());
        QCOMPARE(report->tasks, 200);
        const qint64 grown = test::peakMemory() - before;
        QVERIFY2(grown < 16 << 10, qPrintable(QString::number(grown)));
    }

    void aForeignFolderIsRefused()
    {
        test::writeFile(target() + QStringLiteral("/thesis.txt"), "years of work");
        verifyRefused(somePlan(target()));
        test::writeFile(target() + QStringLiteral("/manifest.json"), "{\"format\": \"other\"}");
        verifyRefused(somePlan(target()));
    }

    void aChangedExportIsRefused()
    {
        QVERIFY(exportCodegym(somePlan(target()), CancelToken()).ok());
        test::writeFile(target() + QStringLiteral("/train.jsonl"), "mine now\n");
        verifyRefused(somePlan(target()));
    }

    void anExportWithAnExtraFileIsRefused()
    {
        QVERIFY(exportCodegym(somePlan(target()), CancelToken()).ok());
        test::writeFile(target() + QStringLiteral("/envs/.hidden"), "notes");
        verifyRefused(somePlan(target()));
    }

    void aForeignPartialFolderIsRefused()
    {
        test::writeFile(partial() + QStringLiteral("/notes.txt"), "mine");
        verifyRefused(somePlan(target()));
    }

    void whatAKilledExportLeftIsClearedAway()
    {
        test::writeFile(partial() + QStringLiteral("/.codegym-partial"), "");
        test::writeFile(partial() + QStringLiteral("/train.jsonl"), "half a ro");
        QVERIFY(exportCodegym(somePlan(target()), CancelToken()).ok());
        QVERIFY(!QFileInfo::exists(partial()));
    }

    void aFailureLeavesWhatWasThere_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("the workspace fails") << 0;
        QTest::newRow("a row without its environment") << 1;
        QTest::newRow("a task twice") << 2;
        QTest::newRow("a source that is not the revision") << 3;
        QTest::newRow("a recipe that is no JSON") << 4;
        QTest::newRow("cancelled") << 5;
    }
    void aFailureLeavesWhatWasThere()
    {
        QFETCH(int, kind);
        QVERIFY(exportCodegym(somePlan(target(), 1), CancelToken()).ok());
        const QMap<QString, QByteArray> before = treeOf(m_folder->path());
        ExportPlan plan = somePlan(target());
        CancelToken cancel;
        TrainingRowValues row;
        row.ability = {{"Fair_0001", "GridEnv"}, "{}"};
        if (kind == 0)
            plan.nextRow = []() -> Result<std::optional<TrainingRowValues>> { return failure(QStringLiteral("no")); };
        else if (kind == 1)
            plan.nextRow = [row]() mutable { row.ability.environment.codeId = "None"; return Result(std::optional(row)); };
        else if (kind == 2)
            plan.nextRow = [row] { return Result(std::optional(row)); };
        else if (kind == 3)
            plan.nextEnvironment = [] {
                ExportEnvironment environment;
                environment.entry.key = {"Fair_1", "GridEnv"};
                environment.entry.revision = QByteArray(64, '0');
                return Result(std::optional(environment));
            };
        else if (kind == 4)
            plan.recipe = "preset";
        else
            cancel.cancel();
        QVERIFY(!exportCodegym(plan, cancel).ok());
        QVERIFY(treeOf(m_folder->path()) == before);
    }

    void aFullDiskLeavesWhatWasThere()
    {
        const QString disk = m_folder->filePath(QStringLiteral("disk"));
        QVERIFY(QDir().mkpath(disk));
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(QStringLiteral("unshare"),
            {QStringLiteral("--user"), QStringLiteral("--map-root-user"), QStringLiteral("--mount"), QStringLiteral("sh"),
                QStringLiteral("-c"),
                QStringLiteral("mount -t tmpfs -o size=1m tmpfs \"$1\" && exec \"$2\" --fill \"$1\""), QStringLiteral("sh"),
                disk, QCoreApplication::applicationFilePath()});
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.readAll(), QByteArray());
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 0);
    }
};

int main(int argc, char* argv[])
{
    QCoreApplication application(argc, argv);
    if (argc == 3 && qstrcmp(argv[1], "--fill") == 0)
        return fillTheDisk(QString::fromLocal8Bit(argv[2]));
    TestCodegymExport test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_codegym_export.moc"
