#include "ui/shell/button_command.h"

#include <QAction>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QVBoxLayout>
#include <QtTest>

using namespace codegym;

namespace {

/// A page with a button on the second of its tabs.
struct Page {
    CommandTable commands;
    QWidget page;
    QTabWidget* tabs = new QTabWidget;
    QPushButton* button = new QPushButton(QStringLiteral("Go"));
    QAction* action = nullptr;

    Page()
    {
        button->setObjectName(QStringLiteral("goButton"));
        auto* second = new QWidget;
        (new QVBoxLayout(second))->addWidget(button);
        tabs->addTab(new QWidget, QStringLiteral("first"));
        tabs->addTab(second, QStringLiteral("second"));
        (new QVBoxLayout(&page))->addWidget(tabs);
        addButtonCommands(commands, &page, CommandMenu::Run,
            {{"a.go", QStringLiteral("&Go"), QStringLiteral("Goes."), "goButton"}});
        action = commands.action(QStringLiteral("a.go"));
        commands.setActivePage(&page);
    }
};

} // namespace

class TestButtonCommand : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void pressesTheButton()
    {
        Page page;
        QSignalSpy clicked(page.button, &QPushButton::clicked);
        page.action->trigger();
        QCOMPARE(clicked.size(), 1);
    }

    void bringsItsTabToTheFront()
    {
        Page page;
        page.action->trigger();
        QCOMPARE(page.tabs->currentIndex(), 1);
    }

    void isOffWhileTheButtonIs()
    {
        Page page;
        page.button->setEnabled(false);
        page.commands.refresh();
        QVERIFY(!page.action->isEnabled());
        page.button->setEnabled(true);
        page.commands.refresh();
        QVERIFY(page.action->isEnabled());
    }

    void isOffWhereTheButtonIsHidden()
    {
        Page page;
        page.button->hide();
        page.commands.refresh();
        QVERIFY(!page.action->isEnabled());
    }
};

QTEST_MAIN(TestButtonCommand)
#include "tst_button_command.moc"
