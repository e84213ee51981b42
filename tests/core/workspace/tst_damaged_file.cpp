#include "core/base/hash.h"
#include "core/workspace/curation_columns.h"
#include "core/workspace/environment_list.h"
#include "core/workspace/environments.h"
#include "core/workspace/overview.h"
#include "core/workspace/problem_list.h"
#include "core/workspace/problems.h"
#include "core/workspace/task_list.h"
#include "core/workspace/tasks.h"
#include "core/workspace/verdicts.h"
#include "support/fixtures.h"
#include "support/workspace_fixture.h"

#include <QFile>
#include <QSet>

#include <random>

using namespace codegym;

/// A workspace may come from a stranger or a dying disk. Whatever its bytes are, opening and reading it ends in data or
/// in an error with a message; the program goes on.
class TestDamagedFile : public QObject {
    Q_OBJECT

    QByteArray m_sound;

    static Status fill(Connection& connection)
    {
        const EnvironmentKey key = test::sampleKey();
        const auto problem
            = addProblem(connection, test::sampleProblem("X_1", QByteArray(5000, 'x')), ConflictPolicy::Keep);
        const auto environment = addEnvironment(connection, test::sampleEnvironment(key, "one"), ConflictPolicy::Keep);
        const auto tasks = addTasks(connection, {test::sampleTask(key, "{}"), test::sampleTask(key, "[1]")});
        if (!problem || !environment || !tasks)
            return failure(QStringLiteral("not filled"));
        if (const Status ran = recordOracleRuns(connection, {{tasks->rows[0], test::sampleRun(sha256("one"), 5)}}); !ran)
            return ran;
        return recordEnvironmentVerdict(
            connection, environment->row, {sha256("one"), Validity::Valid, 2, 2, {}, test::sampleConditions()});
    }

    /// The first error of reading all there is.
    static Status readEverything(Workspace& workspace)
    {
        return workspace.read([](Connection& c) -> Status {
            const auto problems = problemIds(c, {});
            const auto environments = environmentIds(c, {});
            const auto tasks = taskIds(c, {});
            const auto columns = curationColumns(c, test::sampleConditions());
            const auto counts = overview(c, test::sampleConditions());
            if (!problems || !environments || !tasks || !columns || !counts)
                return c.status();
            for (const RowId row : *problems)
                (void)problemAt(c, row);
            for (const RowId row : *environments)
                (void)environmentAt(c, row);
            for (const RowId row : *tasks)
                (void)oracleRun(c, row);
            (void)environmentRows(c, *environments, {});
            (void)taskRows(c, *tasks, {});
            return c.status();
        });
    }

    /// What became of opening and reading: nothing (it went well), or the error's message.
    static QString outcomeOf(const QByteArray& bytes)
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("damaged.codegym"));
        test::writeFile(path, bytes);
        const auto opened = Workspace::open(path, OpenMode::ReadOnly);
        if (!opened)
            return opened.error().message;
        const Status read = readEverything(**opened);
        return read ? QString() : read.error().message;
    }

private Q_SLOTS:
    void initTestCase()
    {
        test::TemporaryWorkspace workspace;
        VERIFY_OK(workspace->write(fill));
        VERIFY_OK(workspace->close());
        m_sound = test::readAll(workspace.path());
        QCOMPARE(outcomeOf(m_sound), QString());
    }

    void aCutFileIsAnError()
    {
        for (qsizetype size = 0; size < m_sound.size(); size += m_sound.size() / 40)
            QVERIFY2(!outcomeOf(m_sound.left(size)).isEmpty(), qPrintable(QString::number(size)));
    }

    void changedBytesEndInDataOrAnError()
    {
        std::mt19937 random(11);
        int errors = 0;
        for (int round = 0; round < 150; ++round) {
            QByteArray bytes = m_sound;
            for (int change = 0; change < 1 + round % 20; ++change)
                bytes[qsizetype(random() % size_t(bytes.size()))] = char(random());
            errors += !outcomeOf(bytes).isEmpty();
        }
        QVERIFY2(errors > 10, "the damage did no harm, so this shows nothing");
    }

    void numbersThatAreNoneOfOursAreRead()
    {
        test::TemporaryWorkspace workspace;
        VERIFY_OK(workspace->write(fill));
        VERIFY_OK(workspace->write([](Connection& c) -> Status {
            c.run("UPDATE environments SET validity = 99, made_by = -5, metrics = 12345");
            c.run("UPDATE tasks SET verdict = 4, rounds = 9223372036854775807, short_hash = x'00'");
            c.run("UPDATE problems SET stage = 77");
            c.run("UPDATE oracle_runs SET verdict = 17, transcript = 0");
            return c.status();
        }));
        const Status read = readEverything(*workspace);
        QVERIFY2(!read.ok() && read.error().kind == Error::Kind::Refused, "content 12345 is not there");
    }
};

QTEST_GUILESS_MAIN(TestDamagedFile)
#include "tst_damaged_file.moc"
