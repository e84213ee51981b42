#pragma once

#include <QByteArray>

namespace codegym {

/// A text and what it is called in the head of a comparison.
struct NamedText {
    QByteArray name; ///< One line; ours, or made harmless.
    QByteArray text;
};

/// What "diff -u" prints and "patch" reads, with three lines around each change. Only a line feed ends a line, as for
/// those two; a carriage return is part of its line. Empty where the texts are equal.
QByteArray unifiedDiff(const NamedText& before, const NamedText& after);

} // namespace codegym
