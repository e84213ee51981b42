#include "core/base/settings.h"

#include <QCoreApplication>
#include <QDir>
#include <QSettings>
#include <QThread>

namespace codegym {

namespace {

QSettings userSettings()
{
    return QSettings(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("CodeGym Studio"),
        QStringLiteral("machine"));
}

const QString kRules = QStringLiteral("rules/");

QMap<QByteArray, double> storedThresholds(const QSettings& stored)
{
    QMap<QByteArray, double> thresholds;
    for (const QString& key : stored.allKeys()) {
        bool isNumber = false;
        const double value = stored.value(key).toDouble(&isNumber);
        if (key.startsWith(kRules) && isNumber)
            thresholds.insert(key.mid(kRules.size()).toLatin1(), value);
    }
    return thresholds;
}

} // namespace

QByteArray RunLimits::text() const
{
    return "time=" + QByteArray::number(qint64(time.count())) + "ms memory=" + QByteArray::number(memoryBytes)
        + " output=" + QByteArray::number(outputBytes) + " answer=" + QByteArray::number(answerCharacters);
}

int MachineSettings::workerCount() const
{
    return workers > 0 ? workers : qMax(1, QThread::idealThreadCount());
}

MachineSettings MachineSettings::load()
{
    const QSettings stored = userSettings();
    MachineSettings settings;
    settings.interpreter = stored.value(QStringLiteral("interpreter"), settings.interpreter).toString();
    settings.workers = stored.value(QStringLiteral("workers"), 0).toInt();
    settings.limits.time = std::chrono::milliseconds(
        qBound(100, stored.value(QStringLiteral("limits/timeMs"), int(settings.limits.time.count())).toInt(), 600000));
    settings.limits.memoryBytes = qBound<qint64>(
        8LL << 20, stored.value(QStringLiteral("limits/memoryBytes"), settings.limits.memoryBytes).toLongLong(), 64LL << 30);
    settings.tests.minimumValid = stored.value(QStringLiteral("tests/minimumValid"), settings.tests.minimumValid).toInt();
    settings.tests.minimumValidShare
        = stored.value(QStringLiteral("tests/minimumValidShare"), settings.tests.minimumValidShare).toDouble();
    settings.thresholds = storedThresholds(stored);
    settings.acceptUnsandboxed = stored.value(QStringLiteral("acceptUnsandboxed"), false).toBool();
    settings.theme = stored.value(QStringLiteral("theme"), settings.theme).toString();
    settings.reviewer = stored.value(QStringLiteral("reviewer"), QString::fromLocal8Bit(qgetenv("USER"))).toString();
    settings.editor = stored.value(QStringLiteral("editor")).toString();
    return settings;
}

Status MachineSettings::save() const
{
    QSettings stored = userSettings();
    stored.setValue(QStringLiteral("interpreter"), interpreter);
    stored.setValue(QStringLiteral("workers"), workers);
    stored.setValue(QStringLiteral("limits/timeMs"), int(limits.time.count()));
    stored.setValue(QStringLiteral("limits/memoryBytes"), limits.memoryBytes);
    stored.setValue(QStringLiteral("tests/minimumValid"), tests.minimumValid);
    stored.setValue(QStringLiteral("tests/minimumValidShare"), tests.minimumValidShare);
    for (auto it = thresholds.begin(); it != thresholds.end(); ++it)
        stored.setValue(kRules + QString::fromLatin1(it.key()), it.value());
    stored.setValue(QStringLiteral("acceptUnsandboxed"), acceptUnsandboxed);
    stored.setValue(QStringLiteral("theme"), theme);
    stored.setValue(QStringLiteral("reviewer"), reviewer);
    stored.setValue(QStringLiteral("editor"), editor);
    stored.sync();
    if (stored.status() == QSettings::NoError)
        return {};
    return failureAt(QDir::toNativeSeparators(stored.fileName()), 0,
        QCoreApplication::translate("MachineSettings",
            "The settings could not be written. They hold until the program ends; check that the file can be changed."));
}

} // namespace codegym
