#include "support/fixtures.h"

#include <QDirIterator>
#include <QProcess>
#include <QRegularExpression>
#include <QtTest>

using namespace codegym;

namespace {

/// Rooms of core from the ground up: a room may include itself and the rooms that it lists, with what those list.
const QMap<QString, QStringList> kBelow {
    {QStringLiteral("base"), {}},
    {QStringLiteral("model"), {QStringLiteral("base")}},
    {QStringLiteral("workspace"), {QStringLiteral("model")}},
    {QStringLiteral("runtime"), {QStringLiteral("model")}},
    {QStringLiteral("formats"), {QStringLiteral("model")}},
    {QStringLiteral("endpoints"), {QStringLiteral("model")}},
    {QStringLiteral("verification"), {QStringLiteral("workspace"), QStringLiteral("runtime"), QStringLiteral("formats")}},
    {QStringLiteral("synthesis"), {QStringLiteral("verification"), QStringLiteral("endpoints")}},
    {QStringLiteral("audit"), {QStringLiteral("verification")}},
    {QStringLiteral("trajectories"), {QStringLiteral("verification")}},
    {QStringLiteral("curation"), {QStringLiteral("synthesis"), QStringLiteral("audit"), QStringLiteral("trajectories")}},
    {QStringLiteral("exporting"), {QStringLiteral("curation")}},
    {QStringLiteral("serving"), {QStringLiteral("curation")}},
    {QStringLiteral("jobs"), {QStringLiteral("exporting"), QStringLiteral("serving")}},
};

QSet<QString> allBelow(const QString& room)
{
    QSet<QString> below {room};
    for (const QString& next : kBelow.value(room))
        below |= allBelow(next);
    return below;
}

struct Include {
    QString file;
    int line;
    QString target;
    QString text() const { return QStringLiteral("%1:%2 includes %3").arg(file).arg(line).arg(target); }
};

QList<Include> includesBelow(const QString& folder)
{
    static const QRegularExpression pattern(QStringLiteral("^\\s*#\\s*include\\s+[<\"]([^>\"]+)[>\"]"));
    QList<Include> found;
    const QString root = test::projectPath(QString());
    QDirIterator it(root + folder, {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        const QString path = it.next();
        int number = 0;
        for (const QString& line : QString::fromUtf8(test::readAll(path)).split(u'\n')) {
            ++number;
            if (const auto match = pattern.match(line); match.hasMatch())
                found.append({path.mid(root.size()), number, match.captured(1)});
        }
    }
    return found;
}

/// Classes that headers define at the top of a namespace, with their files.
QMultiMap<QString, QString> definedClasses(const QStringList& folders)
{
    static const QRegularExpression pattern(
        QStringLiteral("^(?:class|struct) (\\w+)(?: final)?(?: :[^;{]*)? \\{"), QRegularExpression::MultilineOption);
    QMultiMap<QString, QString> found;
    for (const QString& folder : folders) {
        QDirIterator it(test::projectPath(folder), {QStringLiteral("*.h")}, QDir::Files, QDirIterator::Subdirectories);
        while (it.hasNext()) {
            const QString path = it.next();
            auto match = pattern.globalMatch(QString::fromUtf8(test::readAll(path)));
            while (match.hasNext())
                found.insert(match.next().captured(1), path);
        }
    }
    return found;
}

QString linkedLibraries(const QString& binary)
{
    QProcess ldd;
    ldd.start(QStringLiteral("ldd"), {binary});
    ldd.waitForFinished();
    return QString::fromLocal8Bit(ldd.readAllStandardOutput());
}

} // namespace

/// The arrows of the architecture point down only; nothing of a display reaches core.
class TestArchitecture : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void coreRoomsIncludeOnlyWhatLiesBelow()
    {
        QStringList broken;
        const QList<Include> includes = includesBelow(QStringLiteral("core"));
        QVERIFY(!includes.isEmpty());
        for (const Include& include : includes) {
            const QString room = include.file.section(u'/', 1, 1);
            QVERIFY2(kBelow.contains(room), qPrintable(QStringLiteral("core/%1 has no place in the layers").arg(room)));
            if (include.target.startsWith(u"ui/") || include.target.startsWith(u"app/"))
                broken += include.text();
            if (include.target.startsWith(u"core/") && !allBelow(room).contains(include.target.section(u'/', 1, 1)))
                broken += include.text();
        }
        QVERIFY2(broken.isEmpty(), qPrintable(broken.join(u'\n')));
    }

