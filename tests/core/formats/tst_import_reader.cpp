#include "core/formats/import_reader.h"

#include "support/fixtures.h"
#include "support/gzip.h"
#include "support/memory.h"

#include <QDir>
#include <QTemporaryDir>
#include <QtTest>

#include <unistd.h>

using namespace codegym;

namespace {

const char kKodCodeRow[] = "{\"question_id\": \"Fair_1\", \"question\": \"Count them.\", \"solution\": \"def f(a): return 1\"}";

/// Everything that reading a path gives, by kind.
struct Items {
    QList<Problem> problems;
    QList<ImportedEnvironment> environments;
    QList<TrainingRow> rows;
    QList<Rejected> rejected;
};

Items readAllItems(const QString& path, const ImportOptions& options = {})
{
    Items items;
    const auto take = [&items](ImportItem&& item) {
        if (auto* problem = std::get_if<Problem>(&item))
            items.problems.append(*problem);
        else if (auto* environment = std::get_if<ImportedEnvironment>(&item))
            items.environments.append(*environment);
        else if (auto* row = std::get_if<TrainingRow>(&item))
            items.rows.append(*row);
        else
            items.rejected.append(std::get<Rejected>(item));
        return true;
    };
    if (!readPath(path, options, take, CancelToken()))
        qFatal("reading was cancelled by nobody");
    return items;
}

} // namespace

