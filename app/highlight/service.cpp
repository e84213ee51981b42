#include "app/highlight/service.h"

#include "app/highlight/frames.h"

#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Theme>

#include <QColor>
#include <QJsonDocument>

#include <cmath>

namespace codegym::highlight {

namespace {

constexpr qint64 kLargestHeader = 64 * 1024;
constexpr qint64 kLargestText = 4 * 1024 * 1024;
constexpr double kLargestExactInteger = 9007199254740992.0;

QJsonValue idOf(const QJsonObject& request)
{
    const QJsonValue id = request.value(QLatin1String("id"));
    return id.isUndefined() ? QJsonValue(QJsonValue::Null) : id;
}

QJsonObject refusal(const QJsonObject& request, const char* reason)
{
    return {{QStringLiteral("id"), idOf(request)}, {QStringLiteral("error"), QLatin1String(reason)}};
}

bool streamEnded(const Block& block)
{
    return block.status == Block::Status::End || block.status == Block::Status::Truncated;
}

bool isByteCount(double value)
{
    return value >= 0 && value < kLargestExactInteger && value == std::floor(value);
}

QString colour(QRgb value)
{
    return QColor::fromRgb(value).name();
}

} // namespace

bool Service::run(std::FILE* in, std::FILE* out)
{
    for (;;) {
        const Block header = readFrame(in, kLargestHeader);
        if (streamEnded(header)) {
            return header.status == Block::Status::End;
        }
        const QJsonObject request = QJsonDocument::fromJson(header.bytes).object();
        const double count = request.value(QLatin1String("bytes")).toDouble(-1);
        QJsonObject reply;
        if (isByteCount(count)) {
            const Block text = readBytes(in, qint64(count), kLargestText);
            if (streamEnded(text)) {
                return false;
            }
            reply = text.status == Block::Status::TooLarge ? refusal(request, "the text is larger than 4 MB")
                                                           : answer(request, text.bytes);
        } else {
            // Without a count, the next frame is taken to follow at once.
            reply = refusal(
                request, "the frame is no request: a JSON object of at most 64 KB with a number 'bytes'");
        }
        if (!writeFrame(out, QJsonDocument(reply).toJson(QJsonDocument::Compact))) {
            return false;
        }
    }
}

QJsonObject Service::answer(const QJsonObject& request, const QByteArray& text)
{
    const QString decoded = QString::fromUtf8(text);
    if (decoded.toUtf8() != text) {
        // Offsets would mean something else to a reader that decodes such bytes in another way.
        return refusal(request, "the text is not valid UTF-8, or begins with a byte order mark");
    }
    const auto definition
        = m_repository.definitionForName(request.value(QLatin1String("definition")).toString());
    if (!definition.isValid()) {
        return refusal(request, "there is no definition of that name");
    }
    using KSyntaxHighlighting::Repository;
    using KSyntaxHighlighting::Theme;
    const bool dark = request.value(QLatin1String("theme")) == QLatin1String("dark");
    const Theme theme = m_repository.defaultTheme(dark ? Repository::DarkTheme : Repository::LightTheme);
    m_collector.setDefinition(definition);
    m_collector.setTheme(theme);
    m_collector.highlight(decoded);
    return {
        {QStringLiteral("id"), idOf(request)},
        {QStringLiteral("spans"), m_collector.spans()},
        {QStringLiteral("styles"), m_collector.styles()},
        {QStringLiteral("foreground"), colour(theme.textColor(Theme::Normal))},
        {QStringLiteral("background"), colour(theme.editorColor(Theme::BackgroundColor))},
    };
}

} // namespace codegym::highlight
