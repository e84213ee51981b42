#include "core/verification/metrics.h"

#include "support/planted.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QtTest>

using namespace codegym;

namespace {

constexpr double kNear = 0.03; ///< Shares may differ by a replacement that one of the two chose otherwise.

struct Measured {
    QString label; ///< By hand: the folder that the cut lies in.
    QString path;
    AuditReport report;
    QJsonObject slow;
};

} // namespace

/// The metrics of forty cuts, labelled by hand, against their labels and against a slow implementation in Python.
class TestWorthMetrics : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const Status started = m_pool.start();
        QVERIFY2(started.ok(), started ? "" : qPrintable(started.error().text()));
        for (const char* label : {"sound", "open-loop", "notepad", "guessable-answer", "homogeneous-loop",
                 "one-call-answer", "observe-leak", "over-strict-done"}) {
            for (const QString& path : test::pythonFilesIn(QStringLiteral("tests/data/audit/") + QLatin1String(label)))
                m_measured.append({QString::fromLatin1(label), path, {}, {}});
        }
        QCOMPARE(m_measured.size(), 40);
        test::inParallel(m_measured.size(), [&](qsizetype i) {
            Result<AuditReport> report = auditEnvironment(m_pool, test::plantedInput(m_measured[i].path), {});
            if (!report)
                qFatal("%s", qPrintable(report.error().text()));
            m_measured[i].report = *std::move(report);
        });
        runSlowly();
    }

    void everyCutIsFlaggedAsItsLabelSays_data() { rows(); }
    void everyCutIsFlaggedAsItsLabelSays()
    {
        QFETCH(int, index);
        const Measured& measured = m_measured[index];
        static const QSet<QByteArray> labels {"open-loop", "notepad", "guessable-answer", "homogeneous-loop",
            "one-call-answer", "observe-leak", "over-strict-done"};
        QSet<QByteArray> flags;
        for (const Finding& finding : measured.report.findings) {
            if (finding.severity != Severity::Info && labels.contains(finding.rule))
                flags.insert(finding.rule);
        }
        if (measured.label == QStringLiteral("sound"))
            QVERIFY2(flags.isEmpty(), flags.values().join(' ').constData());
        else
            QVERIFY2(flags.contains(measured.label.toLatin1()), flags.values().join(' ').constData());
    }

    void theSlowImplementationAgrees_data() { rows(); }
    void theSlowImplementationAgrees()
    {
        QFETCH(int, index);
        const QJsonObject fast = QJsonDocument::fromJson(m_measured[index].report.metrics.json()).object();
        const QJsonObject& slow = m_measured[index].slow;
        QVERIFY(!slow.isEmpty());
        for (const char* share : {"decision_share", "dead_share", "grounded_share", "homogeneous_share",
                 "guessable_share", "said_answer_share", "in_range_share"}) {
            const double a = fast.value(QLatin1String(share)).toDouble(-1);
            const double b = slow.value(QLatin1String(share)).toDouble(-2);
            QVERIFY2(qAbs(a - b) <= kNear,
                qPrintable(QStringLiteral("%1: %2 and %3").arg(QLatin1String(share)).arg(a).arg(b)));
        }
        QCOMPARE(fast.value(QStringLiteral("effective_rounds")).toInt(),
            slow.value(QStringLiteral("effective_rounds")).toInt());
        QCOMPARE(
            fast.value(QStringLiteral("grounded_tools")).toInt(), slow.value(QStringLiteral("grounded_tools")).toInt());
    }

private:
    void rows() const
    {
        QTest::addColumn<int>("index");
        for (int i = 0; i < int(m_measured.size()); ++i) {
            const QString name = m_measured[i].label + u'/' + QFileInfo(m_measured[i].path).completeBaseName();
            QTest::newRow(qPrintable(name)) << i;
        }
    }

    void runSlowly()
    {
        QStringList arguments {test::projectPath(QStringLiteral("tests/core/synthesis/slow_metrics.py"))};
        for (const Measured& measured : std::as_const(m_measured))
            arguments.append(measured.path);
        QProcess python;
        python.start(QStringLiteral("/usr/bin/python3"), arguments);
        QVERIFY(python.waitForFinished(280000));
        const QList<QByteArray> lines = python.readAllStandardOutput().trimmed().split('\n');
        QVERIFY2(lines.size() == m_measured.size(), python.readAllStandardError().constData());
        for (qsizetype i = 0; i < lines.size(); ++i)
            m_measured[i].slow = QJsonDocument::fromJson(lines[i]).object();
    }

    WorkerPool m_pool {PoolSettings {}};
    QList<Measured> m_measured;
};

QTEST_GUILESS_MAIN(TestWorthMetrics)
#include "tst_worth_metrics.moc"
