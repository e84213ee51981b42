#include "hands.h"
#include "studio_fixture.h"

#include "support/pace.h"
#include "ui/environments/play_session.h"
#include "ui/environments/source_checks.h"
#include "ui/widgets/code_editor.h"

#include "core/workspace/environments.h"
#include "core/workspace/problems.h"
#include "core/workspace/tasks.h"

#include <QComboBox>
#include <QElapsedTimer>
#include <QScrollBar>
#include <QTreeView>

using namespace codegym;
using namespace codegym::test;

namespace {

constexpr double kEventLimit = 100 * kPace; // milliseconds that one event may take
constexpr double kCallLimit = 50 * kPace; // milliseconds beyond the tool's own time
constexpr int kPatience = 60'000;

/// An environment of the published contract with a state of 10,000 entries and, by tools that nobody needs, a source of
/// 1,500 lines.
QByteArray longSource()
{
    QByteArray source = R"py(import ast
import json

import gymnasium


class LongEnv(gymnasium.Env):
    def __init__(self, env_str=None):
        self.OBSERVE, self.ADD, self.DONE = 0, 1, 2
        self.func_mapping = {"Observe": self.OBSERVE, "Add": self.ADD, "Done": self.DONE}
        self.reset(ast.literal_eval(env_str.split("@", 1)[1]) if env_str else {})

    @staticmethod
    def from_env_str(env_str):
        return LongEnv(env_str) if env_str.startswith("LongEnv@") else None

    def reset(self, options={}):
        self.entries = {f"entry {i}": i for i in range(10_000)}
        self.total = 0
        self.step_count, self._reward, self._done = 0, 0, False
        return "ok", {}

    @property
    def finished(self):
        return self._done

    @property
    def reward(self):
        return float(self._reward)

    def step(self, action):
        self.step_count += 1
        call = json.loads(action)
        return True, getattr(self, call["name"])(**call["parameters"])

    def Observe(self):
        return json.dumps({"total": self.total})

    def Add(self, amount: int):
        self.total += amount
        self.entries[f"entry {self.total % 10_000}"] += 1
        return json.dumps(self.total)

    def Done(self, answer):
        self._reward = 1 if answer == self.total else 0
        self._done = True
        return f"reward={self._reward}"

    def get_ref_answer(self):
        return self.total

    def solve(self):
        self.step(json.dumps({"name": "Done", "parameters": {"answer": self.total}}))
)py";
    for (int i = 0; source.count('\n') < 1500; ++i) {
        source += "\n    def helper_" + QByteArray::number(i)
            + "(self, values: list[int]) -> int:\n        \"\"\"\n        Add what is large.\n\n        Args:\n"
              "            values (list[int]): What to look at.\n        \"\"\"\n        found = 0\n"
              "        for value in values:\n            if value > 3:\n                found += value\n        return found\n";
    }
    return source;
}

} // namespace

