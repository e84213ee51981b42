#include "ui/widgets/literal_model.h"

#include <QAbstractItemModelTester>
#include <QtTest>

using namespace codegym;

namespace {

std::shared_ptr<const Literal> read(const QByteArray& text)
{
    Result<Literal> value = parseLiteral(text);
    if (!value)
        qFatal("no literal: %s", text.constData());
    return std::make_shared<const Literal>(std::move(*value));
}

QString value(const QModelIndex& index) { return index.siblingAtColumn(LiteralModel::Value).data().toString(); }

} // namespace

class TestLiteralModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsTheModelContract()
    {
        LiteralModel model;
        model.setValue(read(R"({"a": [1, [2, 3]], "b": {}, "c": null})"));
        // From here on the tester opens every level. It does so at a reset too, where it cannot bear fetchMore().
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.rowCount(model.index(0, 0)), 2);
        model.setValue(read("[1, 2]"));
        model.setValue(nullptr);
        QCOMPARE(model.rowCount(), 0);
    }

    void valuesReadAsTheyWereWritten()
    {
        LiteralModel model;
        model.setValue(read("{'n': 1234567890123456789012345678901234567890, 'f': 2.50, 's': 'x', 't': (1, 2), 'b': True}"));
        QCOMPARE(value(model.index(0, 0)), QStringLiteral("1234567890123456789012345678901234567890"));
        QCOMPARE(value(model.index(1, 0)), QStringLiteral("2.50"));
        QCOMPARE(value(model.index(2, 0)), QStringLiteral("\"x\""));
        QVERIFY(value(model.index(3, 0)).startsWith(QLatin1String("tuple")));
        QCOMPARE(value(model.index(4, 0)), QStringLiteral("true"));
    }

    void aLongListComesBitByBit()
    {
        LiteralModel model;
        model.setValue(read('[' + QByteArray("7,").repeated(2000) + "7]"));
        QVERIFY(model.rowCount() > 0 && model.rowCount() < 2001);
        while (model.canFetchMore({}))
            model.fetchMore({});
        QCOMPARE(model.rowCount(), 2001);
        QCOMPARE(model.index(2000, 0).data().toString(), QStringLiteral("2000"));
    }

    void aScalarIsOneLine()
    {
        LiteralModel model;
        model.setValue(read("42"));
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(value(model.index(0, 0)), QStringLiteral("42"));
    }
};

QTEST_GUILESS_MAIN(TestLiteralModel)
#include "tst_literal_model.moc"