    void coreIncludesNothingOfADisplay()
    {
        static const QRegularExpression display(
            QStringLiteral("^(QtGui|QtWidgets|QtSvg|QtPrintSupport|Qsci)(/|$)"
                           "|^Q(Widget|Application|GuiApplication|MessageBox|Icon|Pixmap|Image|Color|Font|Painter|"
                           "UndoStack|Action|Clipboard|DesktopServices)$"));
        QStringList broken;
        for (const Include& include : includesBelow(QStringLiteral("core")) + includesBelow(QStringLiteral("app/cli"))) {
            if (display.match(include.target).hasMatch())
                broken += include.text();
        }
        QVERIFY2(broken.isEmpty(), qPrintable(broken.join(u'\n')));
    }

    void uiUsesNoDatabaseAndNoProcess()
    {
        static const QRegularExpression forbidden(QStringLiteral("^(QtSql/)?QSql|^QProcess$|^sqlite3.h$|^app/"));
        QStringList broken;
        for (const Include& include : includesBelow(QStringLiteral("ui"))) {
            // The highlighter is a process by design: colouring stays out of the program.
            if (forbidden.match(include.target).hasMatch() && include.file != QStringLiteral("ui/widgets/highlighter.cpp"))
                broken += include.text();
        }
        QVERIFY2(broken.isEmpty(), qPrintable(broken.join(u'\n')));
    }

    void aPageNeverIncludesAnotherPage()
    {
        static const QSet<QString> pages {QStringLiteral("home"), QStringLiteral("problems"), QStringLiteral("environments"),
            QStringLiteral("trajectories"), QStringLiteral("difficulty"), QStringLiteral("exporting")};
        QStringList broken;
        for (const Include& include : includesBelow(QStringLiteral("ui"))) {
            const QString from = include.file.section(u'/', 1, 1);
            const QString to = include.target.section(u'/', 1, 1);
            const bool intoPage = include.target.startsWith(u"ui/") && pages.contains(to);
            if (intoPage && from != to)
                broken += include.text();
        }
        QVERIFY2(broken.isEmpty(), qPrintable(broken.join(u'\n')));
    }

    /// The linker keeps one of two classes of one name, without a word, and the other's users crash.
    void noTwoHeadersDefineOneClass()
    {
        const QMultiMap<QString, QString> classes = definedClasses({QStringLiteral("core"), QStringLiteral("ui")});
        QVERIFY(classes.contains(QStringLiteral("Workspace")));
        QStringList twice;
        for (const QString& name : classes.uniqueKeys()) {
            if (classes.count(name) > 1)
                twice.append(name + QStringLiteral(" in ") + classes.values(name).join(QStringLiteral(" and ")));
        }
        QVERIFY2(twice.isEmpty(), qPrintable(twice.join(u'\n')));
    }

    void theCommandLineLinksNoDisplay()
    {
        const QString libraries = linkedLibraries(QStringLiteral(CODEGYM_BINARY_DIR "/bin/codegym"));
        QVERIFY(libraries.contains(u"libQt6Core"));
        QVERIFY2(!libraries.contains(QRegularExpression(QStringLiteral("libQt6(Gui|Widgets|Svg|PrintSupport)|libqscintilla"))),
            qPrintable(libraries));
    }

    void theControlFindsADisplayWhereThereIsOne()
    {
        const QString studio = QStringLiteral(CODEGYM_BINARY_DIR "/bin/codegym-studio");
        if (!QFile::exists(studio))
            QSKIP("built without the desktop program");
        QVERIFY(linkedLibraries(studio).contains(u"libQt6Widgets"));
    }
};

QTEST_GUILESS_MAIN(TestArchitecture)
#include "tst_architecture.moc"
