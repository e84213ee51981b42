#include "ui/shell/command_palette.h"
#include "ui/shell/command_table.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMenuBar>
#include <QVBoxLayout>
#include <QtTest>

using namespace codegym;

namespace {

Command command(const char* id, const char* keys, CommandScope scope = CommandScope::Window)
{
    return {.id = QString::fromLatin1(id), .text = QStringLiteral("&Do %1…").arg(QLatin1String(id)),
        .help = QStringLiteral("Does it."), .keys = {QKeySequence(QString::fromLatin1(keys))}, .scope = scope,
        .menu = CommandMenu::Run};
}

QStringList titles(const QList<PaletteItem>& items)
{
    QStringList found;
    for (const PaletteItem& item : items)
        found.append(item.title);
    return found;
}

} // namespace

class TestCommandTable : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keysRunTheCommand()
    {
        QWidget window;
        CommandTable table;
        int runs = 0;
        table.add(command("a.run", "Ctrl+R"), &window, [&runs] { ++runs; });
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QTest::keyClick(&window, Qt::Key_R, Qt::ControlModifier);
        QCOMPARE(runs, 1);
    }

    void singleLettersStayInTextFields()
    {
        QWidget window;
        auto* field = new QLineEdit;
        (new QVBoxLayout(&window))->addWidget(field);
        CommandTable table;
        int runs = 0;
        table.add(command("a.next", "J"), &window, [&runs] { ++runs; });
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        field->setFocus();
        QTest::keyClick(field, Qt::Key_J);
        QCOMPARE(runs, 0);
        QCOMPARE(field->text(), QStringLiteral("j"));
        window.setFocusPolicy(Qt::StrongFocus);
        window.setFocus();
        QTest::keyClick(&window, Qt::Key_J);
        QCOMPARE(runs, 1);
    }

    void commandsOfOtherPagesAreSilent()
    {
        QWidget window;
        auto* one = new QWidget(&window);
        auto* other = new QWidget(&window);
        CommandTable table;
        QAction* ofOne = table.add(command("one.run", "R", CommandScope::Page), one, [] { });
        QAction* ofOther = table.add(command("other.run", "R", CommandScope::Page), other, [] { });
        table.setActivePage(one);
        QVERIFY(ofOne->isEnabled() && ofOne->isVisible());
        QVERIFY(!ofOther->isEnabled() && !ofOther->isVisible());
        table.setActivePage(other);
        QVERIFY(!ofOne->isEnabled());
        QVERIFY(ofOther->isEnabled());
        QVERIFY(table.conflicts().isEmpty());
    }

    void conflictsAreFoundPerScope()
    {
        QWidget window;
        auto* page = new QWidget(&window);
        auto* list = new QWidget(page);
        CommandTable table;
        table.add(command("page.run", "R", CommandScope::Page), page, [] { });
        QVERIFY(table.conflicts().isEmpty());
        table.add(command("list.run", "R", CommandScope::Widget), list, [] { });
        QCOMPARE(table.conflicts().size(), 1);
        table.add(command("window.run", "R"), &window, [] { });
        QCOMPARE(table.conflicts().size(), 3);
    }

    void enabledWhenIsAskedAgain()
    {
        QWidget window;
        CommandTable table;
        bool can = false;
        QAction* action = table.add(command("a.run", "Ctrl+R"), &window, [] { }, [&can] { return can; });
        QVERIFY(!action->isEnabled());
        can = true;
        table.refresh();
        QVERIFY(action->isEnabled());
    }

    void entriesGoWithTheirOwner()
    {
        CommandTable table;
        {
            QWidget window;
            table.add(command("a.run", "Ctrl+R"), &window, [] { });
            QCOMPARE(table.entries().size(), 1u);
        }
        QVERIFY(table.entries().empty());
        QVERIFY(!table.action(QStringLiteral("a.run")));
    }

    void menusShowWhatCanBeDone()
    {
        QWidget window;
        auto* page = new QWidget(&window);
        CommandTable table;
        table.add(command("a.run", "Ctrl+R"), &window, [] { });
        table.add(command("b.run", "R", CommandScope::Page), page, [] { });
        QMenuBar bar;
        makeMenus(&bar, table);
        QMenu* run = bar.actions().at(4)->menu();
        Q_EMIT run->aboutToShow();
        QCOMPARE(run->actions().size(), 1);
        table.setActivePage(page);
        Q_EMIT run->aboutToShow();
        QCOMPARE(run->actions().size(), 3); // a line between the groups
    }

    void paletteFindsByBeginningsOfWords()
    {
        QWidget window;
        CommandTable table;
        Command verify = command("environment.verify", "V");
        verify.text = QStringLiteral("&Verify environments");
        Command open = command("workspace.open", "O");
        open.text = QStringLiteral("&Open workspace…");
        table.add(open, &window, [] { });
        table.add(verify, &window, [] { });
        QCOMPARE(titles(matchingCommands(table, QStringLiteral("env ver"))), QStringList {QStringLiteral("Verify environments")});
        QCOMPARE(titles(matchingCommands(table, QStringLiteral("work"))), QStringList {QStringLiteral("Open workspace")});
        QVERIFY(matchingCommands(table, QStringLiteral("pen")).isEmpty());
        QCOMPARE(matchingCommands(table, {}).size(), 2);
    }

    void arrowKeysInAnEmptyPaletteDoNothing()
    {
        QWidget window;
        CommandTable table;
        CommandPalette palette(table, &window);
        palette.start();
        auto* field = palette.findChild<QLineEdit*>();
        QTest::keyClicks(field, QStringLiteral("nothing is called this"));
        for (const Qt::Key key : {Qt::Key_Down, Qt::Key_Up, Qt::Key_PageDown, Qt::Key_PageUp})
            QTest::keyClick(field, key);
        QVERIFY(palette.isVisible());
    }

    void whatIsFoundStandsBehindACommandThatIsBeingTyped()
    {
        QFETCH(QString, typed);
        QFETCH(QString, first);
        QWidget window;
        CommandTable table;
        Command verify = command("environment.verify", "V");
        verify.text = QStringLiteral("&Verify environments");
        table.add(verify, &window, [] { });
        CommandPalette palette(table, &window);
        palette.setSearch([](const QString&, const std::function<void(const QList<PaletteItem>&)>& found) {
            found({{{}, QStringLiteral("Envelopes"), {}, {}, [] { }}});
        });
        palette.start();
        QTest::keyClicks(palette.findChild<QLineEdit*>(), typed);
        const QAbstractItemModel* lines = palette.findChild<QListView*>()->model();
        QTRY_COMPARE(lines->rowCount(), 2);
        QCOMPARE(lines->index(0, 0).data().toString(), first);
    }
    void whatIsFoundStandsBehindACommandThatIsBeingTyped_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("first");
        QTest::newRow("the beginning of its name") << QStringLiteral("ver") << QStringLiteral("Verify environments");
        QTest::newRow("a later word of it") << QStringLiteral("env") << QStringLiteral("Envelopes");
    }

    void returnRunsTheLineThatIsMarked()
    {
        QWidget window;
        CommandTable table;
        int commands = 0;
        Command verify = command("environment.verify", "V");
        verify.text = QStringLiteral("&Verify environments");
        table.add(verify, &window, [&commands] { ++commands; });
        int items = 0;
        CommandPalette palette(table, &window);
        palette.setSearch([&items](const QString&, const std::function<void(const QList<PaletteItem>&)>& found) {
            QTimer::singleShot(0, [&items, found] { found({{{}, QStringLiteral("Envelopes"), {}, {}, [&items] { ++items; }}}); });
        });
        palette.start();
        auto* field = palette.findChild<QLineEdit*>();
        QTest::keyClicks(field, QStringLiteral("env"));
        QTRY_COMPARE(palette.findChild<QListView*>()->model()->rowCount(), 2);
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(std::pair(items, commands), std::pair(1, 0));
    }

    void paletteModelIsSound()
    {
        PaletteModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setItems({{{}, QStringLiteral("one"), {}, {}, [] { }}, {{}, QStringLiteral("two"), {}, {}, [] { }}});
        QCOMPARE(model.rowCount(), 2);
        model.setItems({});
        QCOMPARE(model.rowCount(), 0);
    }
};

QTEST_MAIN(TestCommandTable)
#include "tst_command_table.moc"
