#include "hands.h"
#include "studio_fixture.h"

#include "core/base/hash.h"
#include "core/workspace/drafts.h"
#include "core/workspace/environments.h"
#include "core/workspace/revisions.h"
#include "support/fixtures.h"
#include "ui/widgets/code_editor.h"

#include <QDialog>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QProcess>
#include <QPushButton>

#include <csignal>

using namespace codegym;
using namespace codegym::test;

namespace {

constexpr int kPatience = 60'000; // milliseconds
constexpr const char* kEditOption = "--edit"; // of this program, which then is the one to be killed
const QByteArray kDocLine = "        Tell how many values there are.";
const QByteArray kTyped = " As often as you like.";

/// An environment of the published contract.
QByteArray published() { return readAll(projectPath(QStringLiteral("tests/data/environments/sum.py"))); }

QByteArray withMixedEnds(const QByteArray& text)
{
    const QByteArrayList lines = text.split('\n');
    QByteArray mixed;
    for (qsizetype i = 0; i + 1 < lines.size(); ++i)
        mixed += lines[i] + (i % 3 == 0 ? "\r\n" : i % 7 == 0 ? "\r" : "\n");
    return mixed + lines.last();
}

/// The window with an environment file in a workspace, in whose source somebody types.
struct Editing {
    StudioFixture studio;

    CodeEditor* editor() const { return studio.find<CodeEditor>("environmentSourceView"); }

    void import(const QString& file)
    {
        QVERIFY(studio.open(studio.path(QStringLiteral("w.codegym")), OpenKind::New));
        studio.dialogs.files = QStringList {file};
        studio.pressKeys(QKeySequence(Qt::CTRL | Qt::Key_I));
        studio.click("addFilesButton");
        QTRY_VERIFY_WITH_TIMEOUT(studio.find<QPushButton>("startImportButton")->isEnabled(), kPatience);
        studio.click("startImportButton");
        QTRY_VERIFY_WITH_TIMEOUT(studio.find<QPushButton>("closeImportButton")->hasFocus(), kPatience);
        studio.click("closeImportButton");
    }

    /// No import takes a file with NUL, as Python does not; it may have been written elsewhere all the same.
    void addWithoutReading(const QByteArray& source)
    {
        QVERIFY(studio.open(studio.path(QStringLiteral("w.codegym")), OpenKind::New));
        const auto add = [&](Connection& c) {
            return addEnvironment(c, sampleEnvironment({"X_1", "SumEnv"}, source), ConflictPolicy::Keep);
        };
        VERIFY_OK(studio.studio.session()->workspace().write(add));
    }

    void showSource()
    {
        studio.pressKeys(QKeySequence(Qt::ALT | Qt::Key_3));
        QTRY_VERIFY_WITH_TIMEOUT(!editor()->text().isEmpty(), kPatience);
    }

    /// At the end of a line of a docstring.
    void typeIntoDocstring()
    {
        const qsizetype place = editor()->text().indexOf(kDocLine);
        QVERIFY(place >= 0);
        auto* scintilla = editor()->findChild<QsciScintilla*>();
        scintilla->setFocus();
        scintilla->SendScintilla(QsciScintilla::SCI_GOTOPOS, static_cast<unsigned long>(place));
        QTest::keyClick(scintilla, Qt::Key_End);
        QTest::keyClicks(scintilla, QString::fromUtf8(kTyped));
    }

    template <typename Read>
    auto read(Read work) { return *studio.studio.session()->workspace().read(work); }
    QByteArray currentHash()
    {
        for (const RevisionRow& row : read([](Connection& c) { return revisionRows(c, 1); })) {
            if (row.current)
                return row.hash;
        }
        return {};
    }
};

/// What runs in the program that is killed: it edits for ever.
int editForEver(const QString& workspace)
{
    Editing editing;
    if (!editing.studio.open(workspace, OpenKind::Existing))
        return EXIT_FAILURE;
    editing.showSource();
    editing.typeIntoDocstring();
    return QApplication::exec();
}

} // namespace

