#include "ui/shell/theme.h"

#include <QApplication>
#include <QFile>
#include <QFontDatabase>
#include <QProxyStyle>
#include <QWidget>

namespace codegym {

namespace {

/// Fusion draws icons of its own on some buttons of dialogs, black on dark, where the system has none.
class PlainButtonStyle : public QProxyStyle {
public:
    PlainButtonStyle()
        : QProxyStyle(QStringLiteral("Fusion"))
    {
    }

    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget, QStyleHintReturn* data) const override
    {
        return hint == SH_DialogButtonBox_ButtonsHaveIcons ? 0 : QProxyStyle::styleHint(hint, option, widget, data);
    }
};

QFont interfaceFont()
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    if (QFontDatabase::hasFamily(QStringLiteral("Inter")))
        font.setFamily(QStringLiteral("Inter"));
    if (font.pointSizeF() < 10)
        font.setPointSizeF(10);
    return font;
}

QString styleSheet(const Tokens& tokens, ThemeMode mode)
{
    QFile file(QStringLiteral(":/themes/studio.qss"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString sheet = QString::fromUtf8(file.readAll());
    sheet.replace(QLatin1String("@mode"), mode == ThemeMode::Dark ? QLatin1String("dark") : QLatin1String("light"));
    return fillTokens(sheet, tokens);
}

} // namespace

ThemeChoice themeChoiceFrom(const QString& text)
{
    if (text == QLatin1String("light"))
        return ThemeChoice::Light;
    return text == QLatin1String("dark") ? ThemeChoice::Dark : ThemeChoice::System;
}

QString textOf(ThemeChoice choice)
{
    switch (choice) {
    case ThemeChoice::Light:
        return QStringLiteral("light");
    case ThemeChoice::Dark:
        return QStringLiteral("dark");
    case ThemeChoice::System:
        break;
    }
    return QStringLiteral("system");
}

Theme::Theme(QApplication& application, QObject* parent)
    : QObject(parent)
    , m_application(application)
    , m_paletteMode(modeOf(application.palette()))
{
    m_application.setStyle(new PlainButtonStyle);
    m_application.setFont(interfaceFont());
    connect(&m_desktop, &DesktopAppearance::changed, this, [this] {
        if (m_choice == ThemeChoice::System)
            apply();
    });
    apply();
}

void Theme::choose(ThemeChoice choice)
{
    m_choice = choice;
    apply();
}

ThemeMode Theme::mode() const
{
    if (m_choice == ThemeChoice::System)
        return m_desktop.preference().value_or(m_paletteMode);
    return m_choice == ThemeChoice::Dark ? ThemeMode::Dark : ThemeMode::Light;
}

void Theme::dress(QWidget* window)
{
    m_windows.append(window);
    window->setStyleSheet(styleSheet(tokens(mode()), mode()));
}

void Theme::apply()
{
    const Tokens& table = tokens(mode());
    m_application.setPalette(paletteFrom(table));
    const QString sheet = styleSheet(table, mode());
    m_windows.removeIf([](const QPointer<QWidget>& window) { return window.isNull(); });
    for (const QPointer<QWidget>& window : std::as_const(m_windows))
        window->setStyleSheet(sheet);
    Q_EMIT changed();
}

QFont codeFont()
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    if (QFontDatabase::hasFamily(QStringLiteral("JetBrains Mono")))
        font.setFamily(QStringLiteral("JetBrains Mono"));
    font.setPointSizeF(QApplication::font().pointSizeF() * 0.95);
    font.setStyleHint(QFont::Monospace);
    font.setFixedPitch(true);
    return font;
}

QFont titleFont(double scale)
{
    QFont font = QApplication::font();
    font.setPointSizeF(font.pointSizeF() * scale);
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont smallFont()
{
    QFont font = QApplication::font();
    font.setPointSizeF(font.pointSizeF() * 0.86);
    return font;
}

} // namespace codegym
