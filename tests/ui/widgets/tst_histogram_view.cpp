#include "ui/widgets/histogram_view.h"

#include <QAccessible>
#include <QSignalSpy>
#include <QtTest>

using namespace codegym;

namespace {

constexpr int open = std::numeric_limits<int>::max();

Histogram tenByTen()
{
    Histogram histogram;
    histogram.width = 10;
    histogram.counts = {5, 20, 40, 30, 10, 8, 4, 2, 1, 3};
    histogram.lastIsOpen = true;
    return histogram;
}

} // namespace

class TestHistogramView : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_view.reset(new HistogramView(QStringLiteral("Oracle rounds")));
        m_view->resize(411, 104);
        m_view->setHistogram(tenByTen());
        m_view->setRange({});
        m_view->show();
        m_least = m_view->findChild<RangeHandle*>(QStringLiteral("leastHandle"));
        m_most = m_view->findChild<RangeHandle*>(QStringLiteral("mostHandle"));
    }

    void openAtBothEnds()
    {
        QVERIFY(m_view->range().isOpen());
    }

    void rangeIsKeptAsGiven()
    {
        QSignalSpy changes(m_view.get(), &HistogramView::rangeChanged);
        m_view->setRange({10, 64});
        QCOMPARE(m_view->range(), (CountRange {10, 64}));
        QVERIFY(changes.isEmpty());
        m_view->setRange({10, 5000}); // beyond the last bin: as good as open
        QCOMPARE(m_view->range(), (CountRange {10, open}));
    }

    void arrowKeysMoveOneStepPagesABin()
    {
        QSignalSpy changes(m_view.get(), &HistogramView::rangeChanged);
        QTest::keyClick(m_least, Qt::Key_Right);
        QCOMPARE(m_view->range(), (CountRange {1, open}));
        QTest::keyClick(m_least, Qt::Key_PageUp);
        QCOMPARE(m_view->range(), (CountRange {11, open}));
        QTest::keyClick(m_most, Qt::Key_Left);
        QCOMPARE(m_view->range(), (CountRange {11, 98}));
        QCOMPARE(changes.size(), 3);
    }

    void endsDoNotCross()
    {
        m_view->setRange({40, 50});
        QTest::keyClick(m_least, Qt::Key_End);
        QCOMPARE(m_view->range().least, 51);
        QVERIFY(m_view->range().most >= m_view->range().least - 1);
    }

    void draggingMovesAnEnd()
    {
        QSignalSpy changes(m_view.get(), &HistogramView::rangeChanged);
        const QPoint grip(m_least->width() / 2, m_least->height() - 5);
        QTest::mousePress(m_least, Qt::LeftButton, {}, grip);
        QTest::mouseMove(m_least, grip + QPoint(80, 0));
        QTest::mouseRelease(m_least, Qt::LeftButton, {}, grip);
        QVERIFY(!changes.isEmpty());
        QCOMPARE(m_view->range().least, 20); // 80 of 401 pixels, 100 values
    }

    void screenReadersHearNameAndValue()
    {
        m_view->setRange({25, open});
        QAccessibleInterface* handle = QAccessible::queryAccessibleInterface(m_least);
        QVERIFY(handle);
        QCOMPARE(handle->text(QAccessible::Name), QStringLiteral("Oracle rounds, least"));
        QVERIFY(handle->valueInterface());
        QCOMPARE(handle->valueInterface()->currentValue().toInt(), 25);
    }

private:
    std::unique_ptr<HistogramView> m_view;
    RangeHandle* m_least = nullptr;
    RangeHandle* m_most = nullptr;
};

QTEST_MAIN(TestHistogramView)
#include "tst_histogram_view.moc"
