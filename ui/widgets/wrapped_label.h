#pragma once

#include <QLabel>

namespace codegym {

/// Running text of a dialog: plain, and broken where the line ends.
inline QLabel* wrappedLabel(const QString& text = {})
{
    auto* label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace codegym
