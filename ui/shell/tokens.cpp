#include "ui/shell/tokens.h"

#include <QRegularExpression>

#include <array>
#include <cmath>
#include <utility>

namespace codegym {

namespace {

Tokens lightTokens()
{
    Tokens t;
    t.window = QColor(0xf6f7f9);
    t.panel = QColor(0xffffff);
    t.raised = QColor(0xf0f2f5);
    t.line = QColor(0xdfe3e8);
    t.text = QColor(0x1c2128);
    t.muted = QColor(0x667080);
    t.accent = QColor(0x0b63b0);
    t.onAccent = QColor(0xffffff);
    t.accentTint = QColor(0xe6f0fa);
    t.selection = QColor(0xdcebf9);
    t.correct = {QColor(0x08734f), QColor(0xe3f5ee)};
    t.incorrect = {QColor(0xad4212), QColor(0xfcece4)};
    t.error = {QColor(0x7650b0), QColor(0xf0eafa)};
    t.warning = {QColor(0x7d5a00), QColor(0xfdf4dc)};
    t.neutral = {QColor(0x5f6978), QColor(0xf0f2f5)}; // muted, darkened until it reads at 4.5:1 on raised
    t.keyword = QColor(0x8230a8);
    t.string = QColor(0x1d7337);
    t.number = QColor(0xb04a10);
    t.definition = QColor(0x0b63b0);
    t.comment = QColor(0x667080);
    return t;
}

Tokens darkTokens()
{
    Tokens t;
    t.window = QColor(0x181b20);
    t.panel = QColor(0x1f2329);
    t.raised = QColor(0x262b32);
    t.line = QColor(0x343a43);
    t.text = QColor(0xdfe4ea);
    t.muted = QColor(0x8d97a5);
    t.accent = QColor(0x5aa9f0);
    t.onAccent = QColor(0x10151b);
    t.accentTint = QColor(0x1d3346);
    t.selection = QColor(0x26405a);
    t.correct = {QColor(0x3fc394), QColor(0x17362b)};
    t.incorrect = {QColor(0xf08a55), QColor(0x3c251a)};
    t.error = {QColor(0xb497e8), QColor(0x2d2540)};
    t.warning = {QColor(0xe0b64a), QColor(0x39300f)};
    t.neutral = {QColor(0x98a2b0), QColor(0x262b32)};
    t.keyword = QColor(0xc695f0);
    t.string = QColor(0x85d395);
    t.number = QColor(0xf0a66e);
    t.definition = QColor(0x74b8f5);
    t.comment = QColor(0x8d97a5);
    return t;
}

double linear(double channel)
{
    return channel <= 0.03928 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& color)
{
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

} // namespace

const Tokens& tokens(ThemeMode mode)
{
    static const Tokens light = lightTokens();
    static const Tokens dark = darkTokens();
    return mode == ThemeMode::Dark ? dark : light;
}

ThemeMode modeOf(const QPalette& palette)
{
    return palette.color(QPalette::Window).lightness() < 128 ? ThemeMode::Dark : ThemeMode::Light;
}

const Tokens& tokensFor(const QPalette& palette) { return tokens(modeOf(palette)); }

QPalette paletteFrom(const Tokens& t)
{
    QPalette palette(t.panel, t.panel);
    const std::array<std::pair<QPalette::ColorRole, QColor>, 20> roles {{
        {QPalette::Window, t.panel}, {QPalette::WindowText, t.text}, {QPalette::Base, t.panel},
        {QPalette::AlternateBase, t.raised}, {QPalette::Text, t.text}, {QPalette::Button, t.panel},
        {QPalette::ButtonText, t.text}, {QPalette::BrightText, t.incorrect.ink}, {QPalette::ToolTipBase, t.raised},
        {QPalette::ToolTipText, t.text}, {QPalette::PlaceholderText, t.muted}, {QPalette::Link, t.accent},
        {QPalette::LinkVisited, t.accent}, {QPalette::Highlight, t.selection}, {QPalette::HighlightedText, t.text},
        {QPalette::Light, t.raised}, {QPalette::Midlight, t.line}, {QPalette::Mid, t.line},
        {QPalette::Dark, t.muted}, {QPalette::Shadow, t.window},
    }};
    for (const auto& [role, color] : roles)
        palette.setColor(role, color);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        palette.setColor(QPalette::Disabled, role, t.muted);
    return palette;
}

QString fillTokens(QString styleSheet, const Tokens& t)
{
    const std::array<std::pair<QLatin1String, QColor>, 15> names {{
        {QLatin1String("window"), t.window}, {QLatin1String("panel"), t.panel}, {QLatin1String("raised"), t.raised},
        {QLatin1String("line"), t.line}, {QLatin1String("text"), t.text}, {QLatin1String("muted"), t.muted},
        {QLatin1String("accentTint"), t.accentTint}, {QLatin1String("accent"), t.accent},
        {QLatin1String("onAccent"), t.onAccent}, {QLatin1String("selection"), t.selection},
        {QLatin1String("correct"), t.correct.ink}, {QLatin1String("incorrect"), t.incorrect.ink},
        {QLatin1String("error"), t.error.ink}, {QLatin1String("warning"), t.warning.ink},
        {QLatin1String("warningTint"), t.warning.fill},
    }};
    for (const auto& [name, color] : names)
        styleSheet.replace(QRegularExpression(QStringLiteral("@%1\\b").arg(name)), color.name());
    return styleSheet;
}

double contrast(const QColor& one, const QColor& other)
{
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

} // namespace codegym
