#include "app/studio/options.h"

#include "core/base/version.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace codegym {

namespace {

QString text(const char* source) { return QCoreApplication::translate("studio", source); }

Result<QSize> parseSize(const QString& written)
{
    const QStringList sides = written.split(u'x');
    const QSize size(sides.value(0).toInt(), sides.value(1).toInt());
    if (sides.size() != 2 || size.width() < 320 || size.height() < 240 || size.width() > 16384 || size.height() > 16384)
        return failure(Error::Kind::Usage, text("--size wants WIDTHxHEIGHT in pixels, e.g. 1440x900."));
    return size;
}

void addOptions(QCommandLineParser& parser)
{
    parser.setApplicationDescription(text("Make, look into and select verified tool-use environments."));
    parser.addPositionalArgument(QStringLiteral("workspace"), text("The .codegym file to open."), QStringLiteral("[W]"));
    parser.addOptions({
        {QStringLiteral("page"),
            text("Start on this page: home, problems, environments, trajectories, difficulty, export."), text("NAME")},
        {QStringLiteral("select"), text("Show this item on the page."), text("ID")},
        {QStringLiteral("theme"), text("system, light or dark, this time only."), text("THEME")},
        {QStringLiteral("size"), text("Size of the window."), text("WxH")},
        {QStringLiteral("screenshot"), text("Render the page into a PNG file when it has loaded, and quit."), text("FILE")},
        {QStringLiteral("scale"), text("Pixels of the picture per pixel of the window, 1 to 4."), text("FACTOR")},
    });
    parser.addHelpOption();
    parser.addVersionOption();
}

Status readValues(const QCommandLineParser& parser, StudioOptions& options)
{
    options.workspace = parser.positionalArguments().value(0);
    options.page = parser.value(QStringLiteral("page"));
    options.select = parser.value(QStringLiteral("select"));
    options.theme = parser.value(QStringLiteral("theme"));
    options.screenshot = parser.value(QStringLiteral("screenshot"));
    const QStringList themes {QString(), QStringLiteral("system"), QStringLiteral("light"), QStringLiteral("dark")};
    if (!themes.contains(options.theme))
        return failure(Error::Kind::Usage, text("--theme is system, light or dark."));
    if (parser.isSet(QStringLiteral("size"))) {
        const Result<QSize> size = parseSize(parser.value(QStringLiteral("size")));
        if (!size)
            return size.error();
        options.size = *size;
    }
    if (parser.isSet(QStringLiteral("scale"))) {
        options.scale = parser.value(QStringLiteral("scale")).toDouble();
        if (!(options.scale >= 1 && options.scale <= 4))
            return failure(Error::Kind::Usage, text("--scale is a number from 1 to 4."));
    }
    return {};
}

} // namespace

Result<StudioOptions> parseOptions(const QStringList& arguments)
{
    QCommandLineParser parser;
    addOptions(parser);
    if (!parser.parse(arguments))
        return failure(Error::Kind::Usage, parser.errorText());
    StudioOptions options;
    if (parser.isSet(QStringLiteral("help")))
        options.information = parser.helpText().replace( // there is no application yet to take the name from
            QLatin1String("<executable_name>"), QLatin1String("codegym-studio"));
    else if (parser.isSet(QStringLiteral("version")))
        options.information = QStringLiteral("codegym-studio %1\n").arg(QString::fromLatin1(kProgramVersion));
    if (!options.information.isEmpty())
        return options;
    if (parser.positionalArguments().size() > 1)
        return failure(Error::Kind::Usage, text("Name one workspace at most."));
    if (const Status read = readValues(parser, options); !read)
        return read.error();
    return options;
}

} // namespace codegym
