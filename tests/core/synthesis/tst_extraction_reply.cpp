#include "core/synthesis/extraction_reply.h"

#include <QtTest>

using namespace codegym;

class TestExtractionReply : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsACut()
    {
        const Result<ExtractionReply> reply = parseExtractionReply(
            "{\"status\": \"cut\", \"entry\": \"f\", \"task\": \"Count.\", \"inputs\": {\"tried\": 30, \"valid\": 28},"
            " \"configurations\": [{\"text\": \"{'a': (1, 2)}\", \"answer\": \"3\", \"origin\": \"test\", \"level\": \"easy\"}],"
            " \"candidates\": [{\"granularity\": \"fine\", \"environment\": \"CountEnv\", \"source\": \"class\\ud800\","
            " \"tools\": [{\"name\": \"Get\", \"signature\": \"(i: int)\", \"kind\": \"reader\","
            " \"source_lines\": [[2, 3]], \"file_lines\": [[40, 50]]}]}]}");
        QVERIFY(reply.ok());
        QCOMPARE(reply->tasks.first().configuration, QByteArray("{'a': (1, 2)}"));
        QCOMPARE(reply->candidates.first().source, QByteArray("class\xED\xA0\x80"));
        QCOMPARE(reply->candidates.first().tools.first().sourceLines, (QList<LineRange> {{2, 3}}));
        QCOMPARE(reply->inputsValid, 28);
    }

    void readsARefusal()
    {
        const Result<ExtractionReply> reply = parseExtractionReply(
            "{\"status\": \"refused\", \"reason\": {\"construct\": \"yield\", \"line\": 4, \"message\": \"No.\"}}");
        QVERIFY(reply.ok() && reply->refusal.has_value());
        QCOMPARE(reply->refusal->line, 4);
        QCOMPARE(reply->refusal->construct, QByteArray("yield"));
    }

    void whatATamperedChildSaysIsAnError_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("no object") << QByteArray("[]");
        QTest::newRow("no candidates") << QByteArray("{\"status\": \"cut\", \"candidates\": []}");
        QTest::newRow("wrong kinds") << QByteArray("{\"status\": \"cut\", \"candidates\": 3, \"entry\": []}");
        QTest::newRow("nested") << QByteArray(100000, '[');
    }
    void whatATamperedChildSaysIsAnError()
    {
        QFETCH(QByteArray, json);
        QVERIFY(!parseExtractionReply(json).ok());
    }
};

QTEST_GUILESS_MAIN(TestExtractionReply)
#include "tst_extraction_reply.moc"
