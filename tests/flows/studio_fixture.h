#pragma once

#include "../ui/page_fixture.h"
#include "app/studio/pages.h"
#include "app/studio/studio.h"
#include "support/metered_application.h"

#include <QAbstractButton>
#include <QAction>
#include <QRegularExpression>
#include <QTableView>
#include <QTimer>

namespace codegym::test {

/// The whole program in a folder of its own, driven as a person drives it: by events to widgets that are found by
/// name. Its application is a MeteredApplication.
struct StudioFixture {
    QTemporaryDir folder;
    UiState state {folder.filePath(QStringLiteral("layout.ini"))};
    AnsweringDialogs dialogs;
    Theme theme {*qApp};
    Studio studio;

    explicit StudioFixture(const MachineSettings& settings = {})
        : studio(studioPages(), theme, dialogs, state, settings)
    {
        studio.window().resize(1440, 900);
        studio.window().show();
        if (!QTest::qWaitForWindowActive(&studio.window()))
            qFatal("the window does not become active");
    }

    static MeteredApplication& meter() { return *static_cast<MeteredApplication*>(qApp); }

    QString path(const QString& name) const { return folder.filePath(name); }

    bool open(const QString& file, OpenKind kind)
    {
        QSignalSpy opened(&studio, &Studio::opened);
        studio.open(file, kind);
        return !opened.isEmpty() || opened.wait(60'000);
    }

    /// Visible or not; a dialog's widgets, too.
    template <typename Widget>
    Widget* find(const char* name) const
    {
        for (QWidget* window : QApplication::topLevelWidgets()) {
            if (auto* found = window->findChild<Widget*>(QLatin1String(name)))
                return found;
        }
        qFatal("no widget named %s", name);
        return nullptr;
    }

    void click(const char* name) const { QTest::mouseClick(find<QAbstractButton>(name), Qt::LeftButton); }
    /// In the main window, which a window manager makes active again after a dialog; offscreen there is none.
    void pressKeys(const QKeySequence& keys)
    {
        studio.window().activateWindow();
        if (!QTest::qWaitForWindowActive(&studio.window()))
            qFatal("the window does not become active again");
        QTest::keySequence(&studio.window(), keys);
    }
    int rows(const char* table) const { return find<QTableView>(table)->model()->rowCount(); }

    /// Waits until what was asked for up to now has come to its turn and `idle` holds.
    template <typename Idle>
    bool settle(Idle idle, int milliseconds)
    {
        bool turned = false;
        QTimer::singleShot(0, &studio.window(), [&turned] { turned = true; });
        return QTest::qWaitFor([&] { return turned && idle(); }, milliseconds);
    }
};

/// A widget that is shown before it has a parent comes up as a window and takes the focus. Call it in init().
inline void refuseStrayWindows()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral("does not support setParent")));
}

/// main() of a flow test.
template <typename Test>
int runFlow(int argc, char** argv)
{
    // No setting of the person's own, and none left behind.
    const QTemporaryDir home;
    for (const char* place : {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"})
        qputenv(place, home.path().toLocal8Bit());
    MeteredApplication application(argc, argv);
    Test test;
    return QTest::qExec(&test, argc, argv);
}

} // namespace codegym::test