/// What a person waits for at the workbench: nothing that can be felt, also in a long source and a large state.
class TestWorkbenchPace : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        MachineSettings settings;
        settings.acceptUnsandboxed = true;
        m_fixture = std::make_unique<StudioFixture>(settings);
        const auto made = Workspace::create(file());
        VERIFY_OK(made);
        VERIFY_OK((*made)->write([](Connection& c) -> Status {
            Environment environment = sampleEnvironment(sampleKey("P_1", "LongEnv"), longSource());
            environment.revision.tools = {{"Observe", "()", "Looks.", "observe", true, {}, {}},
                {"Add", "(amount: int)", "Adds.", "update", true, {}, {}}, {"Done", "(answer: int)", "Ends.", "done", true, {}, {}}};
            if (const auto added = addEnvironment(c, environment, ConflictPolicy::Keep); !added)
                return added.error();
            const auto tasks = addTasks(c, {sampleTask(sampleKey("P_1", "LongEnv"), "{}")});
            return tasks ? Status() : Status(tasks.error());
        }));
        VERIFY_OK((*made)->close());
        QVERIFY(m_fixture->open(file(), OpenKind::Existing));
        m_fixture->pressKeys(QKeySequence(Qt::ALT | Qt::Key_3));
        QTRY_VERIFY_WITH_TIMEOUT(editor()->text().contains("class LongEnv("), kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(call()->isEnabled(), kPatience);
    }
    void cleanupTestCase() { m_fixture.reset(); }

    void init() { refuseStrayWindows(); }

    void typingNeverWaitsForChecks()
    {
        QVERIFY(editor()->text().count('\n') >= 1500);
        auto* checks = m_fixture->studio.window().findChild<SourceChecks*>();
        QSignalSpy checked(checks, &SourceChecks::checked);
        editor()->setCurrentLine(700);
        editor()->setFocus();
        QWidget* keyboard = QApplication::focusWidget();
        meter().restart();
        const QString words = QStringLiteral("value = helper + 17  # so many\n");
        int typed = 0;
        // As people type: quickly, and now and then with a pause that is long enough for a check to begin. Its answer
        // then comes in the middle of the next words.
        QTimer clock;
        connect(&clock, &QTimer::timeout, this, [&] {
            const QChar letter = words[typed % words.size()];
            ++typed;
            if (letter == u'\n')
                QTest::keyClick(keyboard, Qt::Key_Return);
            else
                QTest::keyClick(keyboard, letter.toLatin1());
            clock.setInterval(typed % 25 == 0 ? 300 : 20);
        });
        clock.start(20);
        QTRY_COMPARE_WITH_TIMEOUT(typed >= 300, true, kPatience);
        clock.stop();
        qInfo("%lld checks meanwhile; slowest event %.1f ms of %lld", qint64(checked.size()), meter().slowest(), meter().events());
        QVERIFY(editor()->text().contains("so many"));
        QVERIFY(checked.size() >= 3);
        VERIFY_NO_EVENT_OVER(kEventLimit, meter());
    }

    void aCallAnswersAtOnce()
    {
        m_fixture->find<QComboBox>("playgroundToolComboBox")->setCurrentIndex(1);
        auto* session = m_fixture->studio.window().findChild<PlaySession*>();
        std::vector<double> overheads;
        QElapsedTimer clock;
        // The last to hear of it, so that the answer is on screen.
        connect(session, &PlaySession::called, this, [&](const StepOutcome& outcome) {
            overheads.push_back(double(clock.nsecsElapsed()) / 1e6 - double(outcome.time.count()) / 1e3);
        });
        meter().restart();
        for (int i = 0; i < 40; ++i) {
            QTRY_VERIFY_WITH_TIMEOUT(call()->isEnabled(), kPatience);
            clock.start();
            QTest::mouseClick(call(), Qt::LeftButton);
            QTRY_COMPARE_WITH_TIMEOUT(overheads.size(), size_t(i + 1), kPatience);
        }
        disconnect(session, nullptr, this, nullptr);
        overheads.erase(overheads.begin()); // it opened the session first
        std::sort(overheads.begin(), overheads.end());
        qInfo("median %.1f ms, longest %.1f ms beyond the tool's own time; slowest event %.1f ms",
            overheads[overheads.size() / 2], overheads.back(), meter().slowest());
        QVERIFY(overheads[overheads.size() / 2] < kCallLimit);
        VERIFY_NO_EVENT_OVER(kEventLimit, meter());
    }

    void aLargeStateFillsAndScrolls()
    {
        auto* tree = m_fixture->find<QTreeView>("hiddenStateTree");
        QTRY_VERIFY(tree->model()->rowCount() > 2);
        const QModelIndex entries = tree->model()->index(0, 0);
        QCOMPARE(entries.data().toString(), QStringLiteral("entries"));
        tree->setCurrentIndex(entries);
        meter().restart();
        QTest::keyClick(tree, Qt::Key_Right);
        QTest::keyClick(tree, Qt::Key_End);
        settle();
        QCOMPARE(tree->model()->rowCount(tree->model()->index(0, 0)), 10'000);
        QScrollBar* bar = tree->verticalScrollBar();
        for (int i = 0; i <= 100; ++i) {
            bar->setValue(bar->maximum() * i / 100);
            settle();
        }
        const int steps = m_fixture->rows("playgroundStepTable");
        QTest::mouseClick(call(), Qt::LeftButton); // all of it comes anew, and stays open
        QTRY_COMPARE_WITH_TIMEOUT(m_fixture->rows("playgroundStepTable"), steps + 1, kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(m_fixture->studio.idle(), kPatience);
        settle();
        QVERIFY(tree->isExpanded(tree->model()->index(0, 0)));
        qInfo("slowest event %.1f ms of %lld", meter().slowest(), meter().events());
        VERIFY_NO_EVENT_OVER(kEventLimit, meter());
    }

private:
    static MeteredApplication& meter() { return StudioFixture::meter(); }
    QString file() const { return m_fixture->path(QStringLiteral("pace.codegym")); }
    CodeEditor* editor() const { return m_fixture->find<CodeEditor>("environmentSourceView"); }
    QAbstractButton* call() const { return m_fixture->find<QAbstractButton>("playgroundCallButton"); }
    void settle()
    {
        QVERIFY(m_fixture->settle([] { return true; }, kPatience));
    }

    std::unique_ptr<StudioFixture> m_fixture;
};

int main(int argc, char** argv) { return runFlow<TestWorkbenchPace>(argc, argv); }
#include "tst_workbench_pace.moc"
