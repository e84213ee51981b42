#include "ui/environments/hidden_state_model.h"

#include <QAbstractItemModelTester>
#include <QtTest>

using namespace codegym;

namespace {

std::shared_ptr<const StateTree> tree(const QByteArray& items, const StateTree& former = {}, const QList<ByteText>& changed = {})
{
    const QByteArray state = "{\"items\": {\"type\": \"list\", \"repr\": \"" + items
        + "\"}, \"OBSERVE\": {\"type\": \"int\", \"repr\": \"0\"},"
          " \"func_mapping\": {\"type\": \"dict\", \"repr\": \"{'Observe': 0}\"}}";
    return std::make_shared<const StateTree>(stateTree(state, changed, former));
}

} // namespace

/// The hidden state as a tree that is read as far as it is open.
class TestHiddenStateModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_model.reset(new HiddenStateModel);
    }

    void constantsStandFoldedAtTheEnd()
    {
        m_model->setTree(tree("[1, 2]"));
        QCOMPARE(m_model->rowCount(), 2);
        QCOMPARE(text(m_model->index(0, 0)), QStringLiteral("items"));
        const QModelIndex constants = m_model->index(1, 0);
        QCOMPARE(text(constants), QStringLiteral("Class"));
        QCOMPARE(m_model->rowCount(constants), 2);
    }

    void obeysTheRulesOfModels()
    {
        m_model->setTree(tree("[1, [2, 3], {'a': ()}]"));
        const QAbstractItemModelTester tester(m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QVERIFY(m_model->rowCount() > 0);
    }

    void aLargeContainerHasAllItsItems()
    {
        m_model->setTree(tree("[" + QByteArray("7, ").repeated(1200) + "8]"));
        const QModelIndex items = m_model->index(0, 0);
        QVERIFY(m_model->hasChildren(items));
        QCOMPARE(m_model->rowCount(items), 1201);
        QCOMPARE(text(m_model->index(1200, 1, items)), QStringLiteral("8"));
    }

    void whatChangedInsideIsMarkedWithWhatItWas()
    {
        m_model->setTree(tree("[1, 2]"));
        const StateTree former = m_model->tree();
        m_model->setTree(tree("[1, 5, 6]", former, {"items"}));
        const QModelIndex items = m_model->index(0, 0);
        QVERIFY(!m_model->index(0, 0, items).data(Qt::BackgroundRole).isValid());
        QCOMPARE(text(m_model->index(1, 1, items)), QStringLiteral("2 → 5"));
        QVERIFY(m_model->index(2, 0, items).data(Qt::BackgroundRole).isValid());
    }

private:
    static QString text(const QModelIndex& index) { return index.data().toString(); }

    std::unique_ptr<HiddenStateModel> m_model;
};

QTEST_MAIN(TestHiddenStateModel)
#include "tst_hidden_state_model.moc"
