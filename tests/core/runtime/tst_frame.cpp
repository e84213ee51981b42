#include "core/runtime/frame.h"

#include <QRandomGenerator>
#include <QTest>
#include <QtEndian>

using namespace codegym;
using State = FrameReader::State;

namespace {

QByteArray raw(const QByteArray& header, const QByteArray& body = {})
{
    QByteArray bytes(4, '\0');
    qToBigEndian(quint32(header.size()), bytes.data());
    return bytes + header + body;
}

} // namespace

class TestFrame : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void bytesComeOutAsTheyWentIn();
    void framesMayArriveByteByByte();
    void nonsenseIsRefused_data();
    void nonsenseIsRefused();
    void nothingFollowsNonsense();
    void randomDamageNeverThrows();
};

void TestFrame::bytesComeOutAsTheyWentIn()
{
    const QList<QByteArray> sections {QByteArray("a\0b", 3), {}, "\xed\xa0\x80 \xff"};
    FrameReader reader;
    reader.feed(encodeFrame({{"type", "run"}, {"index", 7}}, sections));
    Frame frame;
    QCOMPARE(reader.next(&frame), State::Frame);
    QCOMPARE(frame.type(), "run");
    QCOMPARE(frame.number("index"), 7);
    QCOMPARE(frame.sections, sections);
    QCOMPARE(frame.section(9), QByteArray());
    QCOMPARE(reader.next(&frame), State::NeedsMore);
}

void TestFrame::framesMayArriveByteByByte()
{
    const QByteArray stream = encodeFrame({{"type", "a"}}, {"one"}) + encodeFrame({{"type", "b"}}, {"two"});
    FrameReader reader;
    QList<QByteArray> seen;
    Frame frame;
    for (const char byte : stream) {
        reader.feed(QByteArray(1, byte));
        while (reader.next(&frame) == State::Frame)
            seen.append(frame.type() + frame.section(0));
    }
    QCOMPARE(seen, (QList<QByteArray> {"aone", "btwo"}));
}

void TestFrame::nonsenseIsRefused_data()
{
    QTest::addColumn<QByteArray>("stream");
    QTest::addColumn<int>("state");
    const auto row = [](const char* name, const QByteArray& stream, State state) {
        QTest::newRow(name) << stream << int(state);
    };
    row("no JSON", raw("{\"sizes\": ["), State::Malformed);
    row("no object", raw("[1, 2]"), State::Malformed);
    row("no sizes", raw("{}"), State::Malformed);
    row("sizes no list", raw("{\"sizes\": 3}"), State::Malformed);
    row("negative size", raw("{\"sizes\": [-1]}"), State::Malformed);
    row("size of text", raw("{\"sizes\": [\"1\"]}"), State::Malformed);
    row("fraction", raw("{\"sizes\": [1.5]}"), State::Malformed);
    row("deep", raw("{\"sizes\": " + QByteArray(100000, '[')), State::Malformed);
    row("bad UTF-8", raw("{\"sizes\": [], \"x\": \"\xff\"}"), State::Malformed);
    row("endless header", QByteArray(8, '\xff'), State::Malformed);
    row("too big", raw("{\"sizes\": [1001]}"), State::TooBig);
    row("too big in sum", raw("{\"sizes\": [600, 600]}"), State::TooBig);
    row("overflow", raw("{\"sizes\": [1, 18446744073709551615]}"), State::TooBig);
}

void TestFrame::nonsenseIsRefused()
{
    QFETCH(QByteArray, stream);
    QFETCH(int, state);
    FrameReader reader(1000);
    reader.feed(stream);
    Frame frame;
    QCOMPARE(reader.next(&frame), State(state));
}

void TestFrame::nothingFollowsNonsense()
{
    FrameReader reader;
    reader.feed(raw("nonsense") + encodeFrame({{"type", "run"}}));
    Frame frame;
    QCOMPARE(reader.next(&frame), State::Malformed);
    QCOMPARE(reader.next(&frame), State::Malformed);
}

void TestFrame::randomDamageNeverThrows()
{
    QRandomGenerator random(1);
    const QByteArray good = encodeFrame({{"type", "run"}, {"index", 1}, {"states", {"a", "b"}}}, {"text", "more"});
    int refused = 0;
    for (int i = 0; i < 2000; ++i) {
        QByteArray damaged = good;
        for (int hits = random.bounded(1, 4); hits > 0; --hits)
            damaged[random.bounded(int(damaged.size()))] = char(random.bounded(256));
        FrameReader reader(1000);
        reader.feed(damaged);
        Frame frame;
        refused += reader.next(&frame) != State::Frame;
        frame.type();
        frame.number("index");
    }
    QVERIFY(refused > 500);
}

QTEST_GUILESS_MAIN(TestFrame)
#include "tst_frame.moc"
