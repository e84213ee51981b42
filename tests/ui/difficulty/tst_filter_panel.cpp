#include "ui/difficulty/filter_panel.h"
#include "ui/difficulty/filter_section.h"
#include "ui/difficulty/make_set_dialog.h"
#include "ui/widgets/histogram_view.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QtTest>

using namespace codegym;

namespace {

Histogram hundredValues()
{
    Histogram histogram;
    histogram.width = 10;
    histogram.counts = std::vector<qint64>(10, 5);
    return histogram;
}

} // namespace

class TestFilterPanel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aLimitBeyondTheScaleSurvivesTheOtherHandle()
    {
        FilterSection section(QStringLiteral("rounds"), QStringLiteral("Rounds"), QStringLiteral("rounds"));
        section.setHistogram(hundredValues());
        section.setRange({10, 512});
        QSignalSpy changed(&section, &FilterSection::rangeChanged);
        QTest::keyClick(section.findChild<RangeHandle*>(QStringLiteral("leastHandle")), Qt::Key_Right);
        QCOMPARE(changed.count(), 1);
        QVERIFY(section.range() == (CountRange {11, 512}));
    }

    void theUpperHandleSetsTheUpperLimit()
    {
        FilterSection section(QStringLiteral("rounds"), QStringLiteral("Rounds"), QStringLiteral("rounds"));
        section.setHistogram(hundredValues());
        section.setRange({10, 512});
        QTest::keyClick(section.findChild<RangeHandle*>(QStringLiteral("mostHandle")), Qt::Key_Left);
        QVERIFY(section.range() == (CountRange {10, 98}));
    }

    void changingAPresetMakesItOnesOwnAndBackAgain()
    {
        FilterPanel panel;
        panel.setRecipe(*recipePreset("paper"));
        QSignalSpy changed(&panel, &FilterPanel::recipeChanged);
        auto* verified = panel.findChild<QCheckBox*>(QStringLiteral("verifiedCheckBox"));
        verified->click();
        QCOMPARE(panel.recipe().preset, QByteArray());
        QVERIFY(!panel.recipe().verified);
        QVERIFY(panel.recipe().rounds == (CountRange {10, 256}));
        verified->click();
        QCOMPARE(panel.recipe().preset, QByteArray("paper"));
        QCOMPARE(changed.count(), 2);
    }

    void theDecisionIsAFilterThatIsSeen()
    {
        FilterPanel panel;
        panel.setRecipe(*recipePreset("paper"));
        auto* decision = panel.findChild<QComboBox*>(QStringLiteral("decisionComboBox"));
        QCOMPARE(decision->currentText(), QStringLiteral("not dropped"));
        QTest::keyClick(decision, Qt::Key_End);
        QVERIFY(panel.recipe().decision == DecisionFilter::Kept);
        QCOMPARE(panel.recipe().preset, QByteArray());
        panel.setFunnel({{"decision", {}, 3, 5, 1}});
        QVERIFY(panel.findChild<QLabel*>(QStringLiteral("decisionRemovedLabel"))->text().contains(u'5'));
    }

    void everyPresetCanBeChosen()
    {
        FilterPanel panel;
        for (const QByteArray& name : recipePresetNames()) {
            panel.findChild<QAction*>(QStringLiteral("preset_") + QString::fromLatin1(name))->trigger();
            QVERIFY(panel.recipe() == *recipePreset(name));
        }
    }

    void returnMakesTheSet()
    {
        MakeSetDialog dialog(QStringLiteral("3 tasks"), QStringLiteral("paper"), {}, nullptr);
        dialog.show();
        QTest::keyClick(dialog.findChild<QLineEdit*>(QStringLiteral("setNameLineEdit")), Qt::Key_Return);
        QCOMPARE(dialog.result(), int(QDialog::Accepted));
    }

    void aTakenNameIsSaidBeforeItIsReplaced()
    {
        MakeSetDialog dialog(QStringLiteral("3 tasks"), QStringLiteral("paper"), {QStringLiteral("paper")}, nullptr);
        auto* make = dialog.findChild<QPushButton*>(QStringLiteral("makeButton"));
        auto* name = dialog.findChild<QLineEdit*>(QStringLiteral("setNameLineEdit"));
        const QString replace = make->text();
        name->setText(QStringLiteral("  mine "));
        QVERIFY(make->text() != replace);
        QCOMPARE(dialog.name(), QByteArray("mine"));
        name->setText(QStringLiteral("   "));
        QVERIFY(!make->isEnabled());
    }
};

QTEST_MAIN(TestFilterPanel)
#include "tst_filter_panel.moc"
