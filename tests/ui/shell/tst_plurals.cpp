#include "ui/environments/triage_dialog.h"

#include <QDirIterator>
#include <QRegularExpression>
#include <QTranslator>
#include <QtTest>

using namespace codegym;

/// The forms in which English counts, as the program loads them.
class TestPlurals : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_plurals.load(QStringLiteral(CODEGYM_BINARY_DIR "/app/studio/codegym_en.qm")));
        QVERIFY(QCoreApplication::installTranslator(&m_plurals));
    }

    void oneIsNotMany()
    {
        QCOMPARE(TriageDialog(TriageDecision::Drop, 1, {}, nullptr).windowTitle(), QStringLiteral("Drop 1 environment"));
        QCOMPARE(TriageDialog(TriageDecision::Drop, 3, {}, nullptr).windowTitle(), QStringLiteral("Drop 3 environments"));
    }

    void everyCountedTextHasItsForms()
    {
        const QString forms = contents(QStringLiteral(CODEGYM_SOURCE_DIR "/resources/translations/codegym_en.ts"));
        static const QRegularExpression counted(QStringLiteral("tr\\(\"(?:\\\\n)?([^\"]*%n[^\"]*)\""));
        int found = 0;
        for (const char* folder : {"/app", "/core", "/ui"}) {
            QDirIterator files(QStringLiteral(CODEGYM_SOURCE_DIR) + QLatin1String(folder), {QStringLiteral("*.cpp")},
                QDir::Files, QDirIterator::Subdirectories);
            while (files.hasNext()) {
                const QString source = contents(files.next());
                for (const QRegularExpressionMatch& match : counted.globalMatch(source)) {
                    ++found;
                    QVERIFY2(forms.contains(match.captured(1) + QStringLiteral("</source>")), qPrintable(match.captured(1)));
                }
            }
        }
        QVERIFY(found > 10);
    }

private:
    static QString contents(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }

    QTranslator m_plurals;
};

QTEST_MAIN(TestPlurals)
#include "tst_plurals.moc"
