#include "../page_fixture.h"
#include "core/base/hash.h"
#include "core/curation/recipe.h"
#include "core/workspace/environments.h"
#include "core/workspace/sets.h"
#include "core/workspace/tasks.h"
#include "core/workspace/verdicts.h"
#include "support/fixtures.h"
#include "ui/exporting/export_page.h"

#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>

using namespace codegym;

namespace {

const char* const kSource = "class FirstEnv:\n    pass\n";

/// Two solved tasks of one environment in a set of this name.
void makeSet(test::PageFixture& fixture, const ByteText& name, const ByteText& licence = "CC0-1.0")
{
    fixture.write([&](Connection& c) -> Status {
        Environment environment = test::sampleEnvironment(test::sampleKey(), kSource);
        environment.origin.licence = licence;
        if (const auto added = addEnvironment(c, environment, ConflictPolicy::Keep); !added)
            return added.error();
        const Result<Environment> stored = codegym::environment(c, environment.key);
        QList<SetMember> members;
        for (const char* configuration : {"{\"a\": [1]}", "{\"a\": [2]}"}) {
            const Result<TasksAdded> tasks = addTasks(c, {test::sampleTask(environment.key, configuration)});
            if (!tasks)
                return tasks.error();
            if (const Status run = recordOracleRuns(c, {{tasks->rows[0], test::sampleRun(stored->revision.hash, 12)}}); !run)
                return run;
            members.append(SetMember {tasks->rows[0], {}});
        }
        const Result<RowId> saved = saveSet(c, name, recipePreset("paper")->json(), members);
        return saved ? Status() : Status(saved.error());
    });
}

struct OpenPage {
    explicit OpenPage(test::PageFixture& fixture) : page(fixture.context())
    {
        page.show();
        page.activated();
    }
    template <typename T>
    T* find(const char* name)
    {
        return page.findChild<T*>(QLatin1String(name));
    }

    ExportPage page;
};

} // namespace

class TestExportPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void withoutSetsItLeadsToDifficulty()
    {
        test::PageFixture fixture;
        OpenPage open(fixture);
        QTRY_VERIFY(open.find<QPushButton>("goToDifficultyButton")->isVisible());
    }

    void aSetShowsItsFirstRowAndItsLicence()
    {
        test::PageFixture fixture;
        makeSet(fixture, "first");
        OpenPage open(fixture);
        QTRY_VERIFY(open.find<QPlainTextEdit>("firstRowText")->toPlainText().contains(QLatin1String("codegym_v1@X_1__FirstEnv@")));
        QTRY_VERIFY(open.find<QLabel>("licencesLabel")->text().contains(QLatin1String("CC0-1.0")));
        QVERIFY(open.find<QPlainTextEdit>("commandText")->toPlainText().contains(QLatin1String("--set first")));
    }

    void anUnknownLicenceIsAWarning()
    {
        test::PageFixture fixture;
        makeSet(fixture, "first", {});
        OpenPage open(fixture);
        QTRY_VERIFY(open.find<QLabel>("licencesLabel")->text().contains(QLatin1String("licence unknown")));
    }

    void oneButtonWritesTheFolderAndReportsIt()
    {
        test::PageFixture fixture;
        makeSet(fixture, "first");
        OpenPage open(fixture);
        auto* button = open.find<QPushButton>("exportButton");
        QTRY_VERIFY(button->isVisible() && button->isEnabled());
        const QString target = fixture.workspace.path(QStringLiteral("out"));
        open.find<QLineEdit>("folderLineEdit")->setText(target);
        button->click();
        auto* files = open.find<QTableView>("exportedFilesTable");
        QTRY_VERIFY(files->isVisible());
        QVERIFY2(fixture.dialogs.errors.isEmpty(), qPrintable(fixture.dialogs.errors.join(u'\n')));
        for (int row = 0; row < files->model()->rowCount(); ++row) {
            const QString path = files->model()->index(row, 0).data().toString();
            const QByteArray written = test::readAll(target + u'/' + path);
            QCOMPARE(files->model()->index(row, 3).data().toString(), QString::fromLatin1(sha256Hex(written)));
        }
        QVERIFY(files->model()->rowCount() >= 3);
        QVERIFY(button->isEnabled());
    }

    void whatIsNotOursIsLeftAlone()
    {
        test::PageFixture fixture;
        makeSet(fixture, "first");
        OpenPage open(fixture);
        auto* button = open.find<QPushButton>("exportButton");
        QTRY_VERIFY(button->isVisible() && button->isEnabled());
        test::writeFile(fixture.workspace.path(QStringLiteral("out/diary.txt")), "mine");
        open.find<QLineEdit>("folderLineEdit")->setText(fixture.workspace.path(QStringLiteral("out")));
        button->click();
        QTRY_COMPARE(fixture.dialogs.errors.size(), 1);
        QCOMPARE(test::readAll(fixture.workspace.path(QStringLiteral("out/diary.txt"))), QByteArray("mine"));
    }

    void anotherSetCanBeChosenByName()
    {
        test::PageFixture fixture;
        makeSet(fixture, "first");
        fixture.write([](Connection& c) { return saveSet(c, "second set", recipePreset("all")->json(), {}); });
        OpenPage open(fixture);
        QVERIFY(open.page.select(QStringLiteral("second set")));
        QTRY_COMPARE(open.find<QListView>("setsList")->currentIndex().data().toString(), QStringLiteral("second set"));
        QVERIFY(open.find<QLineEdit>("folderLineEdit")->text().endsWith(QLatin1String("test-second-set")));
        QVERIFY(open.find<QPlainTextEdit>("commandText")->toPlainText().contains(QLatin1String("--set 'second set'")));
    }

    void aRemovedSetGoesAfterAsking()
    {
        test::PageFixture fixture;
        makeSet(fixture, "first");
        OpenPage open(fixture);
        auto* list = open.find<QListView>("setsList");
        QTRY_COMPARE(list->model()->rowCount(), 1);
        fixture.dialogs.consents = false;
        list->actions().last()->trigger();
        QCOMPARE(fixture.dialogs.asked.size(), 1);
        QCOMPARE(list->model()->rowCount(), 1);
        fixture.dialogs.consents = true;
        list->actions().last()->trigger();
        QTRY_COMPARE(list->model()->rowCount(), 0);
    }
};

QTEST_MAIN(TestExportPage)
#include "tst_export_page.moc"
