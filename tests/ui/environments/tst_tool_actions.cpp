#include "../page_fixture.h"

#include "core/base/hash.h"
#include "core/workspace/environments.h"
#include "core/workspace/revisions.h"
#include "core/workspace/tasks.h"
#include "core/workspace/verdicts.h"
#include "support/fixtures.h"
#include "ui/environments/environments_page.h"
#include "ui/environments/tool_edit_dialog.h"
#include "ui/environments/tools_panel.h"
#include "ui/widgets/code_editor.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTableView>

using namespace codegym;
using namespace codegym::test;

/// Editing the tools of an environment in the window: as one step of the draft, saved and verified like any edit.
class TestToolActions : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_fixture.reset(new PageFixture);
        m_source = readAll(projectPath(QStringLiteral("tests/data/audit/sound/bead_chain.py")));
        VERIFY_OK(m_fixture->pool.start());
        const Result<Inspection> inspection = m_fixture->pool.inspect(m_source).result();
        VERIFY_OK(inspection);
        m_fixture->write([&](Connection& c) -> Status {
            Environment environment = sampleEnvironment(m_key, m_source);
            environment.revision.tools = inspection->tools;
            environment.revision.tools[1].kind = "reader";
            const auto added = addEnvironment(c, environment, ConflictPolicy::Keep);
            if (!added)
                return added.error();
            m_row = added->row;
            const auto tasks
                = addTasks(c, {sampleTask(m_key, "{\"colours\": [\"red\", \"blue\"], \"links\": [1, -1]}")});
            return tasks ? Status() : tasks.error();
        });
        m_page.reset(new EnvironmentsPage(m_fixture->context()));
        m_page->resize(1400, 900);
        m_page->show();
        m_fixture->commands.setActivePage(m_page.get());
        QTRY_VERIFY(tools()->model()->rowCount() == 4 && m_page->idle());
    }

    void cleanup()
    {
        m_page.reset();
        m_fixture.reset();
    }

    void aRenamingIsOneStepOfUndoIsSavedAndVerifies()
    {
        choose("GetColour");
        submit("tools.rename", {{"toolNameEdit", "ReadColour"}});
        QTRY_VERIFY(!dialog());
        const QByteArray renamed = editor()->text();
        QCOMPARE(renamed, QByteArray(m_source).replace("GetColour", "ReadColour").replace("GET_COLOUR", "READ_COLOUR"));
        editor()->undo();
        QCOMPARE(editor()->text(), m_source);
        editor()->redo();
        QCOMPARE(editor()->text(), renamed);

        m_fixture->commands.action(QStringLiteral("source.save"))->trigger();
        m_page->findChild<QPushButton*>(QStringLiteral("confirmSaveButton"))->click();
        QTRY_COMPARE(current().hash, sha256(renamed));
        QCOMPARE(current().tools.value(1).name, ByteText("ReadColour"));
        QCOMPARE(current().tools.value(1).kind, QByteArray("reader")); // what is known of it goes along
        QTRY_COMPARE(m_fixture->jobs.running(), 0);
        m_page->findChild<QPushButton*>(QStringLiteral("verifyEnvironmentButton"))->click();
        QTRY_VERIFY_WITH_TIMEOUT(passed() == 1, 60'000);
    }

    void reformattingIsOneStepOfUndo()
    {
        const QByteArray untidy = QByteArray(m_source).replace("import json\n", "import  json\n");
        editor()->replaceText(untidy);
        QTest::keySequence(m_page.get(), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_I));
        QTRY_VERIFY_WITH_TIMEOUT(editor()->text() != untidy || !m_fixture->dialogs.errors.isEmpty(), 20'000);
        if (m_fixture->dialogs.errors.value(0).contains(QLatin1String("apt install black")))
            QSKIP("black is not installed");
        QVERIFY(editor()->text().contains("import json\n"));
        editor()->undo();
        QCOMPARE(editor()->text(), untidy);
    }

    void aBrokenSourceIsNotReformatted()
    {
        const QByteArray broken = QByteArray(m_source).replace("import json\n", "import json (\n");
        editor()->replaceText(broken);
        m_fixture->commands.action(QStringLiteral("source.reformat"))->trigger();
        QTRY_COMPARE(m_fixture->dialogs.errors.size(), 1);
        QVERIFY2(m_fixture->dialogs.errors.first().contains(QLatin1String("the source is not Python")),
            qPrintable(m_fixture->dialogs.errors.first()));
        QCOMPARE(editor()->text(), broken);
    }

    void aNameThatIsTakenIsRefusedInTheDialog()
    {
        choose("GetColour");
        submit("tools.rename", {{"toolNameEdit", "GetTiedBead"}});
        auto* refusal = dialog()->findChild<QLabel*>(QStringLiteral("toolEditRefusalLabel"));
        QTRY_VERIFY(refusal->isVisible());
        QVERIFY(refusal->text().contains(QLatin1String("GetTiedBead already")));
        QCOMPARE(editor()->text(), m_source);
        auto* name = dialog()->findChild<QLineEdit*>(QStringLiteral("toolNameEdit"));
        name->setText(QStringLiteral("ReadColour"));
        QTest::keyClick(name, Qt::Key_Return); // asks again, and does not cancel
        QTRY_VERIFY(!dialog());
        QVERIFY(editor()->text() != m_source);
    }

    void aToolIsAddedAndRemovedAgain()
    {
        submit("tools.add",
            {{"toolNameEdit", "CountBeads"}, {"toolParametersEdit", "start: int"}, {"toolDescriptionEdit", "Count."}});
        QTRY_VERIFY(!dialog());
        QVERIFY(editor()->text().contains("    def CountBeads(self, start: int):\n        r\"\"\"\n        Count.\n"));
        QTRY_VERIFY_WITH_TIMEOUT(panel()->named("CountBeads") >= 0, 10'000); // the list follows the draft
        choose("CountBeads");
        m_fixture->commands.action(QStringLiteral("tools.remove"))->trigger();
        QTRY_COMPARE(editor()->text(), m_source);
        QTRY_COMPARE_WITH_TIMEOUT(panel()->named("CountBeads"), -1, 10'000);
    }

    void theFormShowsADocstringAndChangesOnlyWhatIsTyped()
    {
        choose("GetColour");
        m_fixture->commands.action(QStringLiteral("tools.document"))->trigger();
        QTRY_VERIFY(dialog());
        QCOMPARE(dialog()->values(),
            (QStringList {QStringLiteral("Look at the colour of a bead."), QStringLiteral("The colour."),
                QStringLiteral("Bead, counted from 0.")}));
        fill({{"toolParameter1Edit", "Number of the bead."}});
        QTRY_VERIFY(!dialog());
        QCOMPARE(editor()->text(),
            QByteArray(m_source).replace("Bead, counted from 0.\n\n        Returns:\n            str: The colour.",
                "Number of the bead.\n\n        Returns:\n            str: The colour."));
        editor()->undo();
        QCOMPARE(editor()->text(), m_source);
    }

    void aToolThatIsCalledIsNotRemoved()
    {
        choose("GetColour");
        m_fixture->commands.action(QStringLiteral("tools.remove"))->trigger();
        QTRY_COMPARE(m_fixture->dialogs.errors.size(), 1);
        QVERIFY(m_fixture->dialogs.errors.first().contains(QLatin1String("line 166")));
        QCOMPARE(editor()->text(), m_source);
    }

    void theMenuOfTheListOffersThem()
    {
        choose("GetColour");
        Q_EMIT tools()->customContextMenuRequested(tools()->visualRect(tools()->currentIndex()).center());
        auto* menu = m_page->findChild<QMenu*>(QStringLiteral("toolMenu"));
        QVERIFY(menu && menu->actions().contains(m_fixture->commands.action(QStringLiteral("tools.rename"))));
        menu->close();
    }

private:
    void choose(const char* tool)
    {
        const int row = panel()->named(tool);
        QVERIFY(row >= 0);
        tools()->setCurrentIndex(tools()->model()->index(row, 0));
    }

    using Words = QList<std::pair<const char*, const char*>>;
    void fill(const Words& words)
    {
        for (const auto& [name, text] : words) {
            auto* edit = dialog()->findChild<QLineEdit*>(QLatin1String(name));
            edit->clear();
            QTest::keyClicks(edit, QLatin1String(text));
        }
        dialog()->findChild<QPushButton*>(QStringLiteral("confirmToolEditButton"))->click();
    }
    void submit(const char* command, const Words& words)
    {
        m_fixture->commands.action(QLatin1String(command))->trigger();
        QVERIFY(dialog());
        fill(words);
    }

    ToolEditDialog* dialog() { return m_page->findChild<ToolEditDialog*>(); }
    CodeEditor* editor() const { return m_page->findChild<CodeEditor*>(QStringLiteral("environmentSourceView")); }
    ToolsPanel* panel() const { return m_page->findChild<ToolsPanel*>(); }
    QTableView* tools() const { return m_page->findChild<QTableView*>(QStringLiteral("toolList")); }
    Revision current()
    {
        return *m_fixture->workspace->read([this](Connection& c) { return revision(c, m_row); });
    }
    int passed()
    {
        const auto verdict = m_fixture->workspace->read([this](Connection& c) { return environmentVerdict(c, m_row); });
        return *verdict ? (*verdict)->passed : -1;
    }

    const EnvironmentKey m_key = sampleKey("beads", "BeadChainEnv");
    std::unique_ptr<PageFixture> m_fixture;
    std::unique_ptr<Page> m_page;
    QByteArray m_source;
    RowId m_row = 0;
};

QTEST_MAIN(TestToolActions)
#include "tst_tool_actions.moc"
