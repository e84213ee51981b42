#include "app/studio/pages.h"
#include "app/studio/studio.h"
#include "support/fixtures.h"

#include <QAction>
#include <QApplication>
#include <QImage>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace codegym;

namespace {

/// Answers every question at once, as the test has told it to.
class ScriptedDialogs : public Dialogs {
public:
    QString answer;
    QStringList errors;

    void openFiles(QWidget*, const QString&, const QString&, std::function<void(const QStringList&)> chosen) override
    {
        chosen({answer});
    }
    void openFolder(QWidget*, const QString&, std::function<void(const QString&)> chosen) override { chosen(answer); }
    void saveFile(QWidget*, const QString&, const QString&, const QString&,
        std::function<void(const QString&)> chosen) override
    {
        chosen(answer);
    }
    void confirm(QWidget*, const QString&, const QString&, const QString&, std::function<void()> confirmed) override
    {
        confirmed();
    }
    void showError(QWidget*, const QString&, const QString& text) override { errors.append(text); }
};

struct Ended {
    int code = -1;
    QByteArray errors;
};

Ended runStudio(const QStringList& arguments)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(CODEGYM_BINARY_DIR "/bin/codegym-studio"), arguments);
    process.waitForFinished(60'000);
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAllStandardError()};
}

} // namespace

