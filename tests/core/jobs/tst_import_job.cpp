#include "core/jobs/import_job.h"
#include "core/jobs/sample_job.h"
#include "core/workspace/environments.h"
#include "core/workspace/overview.h"
#include "core/workspace/problems.h"
#include "support/fixtures.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace codegym;

namespace {

QByteArray problemRowText(const QByteArray& id, const QByteArray& solution)
{
    return "{\"question_id\": \"" + id + "\", \"question\": \"Count.\", \"solution\": \"" + solution + "\"}\n";
}

const QByteArray kEnvironment = "import gymnasium\n\nclass CountEnv(gymnasium.Env):\n    func_mapping = {}\n";

QByteArray trainingRowText(const QByteArray& id, const QByteArray& configuration, int rounds)
{
    return "{\"ability\": \"codegym_v1@" + id + "@" + configuration + "\", \"answer\": \"There is no answer\", "
        "\"code_id\": \"X_1\", \"data_source\": \"codegym_v1\", \"extra_info\": {\"index\": \"0\", \"solve_fc_round\": "
        + QByteArray::number(rounds) + "}, \"plugin_call_max_round\": 256, \"prompt\": [{\"role\": \"system\", "
        "\"name\": \"functions\", \"content\": \"\"}, {\"role\": \"user\", \"name\": \"\", \"content\": "
        "\"Question:\\n\\nCount them.\\n\"}], \"reward_model\": {\"ground_truth\": null, \"style\": \"agent_env\"}}\n";
}

} // namespace

class TestImportJob : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        Result<std::unique_ptr<Workspace>> made = Workspace::create(path(QStringLiteral("w.codegym")));
        QVERIFY2(made.ok(), made ? "" : qPrintable(made.error().text()));
        m_workspace = *std::move(made);
    }
    void cleanup() { m_workspace.reset(); }

    void aBrokenRowIsReportedAndTheRestGoesOn()
    {
        write("p.jsonl", problemRowText("A", "x = 1") + "{\"question_id\": \n" + problemRowText("B", "y = 2"));
        const ImportSummary summary = import({"p.jsonl"});
        QCOMPARE(summary.problems, qint64(2));
        QCOMPARE(summary.rejectedCount, qint64(1));
        QCOMPARE(summary.rejected.first().line, qint64(2));
        QVERIFY(summary.rejected.first().file.endsWith("p.jsonl"));
    }

    void theSameContentIsADuplicateAndOtherContentAConflict()
    {
        write("p.jsonl", problemRowText("A", "x = 1"));
        write("q.jsonl", problemRowText("A", "x = 2"));
        QCOMPARE(import({"p.jsonl"}).problems, qint64(1));
        QCOMPARE(import({"p.jsonl"}).duplicates, qint64(1));
        const ImportSummary conflict = import({"q.jsonl"});
        QCOMPARE(conflict.problems, qint64(0));
        QCOMPARE(conflict.conflicts.size(), 1);
        QCOMPARE(solutionOf("A"), QByteArray("x = 1"));
    }

    void aConflictCanReplaceOrStandBeside()
    {
        write("p.jsonl", problemRowText("A", "x = 1"));
        write("q.jsonl", problemRowText("A", "x = 2"));
        import({"p.jsonl"});
        QCOMPARE(import({"q.jsonl"}, ConflictPolicy::Both).problems, qint64(1));
        QCOMPARE(solutionOf("A"), QByteArray("x = 1"));
        QCOMPARE(solutionOf("A_b"), QByteArray("x = 2"));
        import({"q.jsonl"}, ConflictPolicy::Replace);
        QCOMPARE(solutionOf("A"), QByteArray("x = 2"));
    }

    void rowsFindTheirEnvironmentWhateverTheFilesAreCalled()
    {
        write("data/A_rows.jsonl", trainingRowText("X_1__CountEnv", "{}", 7) + trainingRowText("X_2__OtherEnv", "{}", 7));
        write("data/X_1__CountEnv.py", kEnvironment);
        const ImportSummary summary = import({"data"});
        QCOMPARE(summary.environments, qint64(1));
        QCOMPARE(summary.tasks, qint64(1));
        QCOMPARE(summary.rejected.size(), 1);
        QCOMPARE(summary.rejected.first().subject, QByteArray("X_2__OtherEnv"));
        QCOMPARE(summary.rejected.first().line, qint64(2));
        const Result<Environment> environment = m_workspace->read(
            [](Connection& c) { return codegym::environment(c, EnvironmentKey {"X_1", "CountEnv"}); });
        QVERIFY(environment.ok());
        QCOMPARE(environment->task, QByteArray("Count them."));
    }

    void aPreviewCountsAndWritesNothing()
    {
        write("p.jsonl", problemRowText("A", "x = 1") + "nonsense\n");
        ImportRequest request;
        request.paths = {path(QStringLiteral("p.jsonl"))};
        JobContext context({}, [](const JobProgress&) {});
        const Result<ImportPreview> preview = previewImport(request, context);
        QVERIFY(preview.ok());
        QCOMPARE(preview->problems, qint64(1));
        QCOMPARE(preview->rejectedCount, qint64(1));
        QVERIFY(!m_workspace->read([](Connection& c) { return codegym::problem(c, "A"); }).ok());
    }

    void theSampleWorkspaceHoldsItsProblemsWithTheirLicence()
    {
        JobContext context({}, [](const JobProgress&) {});
        const QString file = path(QStringLiteral("samples.codegym"));
        const Result<ImportSummary> made = makeSampleWorkspace(file, context);
        QVERIFY2(made.ok(), made ? "" : qPrintable(made.error().text()));
        QVERIFY(made->problems >= 24);
        QCOMPARE(made->rejectedCount, qint64(0));
        QVERIFY(!makeSampleWorkspace(file, context).ok());
        const Result<std::unique_ptr<Workspace>> workspace = Workspace::open(file, OpenMode::ReadOnly);
        QVERIFY(workspace.ok());
        const Result<Problem> problem = (*workspace)->read([](Connection& c) { return codegym::problem(c, "harbour_cranes"); });
        QVERIFY(problem.ok());
        QCOMPARE(problem->origin.licence, QByteArray("CC0-1.0"));
        QVERIFY(problem->statement.startsWith("# "));
    }

private:
    QString path(const QString& name) const { return m_folder->filePath(name); }
    void write(const char* name, const QByteArray& bytes) { test::writeFile(path(QString::fromUtf8(name)), bytes); }

    ImportSummary import(const QStringList& names, ConflictPolicy policy = ConflictPolicy::Keep)
    {
        ImportRequest request;
        for (const QString& name : names)
            request.paths.append(path(name));
        request.conflicts = policy;
        JobContext context({}, [](const JobProgress&) {});
        Result<ImportSummary> summary = importPaths(*m_workspace, request, context);
        if (!summary)
            qFatal("%s", qPrintable(summary.error().text()));
        return *std::move(summary);
    }
    ImportSummary import(std::initializer_list<const char*> names, ConflictPolicy policy = ConflictPolicy::Keep)
    {
        QStringList list;
        for (const char* name : names)
            list.append(QString::fromUtf8(name));
        return import(list, policy);
    }

    ByteText solutionOf(const QByteArray& id) const
    {
        const Result<Problem> found = m_workspace->read([&](Connection& c) { return codegym::problem(c, id); });
        return found ? found->solution : ByteText();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Workspace> m_workspace;
};

QTEST_GUILESS_MAIN(TestImportJob)
#include "tst_import_job.moc"
