#include "ui/widgets/empty_state.h"

#include <QLabel>
#include <QPushButton>
#include <QtTest>

using namespace codegym;

namespace {

const QString kTitle = QStringLiteral("No sets yet");
const QString kText = QStringLiteral("A set is a list of tasks, chosen by filters and kept with its recipe. Make one on "
                                     "the Difficulty page, then come back here to write it for training.");

} // namespace

class TestEmptyState : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyLineOfTheTextIsSeen_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::newRow("narrow panel") << QSize(372, 300);
        QTest::newRow("side panel") << QSize(420, 480);
        QTest::newRow("small window") << QSize(900, 560);
        QTest::newRow("wide and low") << QSize(1600, 280);
    }

    void everyLineOfTheTextIsSeen()
    {
        QFETCH(QSize, size);
        EmptyState state(QStringLiteral("export"), kTitle, kText);
        state.addAction(QStringLiteral("Go to Difficulty"));
        state.resize(size);
        state.show();
        QVERIFY(QTest::qWaitForWindowExposed(&state));
        for (const QLabel* label : state.findChildren<QLabel*>()) {
            if (!label->text().isEmpty())
                QVERIFY2(label->height() >= label->heightForWidth(label->width()), qPrintable(label->text()));
        }
    }

    void inALowPanelTheWordsComeFirst()
    {
        QWidget panel;
        EmptyState state(QStringLiteral("play"), kTitle, QStringLiteral("Call a tool."), &panel);
        const auto* icon = state.findChildren<QLabel*>().first();
        state.resize(400, 300);
        panel.resize(400, 300);
        panel.show();
        QVERIFY(QTest::qWaitForWindowExposed(&panel));
        QTRY_VERIFY(icon->isVisible());
        state.resize(400, state.minimumSizeHint().height());
        QTRY_VERIFY(!icon->isVisible());
        const auto seen = [&state](const QLabel* label) {
            return state.rect().contains(label->geometry()) && label->height() >= label->fontMetrics().height();
        };
        for (const QLabel* label : state.findChildren<QLabel*>())
            QTRY_VERIFY2(label->text().isEmpty() || seen(label), qPrintable(label->text()));
        state.resize(400, 300);
        QTRY_VERIFY(icon->isVisible());
    }

    void textStaysInTheMiddle()
    {
        EmptyState state(QStringLiteral("export"), kTitle, kText);
        state.resize(1200, 600);
        state.show();
        QVERIFY(QTest::qWaitForWindowExposed(&state));
        for (const QLabel* label : state.findChildren<QLabel*>())
            QVERIFY(qAbs(label->geometry().center().x() - state.rect().center().x()) <= 1);
    }
};

QTEST_MAIN(TestEmptyState)
#include "tst_empty_state.moc"
