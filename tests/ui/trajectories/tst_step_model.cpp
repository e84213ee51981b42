#include "ui/trajectories/step_model.h"
#include "ui/trajectories/step_time_line.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QtTest>

using namespace codegym;

namespace {

PlayedStep step(StepKind kind, const ByteText& observation = "1")
{
    PlayedStep step;
    step.tool = "Tool";
    step.parameters = "n=1";
    step.observation = observation;
    step.kind = kind;
    return step;
}

} // namespace

class TestStepModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsTheModelContract()
    {
        StepModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setSteps({step(StepKind::Observe), step(StepKind::Done)});
        model.setSteps({});
        model.setSteps({step(StepKind::Call)});
        QCOMPARE(model.rowCount(), 1);
    }

    void aCellIsOneLineOfPlainText()
    {
        StepModel model;
        model.setSteps({step(StepKind::Call, "two\nlines <b>")});
        const QModelIndex cell = model.index(0, StepModel::Observation);
        QCOMPARE(cell.data().toString(), QStringLiteral("two lines <b>"));
        QVERIFY(!cell.data(Qt::ToolTipRole).toString().contains(QLatin1String("<b>")));
        QCOMPARE(model.index(0, StepModel::Call).data().toString(), QStringLiteral("Tool(n=1)"));
    }

    void aStepSaysItsKindInWords()
    {
        StepModel model;
        model.setSteps({step(StepKind::ToolError), step(StepKind::Unreadable)});
        const auto words = [&](int row) { return model.index(row, 0).data(Qt::AccessibleDescriptionRole).toString(); };
        QCOMPARE(words(0), QStringLiteral("tool error"));
        QVERIFY(words(1) != words(0));
    }

    void theTimeLineIsASliderOverTheSteps()
    {
        StepTimeLine line;
        line.resize(600, 40);
        line.setRun(QList<PlayedStep>(60, step(StepKind::Call)), Verdict::Correct);
        QCOMPARE(line.maximum(), 59);
        QSignalSpy moved(&line, &QAbstractSlider::valueChanged);
        QTest::mouseClick(&line, Qt::LeftButton, {}, QPoint(300, 20));
        QVERIFY(qAbs(line.value() - 30) <= 1);
        QTest::keyClick(&line, Qt::Key_End);
        QCOMPARE(line.value(), 59);
        QTest::keyClick(&line, Qt::Key_Left);
        QCOMPARE(line.value(), 58);
        QCOMPARE(moved.count(), 3);
    }

    void errorsAreSeenAmongMoreStepsThanPixels()
    {
        QList<PlayedStep> steps(5000, step(StepKind::Call));
        StepTimeLine line;
        line.resize(200, 40);
        line.setRun(steps, Verdict::Correct);
        const QImage without = line.grab().toImage();
        steps[2501] = step(StepKind::ToolError);
        line.setRun(steps, Verdict::Correct);
        QVERIFY(line.grab().toImage() != without);
    }
};

QTEST_MAIN(TestStepModel)
#include "tst_step_model.moc"
