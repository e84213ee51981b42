#include "../page_fixture.h"

#include "core/workspace/environments.h"
#include "core/workspace/findings.h"
#include "core/workspace/triage.h"
#include "ui/environments/environments_page.h"
#include "ui/widgets/pill.h"

#include <QAction>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTableView>

using namespace codegym;
using namespace codegym::test;

/// The queue of environments to keep, fix or drop, by keys and by buttons.
class TestTriagePage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_fixture.reset(new PageFixture);
        m_fixture->settings.reviewer = QStringLiteral("ana");
        m_fixture->write([](Connection& c) -> Status {
            for (const char* name : {"AEnv", "BEnv", "CEnv", "DEnv"}) {
                const Result<Added> added = addEnvironment(c, sampleEnvironment(sampleKey("X_1", name)), ConflictPolicy::Keep);
                if (!added)
                    return added.error();
                const QByteArray letter(name, 1);
                if (letter == "B" || letter == "D") {
                    const Status found = replaceFindings(c, {SubjectKind::Environment, added->row}, "audit",
                        {{"observe-leak", Severity::Error, "shows it all", "", ""}});
                    if (!found)
                        return found;
                }
            }
            return {};
        });
        m_page.reset(new EnvironmentsPage(m_fixture->context()));
        m_page->resize(1280, 720);
        m_page->show();
        m_fixture->commands.setActivePage(m_page.get());
        QTRY_COMPARE(list()->model()->rowCount(), 4);
        QTRY_COMPARE(progress(), QStringLiteral("0 of 4 decided"));
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    }

    void cleanup()
    {
        m_page.reset();
        m_fixture.reset();
    }

    void keysDecideAndGoOn()
    {
        list()->setFocus();
        QTest::keyClick(list(), Qt::Key_K);
        QTRY_COMPARE(decision(), QStringLiteral("keep"));
        QCOMPARE(progress(), QStringLiteral("1 of 4 decided"));
        QCOMPARE(find<QLabel>("triageWhyLabel")->text(), QStringLiteral("by ana"));
        QTest::keyClick(list(), Qt::Key_N);
        QTRY_COMPARE(current(), QStringLiteral("B"));
        QTRY_COMPARE(decision(), QStringLiteral("undecided"));
        QTRY_COMPARE(list()->model()->index(0, 2).data().toString(), QStringLiteral("K"));
    }

    void droppingAsksWhy()
    {
        list()->setFocus();
        QTest::keyClick(list(), Qt::Key_D);
        auto* dialog = find<QDialog>("triageDialog");
        QVERIFY(dialog);
        auto* reasons = find<QListWidget>("triageReasonList");
        QCOMPARE(reasons->currentItem()->text(), QStringLiteral("no reason given")); // one that nobody chose is none
        QTest::keyClicks(reasons, QStringLiteral("too"));
        QTest::keyClicks(find<QLineEdit>("triageNoteEdit"), QStringLiteral("drink"));
        QTest::keyClick(reasons, Qt::Key_Return);
        QTRY_COMPARE(decision(), QStringLiteral("drop"));
        QCOMPARE(find<QLabel>("triageWhyLabel")->text(), QStringLiteral("too easy · drink · by ana"));
        QTRY_VERIFY(!find<QDialog>("triageDialog"));
    }

    void lettersInATextFieldDecideNothing()
    {
        auto* filter = find<QLineEdit>("environmentFilterEdit");
        filter->setFocus();
        QTest::keyClicks(filter, QStringLiteral("kn"));
        QCOMPARE(filter->text(), QStringLiteral("kn"));
        filter->clear();
        QTRY_COMPARE(progress(), QStringLiteral("0 of 4 decided"));
        QTRY_COMPARE(list()->model()->rowCount(), 4);
    }

    void undoTakesADecisionBackAndThenAnEarlierOneStays()
    {
        command("triage.keep")->trigger();
        QTRY_COMPARE(decision(), QStringLiteral("keep"));
        command("environments.undo")->trigger();
        QTRY_COMPARE(decision(), QStringLiteral("undecided"));
        QVERIFY(!command("environments.undo")->isEnabled());
        command("triage.keep")->trigger();
        QTRY_COMPARE(decision(), QStringLiteral("keep"));
        command("triage.clear")->trigger();
        QTRY_COMPARE(decision(), QStringLiteral("undecided"));
        command("environments.undo")->trigger();
        QTRY_COMPARE(decision(), QStringLiteral("keep"));
    }

    void aQueueOfAFindingIsWorkedThrough()
    {
        auto* rules = find<QComboBox>("environmentRuleComboBox");
        QTRY_COMPARE(rules->count(), 2);
        rules->setCurrentIndex(1);
        QTRY_COMPARE(list()->model()->rowCount(), 2);
        QTRY_COMPARE(progress(), QStringLiteral("0 of 2 decided"));
        command("triage.keep")->trigger();
        QTRY_COMPARE(progress(), QStringLiteral("1 of 2 decided"));
        find<QPushButton>("triageNextButton")->click();
        QTRY_COMPARE(current(), QStringLiteral("D"));
        command("triage.keep")->trigger();
        QTRY_COMPARE(progress(), QStringLiteral("2 of 2 decided"));
        QSignalSpy said(m_page.get(), &Page::statusMessage);
        find<QPushButton>("triageNextButton")->click();
        QTRY_VERIFY(!said.isEmpty() && said.last().first().toString().contains(QLatin1String("decided")));
    }

    void whatIsDecidedLeavesTheUndecidedAndTheQueueGoesOnThere()
    {
        command("triage.keep")->trigger();
        QTRY_COMPARE(progress(), QStringLiteral("1 of 4 decided"));
        auto* decisions = find<QComboBox>("environmentDecisionComboBox");
        QTRY_VERIFY(decisions->isVisible());
        decisions->setCurrentIndex(decisions->findData(QByteArray("undecided")));
        QTRY_COMPARE(list()->model()->rowCount(), 3);
        QTRY_COMPARE(current(), QStringLiteral("B"));
        command("triage.next")->trigger();
        QTRY_COMPARE(current(), QStringLiteral("C"));
        command("triage.keep")->trigger();
        QTRY_COMPARE(list()->model()->rowCount(), 2);
        QTRY_COMPARE(current(), QStringLiteral("D")); // not the first again
    }

    void severalAreDecidedTogether()
    {
        list()->selectAll();
        command("triage.keep")->trigger();
        QTRY_COMPARE(progress(), QStringLiteral("4 of 4 decided"));
        command("environments.undo")->trigger();
        QTRY_COMPARE(progress(), QStringLiteral("0 of 4 decided"));
    }

private:
    template <typename Widget>
    Widget* find(const char* name) const
    {
        return m_page->findChild<Widget*>(QLatin1String(name));
    }
    QTableView* list() const { return find<QTableView>("environmentList"); }
    QAction* command(const char* id) const
    {
        m_fixture->commands.refresh();
        return m_fixture->commands.action(QLatin1String(id));
    }
    QString decision() const { return find<Pill>("triageDecisionPill")->text(); }
    QString progress() const { return find<QLabel>("triageProgressLabel")->text(); }
    QString current() const { return list()->currentIndex().siblingAtColumn(0).data().toString(); }

    std::unique_ptr<PageFixture> m_fixture;
    std::unique_ptr<EnvironmentsPage> m_page;
};

QTEST_MAIN(TestTriagePage)
#include "tst_triage_page.moc"