/// A published environment file: edited, byte for byte, and not lost when the program is killed.
class TestEnvironmentFileFlow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { refuseStrayWindows(); }

    void onlyTheBytesOfAnEditedDocstringChange_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::newRow("line feeds") << published();
        QTest::newRow("CRLF") << published().replace("\n", "\r\n");
        QTest::newRow("mixed line ends") << withMixedEnds(published());
        QTest::newRow("byte order mark") << QByteArray("\xef\xbb\xbf" + published());
        QTest::newRow("NUL") << published().replace("import json\n", QByteArray("import json  # \0\n", 17));
        QTest::newRow("mark, mixed, NUL") << QByteArray(
            "\xef\xbb\xbf" + withMixedEnds(published().replace("import json\n", QByteArray("import json  # \0\n", 17))));
    }

    void onlyTheBytesOfAnEditedDocstringChange()
    {
        QFETCH(QByteArray, file);
        QVERIFY(file.count(kDocLine) == 1);
        Editing editing;
        const QString path = editing.studio.path(QStringLiteral("X_1__SumEnv.py"));
        writeFile(path, file);
        if (file.contains('\0'))
            editing.addWithoutReading(file);
        else
            editing.import(path);
        editing.showSource();
        QCOMPARE(editing.editor()->text(), file);
        editing.typeIntoDocstring();
        editing.studio.pressKeys(QKeySequence::Save);
        QTest::keyClick(editing.studio.find<QLineEdit>("revisionMessageEdit"), Qt::Key_Return);
        const QByteArray edited = QByteArray(file).replace(kDocLine, kDocLine + kTyped);
        QTRY_COMPARE_WITH_TIMEOUT(editing.currentHash(), sha256(edited), kPatience);
        QCOMPARE(editing.read([](Connection& c) { return revision(c, 1); }).source, edited);
        QCOMPARE(editing.studio.dialogs.errors, QStringList());
    }

    void anEditOfAKilledProgramIsOfferedAgain()
    {
        Editing editing;
        const QString path = editing.studio.path(QStringLiteral("X_1__SumEnv.py"));
        writeFile(path, published());
        editing.import(path);
        QTRY_COMPARE(editing.studio.studio.session()->jobs().running(), 0);
        const QString workspace = editing.studio.studio.session()->workspace().path();
        killWhileItEdits(workspace, [&] { return !editing.read([](Connection& c) { return drafts(c); }).isEmpty(); });
        editing.showSource();
        QCOMPARE(editing.editor()->text(), published().replace(kDocLine, kDocLine + kTyped));
        QVERIFY(editing.studio.find<QLabel>("sourceNoticeLabel")->isVisible());
        QVERIFY(editing.studio.find<QPushButton>("saveRevisionButton")->isEnabled());
    }

private:
    static void killWhileItEdits(const QString& workspace, const std::function<bool()>& draftIsThere)
    {
        QProcess other;
        other.setProcessChannelMode(QProcess::ForwardedChannels);
        other.start(QCoreApplication::applicationFilePath(), {QString::fromLatin1(kEditOption), workspace});
        QTRY_VERIFY_WITH_TIMEOUT(draftIsThere(), kPatience);
        ::kill(pid_t(other.processId()), SIGKILL);
        QVERIFY(other.waitForFinished());
        QCOMPARE(other.exitStatus(), QProcess::CrashExit);
    }
};

int main(int argc, char** argv)
{
    if (argc == 3 && qstrcmp(argv[1], kEditOption) == 0) {
        const MeteredApplication application(argc, argv);
        return editForEver(QString::fromLocal8Bit(argv[2]));
    }
    return runFlow<TestEnvironmentFileFlow>(argc, argv);
}
#include "tst_environment_file_flow.moc"
