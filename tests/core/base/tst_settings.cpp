#include "core/base/settings.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace codegym;

class TestSettings : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qputenv("XDG_CONFIG_HOME", m_folder.path().toLocal8Bit()); }

    void cleanup() { QDir(m_folder.filePath(QStringLiteral("CodeGym Studio"))).removeRecursively(); }

    void whatIsSavedIsLoaded()
    {
        MachineSettings chosen;
        chosen.interpreter = QStringLiteral("/opt/python/bin/python3");
        chosen.workers = 3;
        chosen.limits.time = std::chrono::milliseconds(1500);
        chosen.limits.memoryBytes = 64LL << 20;
        chosen.tests = {7, 0.55};
        chosen.thresholds.insert("guessable-answer/share", 0.3);
        chosen.theme = QStringLiteral("dark");
        chosen.reviewer = QString::fromUtf8("R\xC3\xADta");
        chosen.editor = QStringLiteral("kate --new");
        const Status saved = chosen.save();
        QVERIFY2(saved.ok(), saved.ok() ? "" : qPrintable(saved.error().text()));

        const MachineSettings loaded = MachineSettings::load();
        QCOMPARE(loaded.interpreter, chosen.interpreter);
        QCOMPARE(loaded.workers, chosen.workers);
        QVERIFY(loaded.limits == chosen.limits);
        QCOMPARE(loaded.tests.minimumValid, chosen.tests.minimumValid);
        QCOMPARE(loaded.tests.minimumValidShare, chosen.tests.minimumValidShare);
        QCOMPARE(loaded.thresholds, chosen.thresholds);
        QCOMPARE(loaded.theme, chosen.theme);
        QCOMPARE(loaded.reviewer, chosen.reviewer);
        QCOMPARE(loaded.editor, chosen.editor);
    }

    void keysOfANewerProgramStay()
    {
        QVERIFY(MachineSettings().save().ok());
        QFile file(settingsFile());
        QVERIFY(file.open(QIODevice::Append));
        file.write("\n[later]\nkey=7\n");
        file.close();
        QVERIFY(MachineSettings().save().ok());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains("[later]\nkey=7"));
    }

    void aFileThatCannotBeWrittenIsNamed()
    {
        QVERIFY(QDir().mkpath(settingsFile())); // a folder in its place stops even root
        const Status saved = MachineSettings().save();
        QVERIFY(!saved.ok());
        QVERIFY2(saved.error().text().startsWith(settingsFile()), qPrintable(saved.error().text()));
    }

private:
    QString settingsFile() const { return m_folder.filePath(QStringLiteral("CodeGym Studio/machine.ini")); }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
