#pragma once

#include "ui/shell/desktop_appearance.h"

#include <QFont>
#include <QList>
#include <QObject>
#include <QPointer>

class QApplication;
class QWidget;

namespace codegym {

/// "system", "light" or "dark", as MachineSettings::theme stores it.
enum class ThemeChoice { System, Light, Dark };
ThemeChoice themeChoiceFrom(const QString& text);
QString textOf(ThemeChoice choice);

/// Dresses the program: Fusion, palette and fonts of the application, the style sheet of its windows. Follows the
/// desktop unless told otherwise.
class Theme : public QObject {
    Q_OBJECT
public:
    explicit Theme(QApplication& application, QObject* parent = nullptr);

    /// Puts the style sheet on a window; all that it owns takes it over, dialogs too. Not on the application: there,
    /// every widget that is put into another would be styled anew with all that it holds, which made building a page
    /// three times as dear.
    void dress(QWidget* window);

    void choose(ThemeChoice choice);
    ThemeChoice choice() const { return m_choice; }
    ThemeMode mode() const;

Q_SIGNALS:
    /// The palette has been exchanged; whoever keeps colours reads them anew.
    void changed();

private:
    void apply();

    QApplication& m_application;
    QList<QPointer<QWidget>> m_windows;
    DesktopAppearance m_desktop;
    ThemeMode m_paletteMode; ///< What the platform's own palette looked like before ours; used without a portal.
    ThemeChoice m_choice = ThemeChoice::System;
};

/// The font for code: JetBrains Mono where it is installed, else the system's fixed one, in the interface's size.
QFont codeFont();
/// The interface font one weight up, for titles; scale 1.0 is the size of text.
QFont titleFont(double scale = 1.0);
/// The interface font a little smaller, for captions and pills.
QFont smallFont();

} // namespace codegym
