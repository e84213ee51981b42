#include "ui/shell/palette_delegate.h"

#include "ui/shell/command_palette.h"
#include "ui/shell/icons.h"
#include "ui/shell/tokens.h"
#include "ui/widgets/key_hint.h"
#include "ui/widgets/table_setup.h"

#include <QPainter>

namespace codegym {

void PaletteDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Tokens& table = tokensFor(option.palette);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (option.state.testFlag(QStyle::State_Selected)) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(table.selection);
        painter->drawRoundedRect(option.rect, 4, 4);
    }
    QRect room = option.rect.adjusted(8, 0, -8, 0);
    const qreal ratio = painter->device()->devicePixelRatioF();
    const QPixmap icon = iconPixmap(index.data(PaletteModel::IconNameRole).toString(), table.muted, 16, ratio);
    if (!icon.isNull())
        painter->drawPixmap(room.left(), room.top() + (room.height() - 16) / 2, icon);
    room.setLeft(room.left() + 26);

    const QString keys = index.data(PaletteModel::KeysRole).toString();
    if (!keys.isEmpty()) {
        const int width = keyHintSize(keys, option.font).width();
        paintKeyHint(painter, QRect(room.right() - width + 1, room.top(), width, room.height()), keys, option.palette,
            option.font);
        room.setRight(room.right() - width - 8);
    }
    const QString title = option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, room.width());
    painter->setPen(table.text);
    painter->drawText(room, int(Qt::AlignVCenter | Qt::AlignLeft) | Qt::TextSingleLine, title);
    room.setLeft(room.left() + option.fontMetrics.horizontalAdvance(title) + 10);
    painter->setPen(table.muted);
    painter->drawText(room, int(Qt::AlignVCenter | Qt::AlignLeft) | Qt::TextSingleLine,
        option.fontMetrics.elidedText(index.data(PaletteModel::DetailRole).toString(), Qt::ElideRight, room.width()));
    painter->restore();
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    return {option.rect.width(), rowHeight(option.fontMetrics)};
}

} // namespace codegym
