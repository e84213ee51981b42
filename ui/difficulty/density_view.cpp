#include "ui/difficulty/density_view.h"

#include "ui/shell/theme.h"
#include "ui/shell/tokens.h"

#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace codegym {

namespace {

/// Few tasks must still be seen beside many.
double strength(qint64 count, qint64 highest)
{
    return 0.2 + 0.8 * std::log1p(double(count)) / std::log1p(double(std::max<qint64>(highest, 1)));
}

QString binText(const Histogram& histogram, int bin)
{
    const int first = bin * histogram.width;
    if (histogram.lastIsOpen && bin + 1 == int(histogram.counts.size()))
        return DensityView::tr("%1 and more").arg(first);
    return histogram.width == 1 ? QString::number(first)
                                : QStringLiteral("%1 – %2").arg(first).arg(first + histogram.width - 1);
}

} // namespace

DensityView::DensityView(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setAccessibleName(tr("Tasks by rounds and tools"));
}

void DensityView::setDensity(const Density& density)
{
    m_density = density;
    const auto highest = std::max_element(density.all.begin(), density.all.end());
    m_highest = highest == density.all.end() ? 0 : *highest;
    update();
}

QRect DensityView::plot() const
{
    const QFontMetrics metrics(smallFont());
    const int left = metrics.horizontalAdvance(tr("tools")) + 10;
    return rect().adjusted(left, 4, -4, -metrics.height() - 6);
}

QRect DensityView::cellRect(int across, int up) const
{
    const QRect area = plot();
    const auto columns = int(m_density.rounds.counts.size());
    const auto rows = int(m_density.tools.counts.size());
    const int left = area.left() + area.width() * across / columns;
    const int right = area.left() + area.width() * (across + 1) / columns;
    const int bottom = area.bottom() + 1 - area.height() * up / rows;
    const int top = area.bottom() + 1 - area.height() * (up + 1) / rows;
    const int gap = right - left > 4 && bottom - top > 4 ? 1 : 0;
    return {left, top + gap, right - left - gap, bottom - top - gap};
}

void DensityView::paintCells(QPainter& painter) const
{
    const Tokens& tokens = tokensFor(palette());
    for (int up = 0; up < int(m_density.tools.counts.size()); ++up) {
        for (int across = 0; across < int(m_density.rounds.counts.size()); ++across) {
            const size_t cell = m_density.cell(size_t(across), size_t(up));
            if (m_density.all[cell] == 0)
                continue;
            const bool kept = m_density.kept[cell] > 0;
            QColor color = kept ? tokens.accent : tokens.muted;
            color.setAlphaF(float(strength(kept ? m_density.kept[cell] : m_density.all[cell], m_highest) * (kept ? 1 : 0.4)));
            painter.fillRect(cellRect(across, up), color);
        }
    }
}

void DensityView::paintAxes(QPainter& painter) const
{
    const Tokens& tokens = tokensFor(palette());
    const QRect area = plot();
    painter.fillRect(QRect(area.left() - 1, area.top(), 1, area.height() + 1), tokens.line);
    painter.fillRect(QRect(area.left() - 1, area.bottom() + 1, area.width() + 1, 1), tokens.line);
    painter.setFont(smallFont());
    painter.setPen(tokens.muted);
    const QRect below(area.left(), area.bottom() + 4, area.width(), height() - area.bottom() - 4);
    painter.drawText(below, Qt::AlignLeft | Qt::AlignVCenter, QStringLiteral("0"));
    painter.drawText(below, Qt::AlignCenter, tr("oracle rounds"));
    const QRect beside(0, area.top(), area.left() - 6, area.height());
    painter.drawText(beside, Qt::AlignRight | Qt::AlignVCenter, tr("tools"));
    if (m_density.all.empty())
        return;
    const Histogram& rounds = m_density.rounds;
    const QString last = rounds.lastIsOpen ? QStringLiteral("%1+").arg(rounds.end() - 1) : QString::number(rounds.end() - 1);
    painter.drawText(below, Qt::AlignRight | Qt::AlignVCenter, last);
    painter.drawText(beside, Qt::AlignRight | Qt::AlignTop, QString::number(m_density.tools.end() - 1));
    painter.drawText(beside, Qt::AlignRight | Qt::AlignBottom, QStringLiteral("0"));
}

void DensityView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintCells(painter);
    paintAxes(painter);
}

QString DensityView::cellText(int across, int up) const
{
    const size_t cell = m_density.cell(size_t(across), size_t(up));
    return tr("%1 rounds, %2 tools: %3 tasks, %4 kept")
        .arg(binText(m_density.rounds, across), binText(m_density.tools, up), QLocale().toString(m_density.all[cell]),
            QLocale().toString(m_density.kept[cell]));
}

bool DensityView::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const QRect area = plot();
    if (m_density.all.empty() || !area.contains(help->pos())) {
        QToolTip::hideText();
        return true;
    }
    const int across = (help->pos().x() - area.left()) * int(m_density.rounds.counts.size()) / area.width();
    const int up = (area.bottom() - help->pos().y()) * int(m_density.tools.counts.size()) / area.height();
    QToolTip::showText(help->globalPos(), cellText(across, up), this);
    return true;
}

} // namespace codegym