class TestStudio : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_settingsFolder.reset(new QTemporaryDir);
        qputenv("XDG_CONFIG_HOME", m_settingsFolder->path().toLocal8Bit());
        m_theme.reset(new Theme(*qApp));
    }

    void init()
    {
        m_folder.reset(new QTemporaryDir);
        m_state.reset(new UiState(file("layout.ini")));
        m_dialogs = {};
        m_studio.reset(new Studio(studioPages(), *m_theme, m_dialogs, *m_state, {}));
        m_studio->window().show();
    }

    void cleanup() { m_studio.reset(); }

    void startsWithoutAWorkspace()
    {
        QVERIFY(m_studio->idle());
        QVERIFY(!m_studio->window().showPage(QStringLiteral("problems")));
        QVERIFY(!m_studio->commands().action(QStringLiteral("import.files"))->isEnabled());
    }

    void newWorkspaceOpensItsPages()
    {
        openNew("a.codegym");
        for (const PageInfo& info : studioPages())
            QVERIFY2(m_studio->window().showPage(info.id), qPrintable(info.id));
        QCOMPARE(m_state->recentWorkspaces(), QStringList {file("a.codegym")});
        QTRY_VERIFY(m_studio->idle());
    }

    void noTwoCommandsShareKeys()
    {
        openNew("a.codegym");
        for (const PageInfo& info : studioPages()) // which brings its commands
            QVERIFY(m_studio->window().showPage(info.id));
        QCOMPARE(m_studio->commands().conflicts(), QStringList());
    }

    void thePaletteFindsEveryCommandByItsText()
    {
        openNew("a.codegym");
        for (const PageInfo& info : studioPages())
            QVERIFY(m_studio->window().showPage(info.id));
        QVERIFY(m_studio->commands().entries().size() > 40);
        for (const CommandTable::Entry& entry : m_studio->commands().entries()) {
            entry.action->setVisible(true);
            entry.action->setEnabled(true); // as where its page is in front and there is something to do
            const QString title = plainCommandText(entry.command.text);
            QVERIFY2(paletteTitles(title).contains(title), qPrintable(entry.command.id));
            for (const QString& word : title.split(u' '))
                QVERIFY2(paletteTitles(word.toLower()).contains(title), qPrintable(entry.command.id));
        }
    }

    void thePaletteOffersWhatThePageInFrontCanDo()
    {
        openNew("a.codegym");
        QVERIFY(m_studio->window().showPage(QStringLiteral("problems")));
        const QString extract = plainCommandText(m_studio->commands().action(QStringLiteral("problems.extractAll"))->text());
        QVERIFY(paletteTitles(QStringLiteral("extract")).contains(extract));
        QVERIFY(m_studio->window().showPage(QStringLiteral("export")));
        QVERIFY(!paletteTitles(QStringLiteral("extract")).contains(extract));
    }

    void existingFileIsNeverOverwritten()
    {
        test::writeFile(file("mine.codegym"), "my own bytes");
        QSignalSpy failed(m_studio.get(), &Studio::failed);
        m_dialogs.answer = file("mine.codegym");
        m_studio->commands().action(QStringLiteral("workspace.new"))->trigger();
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(m_dialogs.errors.size(), 1);
        QCOMPARE(test::readAll(file("mine.codegym")), QByteArray("my own bytes"));
    }

    void notAWorkspaceIsToldAndChangesNothing()
    {
        openNew("a.codegym");
        test::writeFile(file("b.codegym"), "no database");
        QSignalSpy failed(m_studio.get(), &Studio::failed);
        m_studio->open(file("b.codegym"), OpenKind::Existing);
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY(m_dialogs.errors.value(0).contains(QStringLiteral("b.codegym")));
        QCOMPARE(m_studio->session()->workspace().path(), file("a.codegym"));
    }

    void anotherWorkspaceTakesThePlace()
    {
        openNew("a.codegym");
        openNew("b.codegym");
        QCOMPARE(m_studio->session()->workspace().path(), file("b.codegym"));
        QTRY_VERIFY(!QFile::exists(file("a.codegym-wal"))); // closed, and folded in
    }

    void closingLeavesTheStart()
    {
        openNew("a.codegym");
        m_studio->commands().action(QStringLiteral("workspace.close"))->trigger();
        QVERIFY(!m_studio->session());
        QCOMPARE(m_studio->window().currentPageId(), QStringLiteral("home"));
        QVERIFY(m_studio->idle());
    }

    void settingsThatCannotBeWrittenAreTold()
    {
        const QDir settings(m_settingsFolder->path());
        QVERIFY(settings.mkpath(QStringLiteral("CodeGym Studio/machine.ini"))); // a folder where the file would be
        m_studio->commands().action(QStringLiteral("program.settings"))->trigger();
        auto* dialog = m_studio->window().findChild<QDialog*>(QStringLiteral("settingsDialog"));
        QVERIFY(dialog);
        dialog->accept();
        QTRY_COMPARE(m_dialogs.errors.size(), 1);
        QVERIFY2(m_dialogs.errors.first().contains(QStringLiteral("machine.ini")), qPrintable(m_dialogs.errors.first()));
        QVERIFY(QDir(settings.filePath(QStringLiteral("CodeGym Studio"))).removeRecursively());
    }

    void droppedFilesWithoutAWorkspaceAreExplained()
    {
        Q_EMIT m_studio->window().filesDropped({file("rows.jsonl")});
        QCOMPARE(m_dialogs.errors.size(), 1);
    }

    void droppedWorkspaceIsOpened()
    {
        openNew("a.codegym");
        m_studio->close();
        QSignalSpy opened(m_studio.get(), &Studio::opened);
        Q_EMIT m_studio->window().filesDropped({file("a.codegym")});
        QTRY_COMPARE(opened.size(), 1);
    }

    void screenshotHasTheSizeAskedFor()
    {
        const QString picture = file("start.png");
        const Ended ended = runStudio({QStringLiteral("--screenshot"), picture, QStringLiteral("--size"),
            QStringLiteral("1280x720"), QStringLiteral("--scale"), QStringLiteral("2"), QStringLiteral("--theme"),
            QStringLiteral("dark")});
        QVERIFY2(ended.code == 0, ended.errors.constData());
        const QImage image(picture);
        QCOMPARE(image.size(), QSize(2560, 1440));
        QVERIFY(image.pixelColor(1280, 1000).lightness() < 64);
    }

    void screenshotOfNothingFails_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("code");
        const QString option = QStringLiteral("--screenshot");
        QTest::newRow("no such page") << QStringList {option, QStringLiteral("x.png"), QStringLiteral("--page"), QStringLiteral("nowhere")} << 1;
        QTest::newRow("no such workspace") << QStringList {QStringLiteral("/nonexistent.codegym"), option, QStringLiteral("x.png")} << 1;
        QTest::newRow("no such folder") << QStringList {option, QStringLiteral("/nonexistent/x.png")} << 1;
        QTest::newRow("bad size") << QStringList {option, QStringLiteral("x.png"), QStringLiteral("--size"), QStringLiteral("big")} << 2;
        QTest::newRow("bad theme") << QStringList {QStringLiteral("--theme"), QStringLiteral("pink")} << 2;
    }

    void screenshotOfNothingFails()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, code);
        const Ended ended = runStudio(arguments);
        QCOMPARE(ended.code, code);
        QVERIFY(!ended.errors.isEmpty());
    }

private:
    QString file(const char* name) const { return m_folder->filePath(QString::fromLatin1(name)); }

    QStringList paletteTitles(const QString& typed)
    {
        QStringList titles;
        for (const PaletteItem& item : matchingCommands(m_studio->commands(), typed))
            titles.append(item.title);
        return titles;
    }

    void openNew(const char* name)
    {
        QSignalSpy opened(m_studio.get(), &Studio::opened);
        m_dialogs.answer = file(name);
        m_studio->commands().action(QStringLiteral("workspace.new"))->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, 20'000);
    }

    std::unique_ptr<QTemporaryDir> m_settingsFolder;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<UiState> m_state;
    ScriptedDialogs m_dialogs;
    std::unique_ptr<Studio> m_studio;
};

QTEST_MAIN(TestStudio)
#include "tst_studio.moc"
