#include "core/formats/environment_folder.h"
#include "core/formats/instruction_text.h"
#include "core/formats/json_scanner.h"
#include "core/formats/manifest.h"
#include "core/formats/training_row_reader.h"
#include "core/formats/training_row_writer.h"
#include "support/fixtures.h"

#include <QtTest>

using namespace codegym;

static TrainingRowValues someRow()
{
    TrainingRowValues values;
    values.ability = {{"Fair_1", "GridEnv"}, "{\"mail\": \"a@b\", \"n\": 1e400}"};
    values.index = "3";
    values.solveFcRound = 12;
    values.documentation = "\nFunction:\n";
    values.userMessage = "How \xED\xA0\x80 many é?";
    return values;
}

static QByteArrayList fieldNames(const JsonObject& object)
{
    QByteArrayList names;
    for (const JsonField& field : object.fields())
        names << field.key;
    return names;
}

class TestWriters : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRowHasThePublishedFieldsInOrder()
    {
        QCOMPARE(*trainingRowJson(someRow()),
            QByteArray("{\"ability\": \"codegym_v1@Fair_1__GridEnv@{\\\"mail\\\": \\\"a@b\\\", \\\"n\\\": 1e400}\", "
                       "\"answer\": \"There is no answer\", \"code_id\": \"Fair_1\", \"data_source\": \"codegym_v1\", "
                       "\"extra_info\": {\"index\": \"3\", \"solve_fc_round\": 12, \"qwen32b_Bo4_score\": null, "
                       "\"qwen32b_Bo8_score\": null}, \"plugin_call_max_round\": 256, \"prompt\": [{\"role\": \"system\", "
                       "\"name\": \"functions\", \"content\": \"\\nFunction:\\n\"}, {\"role\": \"user\", \"name\": \"\", "
                       "\"content\": \"How \\ud800 many é?\"}], \"reward_model\": {\"ground_truth\": null, \"style\": "
                       "\"agent_env\"}}"));
    }

    void aRowComesBackAsItWas()
    {
        TrainingRowValues values = someRow();
        values.bo8Score = "0.125";
        values.maximumRounds = 512;
        values.environmentSource = "class A: pass\n";
        values.standardTrajectory = "['{}']";
        const QByteArray json = *trainingRowJson(values);
        const ImportItem item = readTrainingRow(*scanJsonObject(json), json, {});
        const auto& row = std::get<TrainingRow>(item);
        QCOMPARE(row.ability.text(), values.ability.text());
        QCOMPARE(row.index, values.index);
        QCOMPARE(row.recordedRounds, std::optional(12));
        QCOMPARE(row.maximumRounds, std::optional(512));
        QVERIFY(row.bo4Score.isEmpty());
        QCOMPARE(row.bo8Score, QByteArray("0.125"));
        QCOMPARE(row.environmentSource, values.environmentSource);
        QVERIFY(!row.observationTrajectory);
        QCOMPARE(row.standardTrajectory, values.standardTrajectory);
        QCOMPARE(row.userMessage, values.userMessage);
    }

    void bytesThatAreNoTextAreRefused()
    {
        TrainingRowValues values = someRow();
        values.ability.configuration = "\"\xFF\"";
        QVERIFY(!trainingRowJson(values).ok());
        values = someRow();
        values.environmentSource = "\xC0";
        QVERIFY(!trainingRowJson(values).ok());
    }

    void publishedRowsHaveTheSameFields()
    {
        const QString path = test::sharedDataPath(QStringLiteral("training_instances_60.jsonl"));
        if (path.isEmpty())
            QSKIP("the published reference rows are not beside this checkout");
        const QByteArray row = *trainingRowJson(someRow()); // The object refers into it.
        const JsonObject ours = *scanJsonObject(row);
        QByteArrayList extra = fieldNames(*scanJsonObject(ours.find("extra_info")->text));
        std::sort(extra.begin(), extra.end());
        for (const QByteArray& line : test::readAll(path).trimmed().split('\n')) {
            const JsonObject published = *scanJsonObject(line);
            QCOMPARE(fieldNames(ours), fieldNames(published));
            QByteArrayList publishedExtra = fieldNames(*scanJsonObject(published.find("extra_info")->text));
            std::sort(publishedExtra.begin(), publishedExtra.end());
            QCOMPARE(extra, publishedExtra);
        }
    }

    void theInstructionCarriesTheTask()
    {
        const ByteText message = instructionWithTask("# Stalls\n\nHow many?");
        QVERIFY(message.contains("<|FunctionCallBegin|>[{\"name\""));
        QVERIFY(message.contains("<|FunctionCallEnd|>"));
        QCOMPARE(taskOfInstruction(message), QByteArray("# Stalls\n\nHow many?"));
        QCOMPARE(taskOfInstruction("Rules.\r\nQuestion:\r\n\r\nHow?\r\nQuestion:\r\n"), QByteArray("How?\r\nQuestion:"));
        QVERIFY(taskOfInstruction("No such line. Question: none").isEmpty());
    }

    void environmentsLieWhereTheServerLooks()
    {
        const EnvironmentKey key {"Fair_1", "GridEnv"};
        QCOMPARE(environmentFilePath(key), QStringLiteral("envs/codegym_v1/Fair_1__GridEnv.py"));
        QVERIFY(*environmentKeyOfFile(environmentFilePath(key)) == key);
        QVERIFY(!environmentKeyOfFile(QStringLiteral("plain.py")));
    }

    void aManifestComesBackAsItWas()
    {
        Manifest manifest;
        manifest.setName = "paper";
        manifest.recipe = "{\"rounds\": [10, 256]}";
        manifest.program = "codegym-studio 0.1.0";
        manifest.tasks = 2;
        manifest.files.append({QStringLiteral("train.jsonl"), QByteArray(64, 'a'), 10, 2});
        Tool tool;
        tool.name = "Observe";
        tool.fileLines = {{3, 5}, {9, 9}};
        ManifestEnvironment environment {{"Fair_1", "GridEnv"}, "Fair/1", {"Fair|`", "MIT"}, QByteArray(64, 'b'), 2, {tool}};
        manifest.environments.append(environment);
        const QByteArray json = *manifestJson(manifest);
        QVERIFY(json.contains("\"file_lines\": [[3, 5], [9, 9]], \"source_lines\": []"));
        const Result<Manifest> back = parseManifest(json);
        QVERIFY2(back.ok(), back.ok() ? "" : qPrintable(back.error().message));
        QCOMPARE(back->recipe, manifest.recipe);
        QCOMPARE(back->tasks, manifest.tasks);
        QCOMPARE(back->files[0].sha256, manifest.files[0].sha256);
        QCOMPARE(back->environments[0].origin, environment.origin);
        QCOMPARE(back->environments[0].originalId, environment.originalId);
    }

    void otherFilesAreNoManifest_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("not JSON") << QByteArray("manifest");
        QTest::newRow("another format") << QByteArray("{\"format\": \"other\", \"files\": [], \"environments\": []}");
        QTest::newRow("a later version")
            << QByteArray("{\"format\": \"codegym-studio-export\", \"format_version\": 2, \"files\": [], \"environments\": []}");
        QTest::newRow("no files")
            << QByteArray("{\"format\": \"codegym-studio-export\", \"format_version\": 1, \"environments\": []}");
        QTest::newRow("file without hash") << QByteArray("{\"format\": \"codegym-studio-export\", \"format_version\": 1, "
                                                         "\"files\": [{\"path\": \"a\"}], \"environments\": []}");
    }
    void otherFilesAreNoManifest()
    {
        QFETCH(QByteArray, json);
        QVERIFY(!parseManifest(json).ok());
    }
};

QTEST_GUILESS_MAIN(TestWriters)
#include "tst_writers.moc"