class TestImportReader : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    static QString data(const char* name)
    {
        return test::projectPath(QStringLiteral("tests/data/formats/") + QString::fromUtf8(name));
    }
    QString file(const char* name, const QByteArray& bytes)
    {
        const QString path = m_folder->filePath(QString::fromUtf8(name));
        test::writeFile(path, bytes);
        return path;
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void kodCodeRows()
    {
        const Items items = readAllItems(data("kodcode.jsonl"));
        QCOMPARE(items.problems.size(), 1);
        const Problem& problem = items.problems[0];
        QCOMPARE(problem.codeId, QByteArray("Fair-2f1_-5fa"));
        QCOMPARE(problem.originalId, QByteArray("Fair/1__a"));
        QCOMPARE(problem.origin.source, QByteArray("KodCode/Leetcode"));
        QCOMPARE(problem.origin.licence, QByteArray("CC-BY-NC-4.0"));
        QCOMPARE(problem.entryPoint, QByteArray("f"));
        QCOMPARE(problem.testInfo, QByteArray("[{\"function_name\": \"f\", \"parameter_list\": \"(a)\"}]"));
        QCOMPARE(problem.extra,
            QByteArray("{\"version\": \"v1.0\", \"style\": \"instruct\", \"subset\": \"Leetcode\", "
                       "\"gpt_pass_percentage\": NaN}"));
    }

    void theUsersWordOnTheOriginCounts()
    {
        const QString path = file("rows.jsonl", kKodCodeRow);
        QVERIFY(readAllItems(path).problems[0].origin.licence.isEmpty());
        ImportOptions options;
        options.origin = {"My course", "MIT"};
        QCOMPARE(readAllItems(path, options).problems[0].origin, options.origin);
    }

    void humanEvalRows()
    {
        const Items items = readAllItems(data("humaneval.jsonl"));
        QCOMPARE(items.problems.size(), 1);
        const Problem& problem = items.problems[0];
        QCOMPARE(problem.codeId, QByteArray("HumanEval-2f12"));
        QCOMPARE(problem.statement, QByteArray("Are they near?\n>>> near([1])\nTrue"));
        QCOMPARE(problem.title, QByteArray("Are they near?"));
        QVERIFY(problem.solution.startsWith("from typing import List"));
        QVERIFY(problem.solution.endsWith("    return True\n"));
        QCOMPARE(problem.entryPoint, QByteArray("near"));
        QCOMPARE(problem.origin.licence, QByteArray("MIT"));
    }

    void mbppRowsInAnArray()
    {
        const Items items = readAllItems(data("mbpp.json"));
        QCOMPARE(items.problems.size(), 2);
        QCOMPARE(items.problems[0].originalId, QByteArray("MBPP/7"));
        QCOMPARE(items.problems[0].tests, QByteArray("x = 1\nassert add(1, 2) == 3\nassert add(0, 0) == 0\n"));
        QCOMPARE(items.problems[0].extra, QByteArray("{\"challenge_test_list\": []}"));
        QCOMPARE(items.problems[1].tests, QByteArray("import math\nassert sub(2, 1) == 1\n"));
        QCOMPARE(items.problems[1].origin, (Origin {"MBPP", "CC-BY-4.0"}));
    }

    void aPythonProblem()
    {
        const Items items = readAllItems(file("stalls.py",
            "# A comment.\n\"\"\"# Stalls at the fair\n\nCount \\u00e9 them.\n\nSource: Our samples\nLicence: CC0-1.0\n\"\"\"\n"
            "import math\n\n\ndef count(stalls):\n    return len(stalls)\n"));
        QCOMPARE(items.problems.size(), 1);
        const Problem& problem = items.problems[0];
        QCOMPARE(problem.codeId, QByteArray("stalls"));
        QCOMPARE(problem.title, QByteArray("Stalls at the fair"));
        QCOMPARE(problem.statement, QByteArray("# Stalls at the fair\n\nCount é them."));
        QCOMPARE(problem.origin, (Origin {"Our samples", "CC0-1.0"}));
        QCOMPARE(problem.solution,
            QByteArray("# A comment.\nimport math\n\n\ndef count(stalls):\n    return len(stalls)\n"));
    }

    /// A solution may be a script that reads standard input: the extractor makes a function of it.
    void aScriptWithoutAFunction()
    {
        const QByteArray script = "n = int(input())\nprint(n * 2)\n";
        const Items items = readAllItems(file("double.py", "\"\"\"Double it.\"\"\"\n" + script));
        QCOMPARE(items.problems.size(), 1);
        QCOMPARE(items.problems[0].solution, script);
        QCOMPARE(items.problems[0].statement, "Double it.");
    }

    void aStatementBesideThePythonFile()
    {
        file("fair/stalls.md", "# From beside\n");
        file("fair/stalls.py", "def count(stalls):\n    '''Not the statement.'''\n    return 1\n");
        file("fair/alone.py", "def alone(a):\n    '''Say it.'''\n    return 1\n");
        const Items items = readAllItems(m_folder->filePath(QStringLiteral("fair")));
        QCOMPARE(items.problems.size(), 2);
        QCOMPARE(items.problems[0].statement, QByteArray("Say it."));
        QCOMPARE(items.problems[1].statement, QByteArray("# From beside\n"));
    }

    void environmentFiles()
    {
        const QByteArray source = "class GridEnv(gymnasium.Env):\n    def __init__(self):\n        self.func_mapping = {}\n";
        file("Fair_1__GridEnv.py", source);
        file("other name.py", source);
        file("my__plain.py", "def plain():\n    return 1\n");
        const Items items = readAllItems(m_folder->path());
        QCOMPARE(items.environments.size(), 2);
        QCOMPARE(items.environments[0].environment.key.id(), QByteArray("Fair_1__GridEnv"));
        QCOMPARE(items.environments[0].environment.revision.source, source);
        QCOMPARE(items.environments[1].environment.key.id(), QByteArray("other-20name__GridEnv"));
        QCOMPARE(items.problems.size(), 1);
        QCOMPARE(items.problems[0].codeId, QByteArray("my_-5fplain"));
    }

    void environmentRows()
    {
        const Items items = readAllItems(
            file("envs.jsonl", "{\"env_code\": \"class A: pass\", \"env_name\": \"AEnv\", \"source\": \"Fair_1\"}"));
        QCOMPARE(items.environments.size(), 1);
        QCOMPARE(items.environments[0].environment.key.id(), QByteArray("Fair_1__AEnv"));
    }

    void trainingRows()
    {
        const QByteArray text = test::readAll(data("training_rows.jsonl")).trimmed();
        const Items items = readAllItems(file("rows.jsonl.gz", test::gzip(text + '\n')));
        QCOMPARE(items.rows.size(), 1);
        const TrainingRow& row = items.rows[0];
        QCOMPARE(row.ability.configuration,
            QByteArray("{\"mail\": \"a@b\", \"x\": NaN, \"n\": 1234567890123456789012345678901234567890}"));
        QCOMPARE(row.recordedRounds, std::optional(18));
        QCOMPARE(row.bo4Score, QByteArray("0.250"));
        QVERIFY(row.bo8Score.isEmpty());
        QCOMPARE(row.environmentSource, std::optional<ByteText>("class A: pass"));
        QCOMPARE(row.task, QByteArray("How \xED\xA0\x80 many?"));
        QCOMPARE(row.documentation, QByteArray("\nFunction:\n"));
        QCOMPARE(row.row, text);
    }

    void brokenRowsAreNamedAndTheRestGoesOn()
    {
        QByteArray bytes = kKodCodeRow + QByteArray("\n");
        const QByteArrayList broken {"{\"question_id\": \"a\", \"question\": \"b\"}", "[1, 2]", "{\"question_id\": \"a\"",
            "{\"question_id\": \"\xFF\"}", QByteArray("{\"question_id\": \"a\0\"}", 20), QByteArray(1000000, '['),
            "{\"question_id\": \"a\", \"question_id\": \"b\"}", "{\"question_id\": \"a\", \"question\": 1, \"solution\": \"x\"}",
            QByteArray(5000000, 'x')};
        for (const QByteArray& row : broken)
            bytes += row + '\n';
        bytes += QByteArray(kKodCodeRow).replace("Fair_1", "Fair_2");
        ImportOptions options;
        options.rowLimit = 2 << 20;
        const Items items = readAllItems(file("rows.jsonl", bytes), options);
        QCOMPARE(items.problems.size(), 2);
        QCOMPARE(items.rejected.size(), broken.size());
        for (qsizetype i = 0; i < broken.size(); ++i)
            QCOMPARE(items.rejected[i].line, i + 2);
        QVERIFY(items.rejected[0].reason.contains(QStringLiteral("no “solution”")));
        QVERIFY(items.rejected[1].reason.contains(QStringLiteral("expected an object")));
        QVERIFY(items.rejected[3].reason.contains(QStringLiteral("not UTF-8")));
        QVERIFY(items.rejected[4].reason.contains(QStringLiteral("NUL")));
        QVERIFY(items.rejected[5].reason.contains(QStringLiteral("column 1")));
        QVERIFY(items.rejected[6].reason.contains(QStringLiteral("occurs twice")));
        QVERIFY(items.rejected[8].reason.contains(QStringLiteral("longer than the limit")));
    }

    void brokenFilesAreNamed_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<qint64>("line");
        QTest::newRow("empty rows") << QByteArray("a.jsonl") << QByteArray() << 0LL;
        QTest::newRow("empty Python") << QByteArray("a.py") << QByteArray() << 0LL;
        QTest::newRow("binary") << QByteArray("a.jsonl") << QByteArray("\x7f" "ELF\0\0\1\n\2", 10) << 0LL;
        QTest::newRow("binary Python") << QByteArray("a.py") << QByteArray("x = 1\n\0\n", 8) << 2LL;
        QTest::newRow("latin-1 Python") << QByteArray("a.py") << QByteArray("def f():\n    return '\xE9'\n") << 2LL;
        QTest::newRow("no function") << QByteArray("a.py") << QByteArray("x = 1\n") << 0LL;
        QTest::newRow("no solution") << QByteArray("a.py") << QByteArray("x = my_input()  # input()\n") << 0LL;
        QTest::newRow("unknown fields") << QByteArray("a.jsonl") << QByteArray("{\"x\": 1}\n") << 1LL;
        QTest::newRow("Parquet") << QByteArray("a.parquet") << QByteArray("PAR1") << 0LL;
        QTest::newRow("a picture") << QByteArray("a.png") << QByteArray("\x89PNG") << 0LL;
        QTest::newRow("truncated gzip") << QByteArray("a.jsonl.gz") << test::gzip("{\"x\"").first(12) << 1LL;
        QTest::newRow("array without end") << QByteArray("a.json") << QByteArray("[\n") << 3LL;
    }
    void brokenFilesAreNamed()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, bytes);
        QFETCH(qint64, line);
        const QString path = file(name.constData(), bytes);
        const Items items = readAllItems(path);
        QCOMPARE(items.rejected.size(), 1);
        QVERIFY(items.problems.isEmpty() && items.environments.isEmpty() && items.rows.isEmpty());
        QCOMPARE(items.rejected[0].file, path);
        QCOMPARE(items.rejected[0].line, line);
        QVERIFY(!items.rejected[0].reason.isEmpty());
    }

    /// Root reads everything, so the test steps down to a user who owns nothing.
    void whatCannotBeReadIsNamed()
    {
        const QString path = file("folder/rows.jsonl", kKodCodeRow);
        file("closed/rows.jsonl", kKodCodeRow);
        file("folder/open.py", "def open_one(): pass\n");
        QVERIFY(QFile::setPermissions(m_folder->path(), QFile::Permissions(0x5555)));
        QVERIFY(QFile::setPermissions(path, {}));
        QVERIFY(QFile::setPermissions(m_folder->filePath(QStringLiteral("closed")), {}));
        const bool root = geteuid() == 0;
        QVERIFY(!root || setresuid(65534, 65534, 0) == 0);
        const Items items = readAllItems(m_folder->path() + u'/');
        QVERIFY(!root || setresuid(0, 0, 0) == 0);
        QVERIFY(QFile::setPermissions(m_folder->path(), QFile::Permissions(0x7777)));
        QVERIFY(QFile::setPermissions(m_folder->filePath(QStringLiteral("closed")), QFile::Permissions(0x7777)));
        QCOMPARE(items.problems.size(), 1);
        QCOMPARE(items.rejected.size(), 2);
        QCOMPARE(items.rejected[0].file, m_folder->filePath(QStringLiteral("closed")));
        QCOMPARE(items.rejected[1].file, path);
        QVERIFY(items.rejected[1].reason.contains(QStringLiteral("cannot be read")));
    }

    void namesAreReadAsTheyCome()
    {
        file("LOUD.PY", "def loud(): pass\n");
        file("packed.py.gz", test::gzip("def packed(): pass\n"));
        const Items items = readAllItems(m_folder->path());
        QCOMPARE(items.problems.size(), 2);
        QCOMPARE(items.problems[0].codeId, QByteArray("LOUD"));
        QCOMPARE(items.problems[1].codeId, QByteArray("packed"));
    }

    void whatIsNotThereIsNamed()
    {
        const Items items = readAllItems(m_folder->filePath(QStringLiteral("nothing")));
        QCOMPARE(items.rejected.size(), 1);
    }

    void aFolderIsReadInOrderAndNotLeft()
    {
        QTemporaryDir outside;
        test::writeFile(outside.filePath(QStringLiteral("x.py")), "def x(): pass\n");
        file("b.py", "def b(): pass\n");
        file("a/c.py", "def c(): pass\n");
        file("a/__pycache__/d.py", "def d(): pass\n");
        file("notes.txt", "not data");
        file("__init__.py", "");
        QVERIFY(QFile::link(outside.filePath(QStringLiteral("x.py")), m_folder->filePath(QStringLiteral("link.py"))));
        QVERIFY(QFile::link(m_folder->path(), m_folder->filePath(QStringLiteral("a/loop"))));
        const Items items = readAllItems(m_folder->path());
        QCOMPARE(items.problems.size(), 2);
        QCOMPARE(items.problems[0].codeId, QByteArray("b"));
        QCOMPARE(items.problems[1].codeId, QByteArray("c"));
        QVERIFY(items.rejected.isEmpty());
    }

    void aChosenFormatIsKeptTo()
    {
        file("a.py", "def a(): pass\n");
        file("b.jsonl", kKodCodeRow);
        ImportOptions options;
        options.format = *importFormatFromName(QStringLiteral("python"));
        QCOMPARE(readAllItems(m_folder->path(), options).problems.size(), 1);
        options.format = ImportFormat::HumanEval;
        const Items items = readAllItems(m_folder->path(), options);
        QVERIFY(items.problems.isEmpty());
        QVERIFY(items.rejected[0].reason.contains(QStringLiteral("task_id")));
        for (const QString& name : importFormatNames())
            QCOMPARE(importFormatName(*importFormatFromName(name)), name);
        QVERIFY(!importFormatFromName(QStringLiteral("xml")));
    }

    void memoryStaysFlatWithTheSizeOfTheFile()
    {
        const QString path = m_folder->filePath(QStringLiteral("rows.jsonl"));
        QFile rows(path);
        QVERIFY(rows.open(QIODevice::WriteOnly));
        const QByteArray row = QByteArray(kKodCodeRow).replace("Count them.", QByteArray(20000, 'x')) + '\n';
        for (int i = 0; i < 1500; ++i)
            QCOMPARE(rows.write(row), row.size());
        rows.close();
        test::resetPeakMemory();
        const qint64 before = test::peakMemory();
        int problems = 0;
        const auto count = [&](ImportItem&& item) { return ++problems > 0 && std::holds_alternative<Problem>(item); };
        QVERIFY(readPath(path, {}, count, CancelToken()).ok());
        QCOMPARE(problems, 1500);
        const qint64 grown = test::peakMemory() - before;
        QVERIFY2(grown < 8 << 10, qPrintable(QString::number(grown)));
    }

    void theSinkAndTheTokenStopIt()
    {
        const QString path = file("rows.jsonl", QByteArray(kKodCodeRow) + '\n' + kKodCodeRow + '\n' + kKodCodeRow);
        int taken = 0;
        QVERIFY(readPath(path, {}, [&](ImportItem&&) { return ++taken < 2; }, CancelToken()).ok());
        QCOMPARE(taken, 2);
        const CancelToken cancel;
        taken = 0;
        const auto cancelling = [&](ImportItem&&) {
            cancel.cancel();
            return ++taken > 0;
        };
        const Status status = readPath(path, {}, cancelling, cancel);
        QCOMPARE(taken, 1);
        QCOMPARE(status.error().kind, Error::Kind::Cancelled);
    }

    void publishedDataIsReadWhole()
    {
        const QString problems = test::sharedDataPath(QStringLiteral("raw_problems.jsonl"));
        const QString rows = test::sharedDataPath(QStringLiteral("training_instances_60.jsonl"));
        if (problems.isEmpty() || rows.isEmpty())
            QSKIP("the published reference data is not beside this checkout");
        const Items first = readAllItems(problems);
        QCOMPARE(first.problems.size(), 10);
        QVERIFY(first.rejected.isEmpty());
        const Items second = readAllItems(rows);
        QCOMPARE(second.rows.size(), 60);
        for (const TrainingRow& row : second.rows) {
            QVERIFY(!row.task.isEmpty() && row.recordedRounds && row.bo4Score.isEmpty() != row.bo8Score.isEmpty());
            QCOMPARE(row.origin.licence, QByteArray("CC-BY-NC-4.0"));
        }
    }
};

QTEST_GUILESS_MAIN(TestImportReader)
#include "tst_import_reader.moc"
