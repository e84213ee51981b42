#include "ui/shell/screenshot.h"

#include <QBasicTimer>
#include <QLabel>
#include <QPainter>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace codegym;

namespace {

/// Asks for what it shows only when it is first drawn, as tables do, and is red until that has come.
class LateWidget : public QWidget {
public:
    std::function<void()> changed;
    bool loading = false;
    bool loaded = false;

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter(this).fillRect(rect(), loaded ? Qt::green : Qt::red);
        if (!loading && !loaded)
            m_ask.start(0, this); // as a table gathers what one drawing wants
    }
    void timerEvent(QTimerEvent*) override
    {
        m_ask.stop();
        loading = true;
        QMetaObject::invokeMethod(this, [this] { load(); }, Qt::QueuedConnection);
    }

private:
    void load()
    {
        loading = false;
        loaded = true;
        changed();
    }

    QBasicTimer m_ask;
};

} // namespace

class TestScreenshot : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_folder.isValid()); }

    void whatDrawingAsksForIsInThePicture()
    {
        LateWidget window;
        window.resize(20, 20);
        Screenshot picture(window, file(), [&] { return !window.loading; }, std::chrono::seconds(20));
        window.changed = [&] { picture.check(); };
        QSignalSpy finished(&picture, &Screenshot::finished);
        picture.check();
        QVERIFY(finished.wait());
        QCOMPARE(QImage(file()).pixelColor(10, 10), QColor(Qt::green));
    }

    void aBusyWindowIsAnError()
    {
        QLabel window(QStringLiteral("busy"));
        Screenshot picture(window, file(), [] { return false; }, std::chrono::seconds(0));
        QSignalSpy finished(&picture, &Screenshot::finished);
        picture.check();
        QVERIFY(finished.wait());
        QVERIFY(!finished.first().first().value<Status>());
    }

    void aFileThatCannotBeWrittenIsAnError()
    {
        QLabel window(QStringLiteral("idle"));
        Screenshot picture(window, m_folder.filePath(QStringLiteral("missing/page.png")), [] { return true; },
            std::chrono::seconds(20));
        QSignalSpy finished(&picture, &Screenshot::finished);
        picture.check();
        QVERIFY(finished.wait());
        QVERIFY(!finished.first().first().value<Status>());
    }

private:
    QString file() const { return m_folder.filePath(QStringLiteral("page.png")); }

    QTemporaryDir m_folder;
};

QTEST_MAIN(TestScreenshot)
#include "tst_screenshot.moc"
