#pragma once

#include <QColor>
#include <QPalette>
#include <QString>

namespace codegym {

enum class ThemeMode { Light, Dark };

/// A colour to write with and the quiet one behind it.
struct Tint {
    QColor ink;
    QColor fill;
};

/// Every colour of the interface, by purpose. The three verdict tints (correct, incorrect, error) mean verdicts and
/// nothing else; warning and neutral are no verdicts.
struct Tokens {
    QColor window; ///< Behind the panels, and inside fields to type in.
    QColor panel;
    QColor raised;
    QColor line;
    QColor text;
    QColor muted;
    QColor accent;
    QColor onAccent; ///< Text on an accent button.
    QColor accentTint;
    QColor selection;
    Tint correct;
    Tint incorrect;
    Tint error;
    Tint warning;
    Tint neutral;
    QColor keyword;
    QColor string;
    QColor number;
    QColor definition;
    QColor comment;
};

const Tokens& tokens(ThemeMode mode);

/// The mode that a palette made by paletteFrom() belongs to; a widget asks with its own palette, so it is right in
/// every window and after every change of theme.
ThemeMode modeOf(const QPalette& palette);
const Tokens& tokensFor(const QPalette& palette);

QPalette paletteFrom(const Tokens& tokens);

/// Replaces each "@name" of a style sheet by that token's colour; an unknown name stays, so that a test can find it.
QString fillTokens(QString styleSheet, const Tokens& tokens);

/// Contrast ratio of two opaque colours, 1 to 21 (WCAG 2.1, relative luminance).
double contrast(const QColor& one, const QColor& other);

} // namespace codegym
