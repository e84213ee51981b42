#include "studio_fixture.h"

#include "support/fixtures.h"
#include "support/pace.h"

#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>

using namespace codegym;
using namespace codegym::test;

namespace {

constexpr double kLimit = 100 * kPace; // milliseconds that one event may take
constexpr int kProblems = 20'000;

/// Rows of about two kilobytes, each of its own identity.
void writeProblems(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("cannot write the problems");
    const QByteArray filler(1200, 'x');
    for (int i = 0; i < kProblems; ++i) {
        const QByteArray number = QByteArray::number(i);
        file.write("{\"question_id\": \"Scale_" + number + "\", \"question\": \"Count to " + number + ".\\n\\n" + filler
            + "\", \"solution\": \"def f(a):\\n    total = 0\\n    for item in a:\\n        total += item\\n    return total + "
            + number + "\\n\", \"test\": \"assert f([1]) == " + QByteArray::number(i + 1) + "\\n\"}\n");
    }
}

} // namespace

/// A large import, in the real window, while somebody goes on working.
class TestImportFlow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { refuseStrayWindows(); }

    void importingNeverBlocksTheWindow()
    {
        StudioFixture fixture;
        QVERIFY(fixture.open(fixture.path(QStringLiteral("w.codegym")), OpenKind::New));
        const QString rows = fixture.path(QStringLiteral("rows.jsonl"));
        writeProblems(rows);
        fixture.meter().restart();
        fixture.studio.window().showPage(QStringLiteral("problems"));
        fixture.dialogs.files = QStringList {rows};
        QTRY_VERIFY(fixture.find<QPushButton>("importFirstButton")->isVisible());
        fixture.click("importFirstButton");
        fixture.click("addFilesButton");
        QTRY_VERIFY_WITH_TIMEOUT(fixture.find<QPushButton>("startImportButton")->isEnabled(), 60'000);
        fixture.click("startImportButton");
        fixture.click("closeImportButton"); // it goes on in the background

        const int rounds = workWhile(fixture, [&] { return fixture.studio.session()->jobs().running() > 0; });
        qInfo("%d rounds of work while it ran; slowest event %.1f ms of %lld", rounds, fixture.meter().slowest(),
            fixture.meter().events());
        QVERIFY(rounds > 2);
        QTRY_COMPARE_WITH_TIMEOUT(fixture.rows("problemTable"), kProblems, 30'000);
        QVERIFY(fixture.dialogs.errors.isEmpty());
        VERIFY_NO_EVENT_OVER(kLimit, fixture.meter());
    }

private:
    /// Filters, sorts, scrolls and goes from page to page as long as it lasts.
    static int workWhile(StudioFixture& fixture, const std::function<bool()>& busy)
    {
        int rounds = 0;
        auto* table = fixture.find<QTableView>("problemTable");
        auto* filter = fixture.find<QLineEdit>("problemFilterEdit");
        const auto settle = [&] {
            return fixture.settle([&] { return fixture.studio.window().idle(); }, 5000);
        };
        while (busy()) {
            ++rounds;
            for (int page = 6; page >= 1; --page) {
                fixture.pressKeys(QKeySequence(Qt::ALT | Qt::Key(Qt::Key_0 + page)));
                (void)settle();
            }
            fixture.pressKeys(QKeySequence(Qt::ALT | Qt::Key_2));
            QTest::keyClicks(filter, QStringLiteral("count"));
            (void)settle();
            filter->clear();
            QTest::keyClick(table, Qt::Key_End, Qt::ControlModifier);
            table->verticalScrollBar()->setValue(table->verticalScrollBar()->maximum() / 2);
            (void)settle();
            QTest::keyClick(table, Qt::Key_Home, Qt::ControlModifier);
            (void)settle();
        }
        return rounds;
    }
};

int main(int argc, char** argv) { return runFlow<TestImportFlow>(argc, argv); }
#include "tst_import_flow.moc"
