#include "core/formats/json_value_reader.h"
#include "core/formats/line_reader.h"
#include "support/fixtures.h"
#include "support/gzip.h"
#include "support/memory.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace codegym;

/// What a reader hands out: "line:bytes" for each row, "line:!" for one that was too long, "error" at the end of a
/// damaged file.
template <typename Reader>
static QByteArrayList rowsOf(const QString& path, qsizetype limit)
{
    Result<ByteSource> source = ByteSource::open(path);
    if (!source)
        return {"unreadable"};
    Reader reader(std::move(*source), limit);
    QByteArrayList rows;
    for (;;) {
        const Result<std::optional<Row>> row = reader.next();
        if (!row)
            return rows << "error";
        if (!row->has_value())
            return rows;
        rows << QByteArray::number((*row)->line) + ':' + ((*row)->tooLong ? QByteArray("!") : (*row)->bytes);
    }
}

class TestRowReaders : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString file(const QByteArray& bytes)
    {
        const QString path = m_folder.filePath(QString::fromLatin1(QTest::currentTestFunction()));
        test::writeFile(path, bytes);
        return path;
    }

private Q_SLOTS:
    void lines_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArrayList>("rows");
        const auto rows = [](std::initializer_list<QByteArray> list) { return QByteArrayList(list); };
        QTest::newRow("plain") << QByteArray("a\nb\n") << rows({"1:a", "2:b"});
        QTest::newRow("no final line end") << QByteArray("a\nb") << rows({"1:a", "2:b"});
        QTest::newRow("empty lines count") << QByteArray("a\n\n\nb\n") << rows({"1:a", "2:", "3:", "4:b"});
        QTest::newRow("carriage returns") << QByteArray("a\r\nb\r\n") << rows({"1:a", "2:b"});
        QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF{}\n") << rows({"1:{}"});
        QTest::newRow("too long") << QByteArray("a\n0123456789\n01234567\r\nb\n") << rows({"1:a", "2:!", "3:01234567", "4:b"});
        QTest::newRow("empty file") << QByteArray() << rows({});
    }
    void lines()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArrayList, rows);
        QCOMPARE(rowsOf<LineReader>(file(bytes), 8), rows);
        if (!bytes.isEmpty())
            QCOMPARE(rowsOf<LineReader>(file(test::gzip(bytes)), 8), rows);
    }

    void rowsAcrossChunksStayWhole()
    {
        QByteArray bytes;
        QByteArrayList expected;
        for (int i = 1; i <= 50; ++i) {
            const QByteArray row(10007, static_cast<char>('a' + i % 26));
            bytes += row + '\n';
            expected << QByteArray::number(i) + ':' + row;
        }
        QCOMPARE(rowsOf<LineReader>(file(bytes), 20000), expected);
        QCOMPARE(rowsOf<LineReader>(file(test::gzip(bytes)), 20000), expected);
    }

    void gzipMembersFollowOneAnother()
    {
        QCOMPARE(rowsOf<LineReader>(file(test::gzip("a\nb") + test::gzip("c\n")), 8), QByteArrayList({"1:a", "2:bc"}));
    }

    void aTruncatedGzipKeepsWhatCameBefore()
    {
        QByteArray bytes;
        for (int i = 0; i < 1000; ++i)
            bytes += QByteArray::number(i * 7919) + '\n';
        const QByteArray packed = test::gzip(bytes);
        const QByteArrayList rows = rowsOf<LineReader>(file(packed.first(packed.size() / 2)), 100);
        QCOMPARE(rows.last(), QByteArray("error"));
        QVERIFY(rows.size() > 10);
        QCOMPARE(rows.at(10), QByteArray("11:79190"));
    }

    void aDamagedGzipIsAnError()
    {
        QByteArray packed = test::gzip(QByteArray(100000, 'a') + '\n');
        packed[packed.size() - 6] = static_cast<char>(packed[packed.size() - 6] ^ 1); // In the checksum.
        QCOMPARE(rowsOf<LineReader>(file(packed), 200000).last(), QByteArray("error"));
    }

    void a200MegabyteLineCostsNoMemory()
    {
        const QByteArray member = test::gzip(QByteArray(10 << 20, 'x'));
        QByteArray packed = test::gzip("first\n");
        for (int i = 0; i < 20; ++i)
            packed += member;
        packed += test::gzip("\nlast\n");
        const QString path = file(packed);
        test::resetPeakMemory();
        const qint64 before = test::peakMemory();
        QCOMPARE(rowsOf<LineReader>(path, 1 << 20), QByteArrayList({"1:first", "2:!", "3:last"}));
        const qint64 grown = test::peakMemory() - before;
        QVERIFY2(grown < 16 << 10, qPrintable(QString::number(grown)));
    }

    void jsonValues_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArrayList>("rows");
        const auto rows = [](std::initializer_list<QByteArray> list) { return QByteArrayList(list); };
        QTest::newRow("array") << QByteArray("[\n{\"a\": 1},\n {\"b\":\n\"]}\\\"\"}\n]\n")
                               << rows({"2:{\"a\": 1}", "3:{\"b\":\n\"]}\\\"\"}"});
        QTest::newRow("one object") << QByteArray("{\n\"a\": [1, 2]\n}\n") << rows({"1:{\n\"a\": [1, 2]\n}"});
        QTest::newRow("values in sequence") << QByteArray("{}\n{}\n") << rows({"1:{}", "2:{}"});
        QTest::newRow("empty array") << QByteArray("[ ]") << rows({});
        QTest::newRow("nested arrays") << QByteArray("[[1], [2]]") << rows({"1:[1]", "1:[2]"});
        QTest::newRow("scalars") << QByteArray("[1, \"a,b\"]") << rows({"1:1", "1:\"a,b\""});
        QTest::newRow("no end") << QByteArray("[{}, {}") << rows({"1:{}", "1:{}", "error"});
        QTest::newRow("too long") << QByteArray("[{\"key\": \"value of some length\"},\n{}]") << rows({"1:!", "2:{}"});
        QTest::newRow("stray bracket") << QByteArray("[1]\n]\n{}") << rows({"1:1", "2:]", "3:{}"});
    }
    void jsonValues()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArrayList, rows);
        QCOMPARE(rowsOf<JsonValueReader>(file(bytes), 20), rows);
    }
};

QTEST_GUILESS_MAIN(TestRowReaders)
#include "tst_row_readers.moc"
