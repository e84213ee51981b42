#pragma once

#include "ui/widgets/pill.h"

#include <QStyleOptionViewItem>

namespace codegym {

/// An item of a side list: a title over a muted line, a pill at the right if it has a text, and a bar in the accent
/// colour where it is selected.
struct TwoLineItem {
    QString title;
    QString detail;
    PillText pill;
};

int twoLineHeight(const QFontMetrics& metrics);
void paintTwoLineItem(QPainter* painter, const QStyleOptionViewItem& option, const TwoLineItem& item);

} // namespace codegym
