#include "ui/widgets/pill.h"

#include "ui/shell/theme.h"
#include "ui/shell/tokens.h"

#include <QFontMetrics>
#include <QPainter>

namespace codegym {

namespace {

constexpr int padding = 8;
constexpr int shapeSize = 7;
constexpr int shapeGap = 5;

const Tint& tintOf(PillKind kind, const Tokens& tokens)
{
    switch (kind) {
    case PillKind::Correct:
        return tokens.correct;
    case PillKind::Incorrect:
        return tokens.incorrect;
    case PillKind::Error:
        return tokens.error;
    case PillKind::Warning:
        return tokens.warning;
    case PillKind::Neutral:
        break;
    }
    return tokens.neutral;
}

void paintShape(QPainter* painter, PillKind kind, const QPointF& center, const QColor& ink)
{
    const qreal half = shapeSize / 2.0;
    painter->setPen(Qt::NoPen);
    painter->setBrush(ink);
    if (kind == PillKind::Correct) {
        painter->drawEllipse(center, half, half);
    } else if (kind == PillKind::Incorrect) {
        const qreal reach = half + 1;
        painter->drawPolygon(QPolygonF({center + QPointF(0, -reach), center + QPointF(reach, 0),
            center + QPointF(0, reach), center + QPointF(-reach, 0)}));
    } else if (kind == PillKind::Error) {
        painter->drawRect(QRectF(center.x() - half, center.y() - half, shapeSize, shapeSize));
    } else if (kind == PillKind::Warning) {
        painter->setPen(QPen(ink, 1.5));
        painter->setBrush(Qt::NoBrush);
        painter->drawEllipse(center, half, half);
    }
}

} // namespace

QSize pillSize(const QString& text, PillKind kind, const QFont& font)
{
    const QFontMetrics metrics(font);
    const int shape = kind == PillKind::Neutral ? 0 : shapeSize + shapeGap;
    return {metrics.horizontalAdvance(text) + shape + 2 * padding, qMax(18, metrics.height() + 2)};
}

void paintPill(QPainter* painter, const QRect& rect, const PillText& pill, const QPalette& palette, const QFont& font)
{
    const Tint& tint = tintOf(pill.kind, tokensFor(palette));
    QSize size = pillSize(pill.text, pill.kind, font).boundedTo(rect.size());
    const QRect box(rect.left(), rect.top() + (rect.height() - size.height()) / 2, size.width(), size.height());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setFont(font);
    painter->setPen(Qt::NoPen);
    painter->setBrush(tint.fill);
    painter->drawRoundedRect(box, box.height() / 2.0, box.height() / 2.0);
    QRect textBox = box.adjusted(padding, 0, -padding, 0);
    if (pill.kind != PillKind::Neutral) {
        paintShape(painter, pill.kind, QPointF(textBox.left() + shapeSize / 2.0, box.center().y() + 0.5), tint.ink);
        textBox.setLeft(textBox.left() + shapeSize + shapeGap);
    }
    painter->setPen(tint.ink);
    const QString shown = QFontMetrics(font).elidedText(pill.text, Qt::ElideRight, textBox.width() + 1);
    painter->drawText(textBox, int(Qt::AlignVCenter | Qt::AlignLeft) | Qt::TextSingleLine, shown);
    painter->restore();
}

Pill::Pill(QWidget* parent) : Pill(PillKind::Neutral, {}, parent) { }

Pill::Pill(PillKind kind, const QString& text, QWidget* parent) : QWidget(parent), m_pill {kind, text}
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setFont(smallFont());
    setAccessibleName(text);
    // Shown with what it is put into: shown here, without a parent, it would be a window that takes the focus.
    if (text.isEmpty())
        hide();
}

void Pill::set(PillKind kind, const QString& text)
{
    m_pill = {kind, text};
    setAccessibleName(text);
    setHidden(text.isEmpty());
    updateGeometry();
    update();
}

QSize Pill::sizeHint() const { return pillSize(m_pill.text, m_pill.kind, font()); }

void Pill::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintPill(&painter, rect(), m_pill, palette(), font());
}

} // namespace codegym
