#pragma once

#include <QColor>
#include <QIcon>
#include <QPixmap>
#include <QString>

namespace codegym {

/// A line icon of resources/icons by its name ("search"), in one colour. Empty if there is none of that name.
QPixmap iconPixmap(const QString& name, const QColor& color, int size, qreal devicePixelRatio);

/// The icon for actions and buttons. It takes its colour from the application's palette whenever it is painted, so it
/// needs no exchange when the theme changes. A null icon if there is none of that name.
QIcon themeIcon(const QString& name);

} // namespace codegym
