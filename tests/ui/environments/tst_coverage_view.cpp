#include "../page_fixture.h"

#include "core/workspace/environments.h"
#include "core/workspace/tasks.h"
#include "support/fixtures.h"
#include "ui/environments/environments_page.h"
#include "ui/widgets/code_editor.h"
#include "ui/widgets/heat_margin.h"

#include <QAction>
#include <QTableView>

using namespace codegym;
using namespace codegym::test;

/// Which lines run, beside the source.
class TestCoverageView : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_fixture.reset(new PageFixture);
        VERIFY_OK(m_fixture->pool.start());
        m_source = readAll(projectPath(QStringLiteral("tests/data/environments/sum.py")));
        m_fixture->write([&](Connection& c) -> Status {
            const EnvironmentKey key {"X_1", "SumEnv"};
            const auto added = addEnvironment(c, sampleEnvironment(key, m_source), ConflictPolicy::Keep);
            if (!added)
                return added.error();
            const auto tasks = addTasks(c, {sampleTask(key, "{\"values\": [1, 2]}")});
            return tasks ? Status() : tasks.error();
        });
        m_page.reset(new EnvironmentsPage(m_fixture->context()));
        m_page->resize(1280, 720);
        m_page->show();
        m_fixture->commands.setActivePage(m_page.get());
        QTRY_VERIFY(editor() && editor()->text() == m_source && m_page->idle());
        m_fixture->commands.refresh();
    }

    void cleanup()
    {
        m_page.reset();
        m_fixture.reset();
    }

    void theCommandShowsAndHidesIt()
    {
        trigger();
        QTRY_VERIFY(heat()->shown());
        const int line = int(m_source.first(m_source.indexOf("return json.dumps(self.values[index])")).count('\n')) + 1;
        QVERIFY2(heat()->tipOf(line).contains(QStringLiteral("by the oracle in 1 of 1 tests")), qPrintable(heat()->tipOf(line)));
        QVERIFY(heat()->tipOf(1).isEmpty());
        trigger();
        QVERIFY(!heat()->shown());
    }

    void anEditHidesItAndTakingItBackShowsItAgain()
    {
        trigger();
        QTRY_VERIFY(heat()->shown());
        editor()->replaceText("# above\n" + m_source);
        QTRY_VERIFY(!heat()->shown());
        editor()->undo();
        QTRY_VERIFY(heat()->shown());
    }

private:
    CodeEditor* editor() { return m_page->findChild<CodeEditor*>(QStringLiteral("environmentSourceView")); }
    HeatMargin* heat() { return editor()->findChild<HeatMargin*>(); }
    void trigger() { m_fixture->commands.action(QStringLiteral("coverage.show"))->trigger(); }

    std::unique_ptr<PageFixture> m_fixture;
    std::unique_ptr<EnvironmentsPage> m_page;
    ByteText m_source;
};

QTEST_MAIN(TestCoverageView)
#include "tst_coverage_view.moc"
