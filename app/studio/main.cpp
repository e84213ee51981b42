#include "app/studio/options.h"
#include "app/studio/pages.h"
#include "app/studio/studio.h"
#include "core/base/version.h"
#include "ui/shell/screenshot.h"

#include <QApplication>
#include <QIcon>

#include <cstdio>

using namespace codegym;

namespace {

constexpr int usageExit = 2;
constexpr std::chrono::seconds screenshotPatience {120};

void print(std::FILE* stream, const QString& text) { std::fputs(qPrintable(text), stream); }

/// Before there is an application: a picture is the same everywhere, so it is drawn without a display.
void preparePlatform(const StudioOptions& options)
{
    if (!options.screenshot.isEmpty() && !qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    if (options.scale > 0)
        qputenv("QT_SCALE_FACTOR", QByteArray::number(options.scale));
}

QStringList argumentList(int argc, char** argv)
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    return arguments;
}

int fail(const QString& message)
{
    print(stderr, message + u'\n');
    return EXIT_FAILURE;
}

/// Shows what the options name; false if there is no such page or item.
bool showRequested(Studio& studio, const StudioOptions& options)
{
    return options.page.isEmpty() || studio.window().showPage(options.page, options.select);
}

QString notShown(const StudioOptions& options)
{
    if (options.select.isEmpty())
        return Studio::tr("There is no page %1 here.").arg(options.page);
    return Studio::tr("The page %1 does not show %2.").arg(options.page, options.select);
}

int runScreenshot(QApplication& application, Studio& studio, const StudioOptions& options)
{
    studio.setUnattended();
    Screenshot screenshot(studio.window(), options.screenshot, [&studio] { return studio.idle(); }, screenshotPatience);
    QObject::connect(&studio, &Studio::idleChanged, &screenshot, &Screenshot::check);
    QObject::connect(&screenshot, &Screenshot::finished, &application, [&application](const Status& outcome) {
        application.exit(outcome ? EXIT_SUCCESS : fail(outcome.error().text()));
    });
    QObject::connect(&studio, &Studio::failed, &application,
        [&application](const Error& error) { application.exit(fail(error.text())); });
    const auto show = [&] {
        if (!showRequested(studio, options))
            application.exit(fail(notShown(options)));
        screenshot.check();
    };
    QObject::connect(&studio, &Studio::opened, &application, show);
    if (options.workspace.isEmpty())
        QMetaObject::invokeMethod(&application, show, Qt::QueuedConnection);
    else
        studio.open(options.workspace, OpenKind::Existing);
    return application.exec();
}

int runWindow(QApplication& application, Studio& studio, const StudioOptions& options)
{
    QObject::connect(&studio, &Studio::opened, &application, [&] {
        if (!showRequested(studio, options))
            studio.window().showStatus(notShown(options));
    });
    if (!options.workspace.isEmpty())
        studio.open(options.workspace, OpenKind::Existing);
    return application.exec();
}

} // namespace

int main(int argc, char** argv)
{
    const Result<StudioOptions> options = parseOptions(argumentList(argc, argv));
    if (!options) {
        print(stderr, options.error().message + u'\n');
        return usageExit;
    }
    if (!options->information.isEmpty()) {
        print(stdout, options->information);
        return EXIT_SUCCESS;
    }
    preparePlatform(*options);
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("codegym-studio"));
    QApplication::setApplicationDisplayName(QStringLiteral("CodeGym Studio"));
    QApplication::setApplicationVersion(QString::fromLatin1(kProgramVersion));
    QApplication::setDesktopFileName(QStringLiteral("codegym-studio"));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/app.svg")));

    const MachineSettings settings = MachineSettings::load();
    UiState state;
    NativeDialogs dialogs;
    Theme theme(application);
    theme.choose(themeChoiceFrom(options->theme.isEmpty() ? settings.theme : options->theme));
    Studio studio(studioPages(), theme, dialogs, state, settings);
    if (options->size.isValid())
        studio.window().resize(options->size);
    studio.window().show();
    return options->screenshot.isEmpty() ? runWindow(application, studio, *options)
                                         : runScreenshot(application, studio, *options);
}
