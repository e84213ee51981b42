#pragma once

#include <QString>

class QLabel;
class QLayout;
class QVBoxLayout;
class QWidget;

namespace codegym {

/// A column of readable width in the middle of a page, which scrolls when the page is low.
QVBoxLayout* centredColumn(QWidget* page);

QLabel* pageTitle(const QString& text);
QLabel* sectionTitle(const QString& text);
QLabel* mutedText(const QString& text);

/// Removes and deletes everything in the layout.
void clearLayout(QLayout* layout);

} // namespace codegym
