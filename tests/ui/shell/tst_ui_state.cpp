#include "support/fixtures.h"
#include "ui/shell/ui_state.h"
#include "ui/widgets/table_setup.h"

#include <QHeaderView>
#include <QSplitter>
#include <QStandardItemModel>
#include <QTableView>
#include <QTemporaryDir>
#include <QtTest>

using namespace codegym;

class TestUiState : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder.reset(new QTemporaryDir);
        m_file = m_folder->filePath(QStringLiteral("layout.ini"));
    }

    void columnsComeBack()
    {
        QStandardItemModel model(2, 3);
        {
            UiState state(m_file);
            QTableView table;
            table.setModel(&model);
            setUpTable(&table, state, QStringLiteral("things"), {100, 120, 140});
            QCOMPARE(table.columnWidth(1), 120);
            table.setColumnWidth(1, 222);
        }
        UiState state(m_file);
        QTableView table;
        table.setModel(&model);
        setUpTable(&table, state, QStringLiteral("things"), {100, 120, 140});
        QCOMPARE(table.columnWidth(1), 222);
        QCOMPARE(table.columnWidth(0), 100);
    }

    void columnsOfAnotherTableAreIgnored()
    {
        UiState state(m_file);
        QStandardItemModel three(1, 3);
        QStandardItemModel four(1, 4);
        QTableView before;
        before.setModel(&three);
        setUpTable(&before, state, QStringLiteral("things"), {100, 100, 100});
        before.setColumnWidth(0, 300);
        QTableView after;
        after.setModel(&four);
        setUpTable(&after, state, QStringLiteral("things"), {80, 90, 100, 110});
        QCOMPARE(after.columnWidth(0), 80);
    }

    void splittersComeBack()
    {
        const auto fill = [](QSplitter& splitter) {
            splitter.addWidget(new QWidget);
            splitter.addWidget(new QWidget);
            splitter.resize(601, 200);
        };
        QList<int> moved;
        {
            UiState state(m_file);
            QSplitter splitter;
            fill(splitter);
            state.rememberSplitter(QStringLiteral("main"), &splitter, {200, 400});
            splitter.show();
            splitter.setSizes({320, 280});
            Q_EMIT splitter.splitterMoved(320, 1);
            moved = splitter.sizes();
        }
        UiState state(m_file);
        QSplitter splitter;
        fill(splitter);
        state.rememberSplitter(QStringLiteral("main"), &splitter, {200, 400});
        splitter.show();
        QCOMPARE(splitter.sizes(), moved);
    }

    void recentWorkspacesAreNewestFirstAndThere()
    {
        UiState state(m_file);
        QStringList paths;
        for (const char* name : {"a.codegym", "b.codegym", "c.codegym"}) {
            paths.append(m_folder->filePath(QString::fromLatin1(name)));
            test::writeFile(paths.last(), "x");
            state.addRecentWorkspace(paths.last());
        }
        state.addRecentWorkspace(paths[0]);
        QCOMPARE(state.recentWorkspaces(), (QStringList {paths[0], paths[2], paths[1]}));
        QFile::remove(paths[2]);
        QCOMPARE(state.recentWorkspaces(), (QStringList {paths[0], paths[1]}));
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
};

QTEST_MAIN(TestUiState)
#include "tst_ui_state.moc"
