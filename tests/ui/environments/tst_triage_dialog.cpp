#include "ui/environments/triage_dialog.h"

#include <QtTest>

using namespace codegym;

class TestTriageDialog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysHowManyInEnglish()
    {
        const auto titleFor = [](int environments) {
            return TriageDialog(TriageDecision::Drop, environments, {}, nullptr).windowTitle();
        };
        QCOMPARE(titleFor(1), QStringLiteral("Drop 1 environment"));
        QCOMPARE(titleFor(3), QStringLiteral("Drop 3 environments"));
    }
};

QTEST_MAIN(TestTriageDialog)
#include "tst_triage_dialog.moc"
