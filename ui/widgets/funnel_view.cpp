#include "ui/widgets/funnel_view.h"

#include "ui/shell/theme.h"
#include "ui/shell/tokens.h"

#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>

namespace codegym {

FunnelView::FunnelView(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void FunnelView::set(qint64 all, const QList<FunnelStep>& steps)
{
    const QLocale locale;
    m_lines = {{tr("All tasks"), all, {}}};
    QStringList spoken {tr("All tasks: %1").arg(locale.toString(all))};
    for (const FunnelStep& step : steps) {
        m_lines.append({step.title, step.left,
            tr("Removes %1 of what was left before; %2 that no other filter removes.")
                .arg(locale.toString(step.removed), locale.toString(step.removedAlone))});
        spoken.append(tr("%1: %2 left").arg(step.title, locale.toString(step.left)));
    }
    setAccessibleName(tr("What each filter leaves"));
    setAccessibleDescription(spoken.join(QStringLiteral("; ")));
    updateGeometry();
    update();
}

int FunnelView::lineHeight() const { return qMax(28, fontMetrics().height() + 10); }

QSize FunnelView::sizeHint() const { return {360, qMax(1, int(m_lines.size())) * lineHeight()}; }

void FunnelView::paintLine(QPainter* painter, const QRect& rect, const Line& line, double strength) const
{
    const Tokens& table = tokensFor(palette());
    const int titleWidth = qMin(rect.width() * 2 / 5, 220);
    const QString number = QLocale().toString(line.left);
    const int numberWidth = qMax(72, QFontMetrics(titleFont()).horizontalAdvance(number) + 12);
    painter->setPen(table.muted);
    painter->setFont(font());
    painter->drawText(QRect(rect.left(), rect.top(), titleWidth - 8, rect.height()), Qt::AlignVCenter | Qt::AlignLeft,
        fontMetrics().elidedText(line.title, Qt::ElideRight, titleWidth - 8));
    painter->setPen(table.text);
    painter->setFont(titleFont());
    painter->drawText(rect, Qt::AlignVCenter | Qt::AlignRight, number);

    const QRectF track(rect.left() + titleWidth, rect.top() + 4, rect.width() - titleWidth - numberWidth,
        rect.height() - 8);
    painter->setPen(Qt::NoPen);
    painter->setBrush(table.raised);
    painter->drawRoundedRect(track, 3, 3);
    const qint64 all = qMax<qint64>(1, m_lines.first().left);
    QRectF filled = track;
    filled.setWidth(track.width() * double(line.left) / double(all));
    QColor color = table.accent;
    color.setAlphaF(float(strength));
    painter->setBrush(color);
    if (line.left > 0)
        painter->drawRoundedRect(filled, 3, 3);
}

void FunnelView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (int i = 0; i < m_lines.size(); ++i) {
        const double strength = 0.5 + 0.5 * (i + 1) / double(m_lines.size());
        paintLine(&painter, QRect(0, i * lineHeight(), width(), lineHeight()), m_lines[i], strength);
    }
}

bool FunnelView::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const int line = help->pos().y() / lineHeight();
    if (line < m_lines.size())
        QToolTip::showText(help->globalPos(), m_lines[line].tip, this);
    return true;
}

} // namespace codegym
