#include "ui/widgets/key_hint.h"

#include "ui/shell/tokens.h"

#include <QFontMetrics>
#include <QPainter>

namespace codegym {

namespace {

QFont hintFont(QFont font)
{
    font.setPointSizeF(font.pointSizeF() * 0.86);
    return font;
}

} // namespace

QSize keyHintSize(const QString& keys, const QFont& font)
{
    const QFontMetrics metrics(hintFont(font));
    return {qMax(metrics.height() + 2, metrics.horizontalAdvance(keys) + 10), metrics.height() + 4};
}

void paintKeyHint(QPainter* painter, const QRect& rect, const QString& keys, const QPalette& palette, const QFont& font)
{
    const Tokens& table = tokensFor(palette);
    const QSize size = keyHintSize(keys, font);
    const QRect box(rect.left(), rect.top() + (rect.height() - size.height()) / 2, size.width(), size.height());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setFont(hintFont(font));
    painter->setPen(table.line);
    painter->setBrush(table.panel);
    painter->drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter->setPen(table.muted);
    painter->drawText(box, Qt::AlignCenter, keys);
    painter->restore();
}

KeyHint::KeyHint(const QString& keys, QWidget* parent) : QWidget(parent), m_keys(keys)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(tr("Key %1").arg(keys));
}

void KeyHint::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintKeyHint(&painter, rect(), m_keys, palette(), font());
}

} // namespace codegym
