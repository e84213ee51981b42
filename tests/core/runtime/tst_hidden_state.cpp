#include "core/runtime/hidden_state.h"

#include <QtTest>

using namespace codegym;

/// The state that a foreign process reports, as lines on the screen.
class TestHiddenState : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void ordersTheTaskBeforeTheBookkeeping()
    {
        QByteArrayList names;
        for (const StateLine& line : stateLines(
                 "{\"OBSERVE\": {\"type\": \"int\", \"repr\": \"0\"}, \"_done\": {\"type\": \"bool\", \"repr\": \"False\"},"
                 " \"heights\": {\"type\": \"list\", \"repr\": \"[1, 2]\"},"
                 " \"func_mapping\": {\"type\": \"dict\", \"repr\": \"{}\"}}",
                 {}, {}))
            names.append(line.name);
        QCOMPARE(names, (QByteArrayList {"heights", "_done", "OBSERVE", "func_mapping"}));
    }

    void remembersTheValueBeforeAChange()
    {
        const auto state = [](const QByteArray& value) {
            return QByteArray("{\"n\": {\"type\": \"int\", \"repr\": \"" + value + "\"}}");
        };
        const QList<StateLine> first = stateLines(state("4"), {}, {});
        const QList<StateLine> second = stateLines(state("5"), {"n"}, first);
        QVERIFY(second.first().changed);
        QCOMPARE(second.first().before, ByteText("4"));
        const QList<StateLine> third = stateLines(state("5"), {}, second);
        QVERIFY(!third.first().changed);
        QVERIFY(third.first().before.isEmpty());
    }

    void whatNumbersTheToolsIsConstant()
    {
        QByteArrayList constants;
        for (const StateLine& line : stateLines(
                 "{\"GET_PRICE\": {\"type\": \"int\", \"repr\": \"1\"}, \"N\": {\"type\": \"int\", \"repr\": \"1\"},"
                 " \"func_mapping\": {\"type\": \"dict\", \"repr\": \"{'GetPrice': 1}\"}}",
                 {}, {})) {
            if (line.constant)
                constants.append(line.name);
        }
        QCOMPARE(constants, (QByteArrayList {"GET_PRICE", "func_mapping"}));
    }

    void findsWhatChangedInsideOfAnAttribute()
    {
        const auto state = [](const QByteArray& value) {
            return QByteArray("{\"d\": {\"type\": \"dict\", \"repr\": \"" + value + "\"}}");
        };
        const StateTree first = stateTree(state("{'a': 1, 'b': [2], 'c': 3}"), {}, {});
        const StateTree second = stateTree(state("{'b': [2, 5], 'c': 3, 'd': 4}"), {"d"}, first);
        const Literal& now = second.values.first();
        const Literal& before = second.former.first();
        QVERIFY(itemChanged(now, 0, before));
        QCOMPARE(formerItem(now, 0, before)->items.size(), 1);
        QVERIFY(!itemChanged(now, 1, before));
        QVERIFY(itemChanged(now, 2, before));
        QVERIFY(!formerItem(now, 2, before));
    }

    void whatIsNoStateShowsNothing()
    {
        for (const char* text : {"", "[1]", "{\"a\": ", "{\"a\": 1}"})
            QVERIFY(stateLines(text, {}, {}).size() <= 1);
        QVERIFY(stateLines("[1]", {}, {}).isEmpty());
        QVERIFY(stateLines("{\"a\": 1}", {}, {}).first().value.isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestHiddenState)
#include "tst_hidden_state.moc"
