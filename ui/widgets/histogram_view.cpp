#include "ui/widgets/histogram_view.h"

#include "ui/shell/theme.h"
#include "ui/shell/tokens.h"

#include <QHelpEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QSignalBlocker>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace codegym {

namespace {

constexpr int handleWidth = 11;
constexpr int gripHeight = 18;

} // namespace

RangeHandle::RangeHandle(QWidget* histogram) : QAbstractSlider(histogram)
{
    setOrientation(Qt::Horizontal);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::SizeHorCursor);
    setAttribute(Qt::WA_Hover);
}

void RangeHandle::paintEvent(QPaintEvent*)
{
    const Tokens& table = tokensFor(palette());
    const QColor ink = hasFocus() || isSliderDown() || underMouse() ? table.accent : table.text;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(QRectF(width() / 2.0 - 0.75, 0, 1.5, height()), ink);
    painter.setPen(QPen(ink, 1.5));
    painter.setBrush(table.panel);
    painter.drawRoundedRect(QRectF(1.5, height() - gripHeight - 1, width() - 3, gripHeight), 3, 3);
}

void RangeHandle::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        setSliderDown(true);
}

void RangeHandle::mouseMoveEvent(QMouseEvent* event)
{
    if (isSliderDown())
        Q_EMIT draggedTo(mapToParent(event->position().toPoint()).x());
}

void RangeHandle::mouseReleaseEvent(QMouseEvent*)
{
    setSliderDown(false);
    update();
}

HistogramView::HistogramView(const QString& what, QWidget* parent)
    : QWidget(parent)
    , m_what(what)
    , m_least(new RangeHandle(this))
    , m_most(new RangeHandle(this))
{
    setAccessibleName(what);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_least->setObjectName(QStringLiteral("leastHandle"));
    m_most->setObjectName(QStringLiteral("mostHandle"));
    m_least->setAccessibleName(tr("%1, least").arg(what));
    m_most->setAccessibleName(tr("%1, most").arg(what));
    for (RangeHandle* handle : {m_least, m_most}) {
        connect(handle, &RangeHandle::draggedTo, this, [this, handle](int x) { handle->setValue(valueAt(x)); });
        connect(handle, &QAbstractSlider::valueChanged, this, &HistogramView::handleMoved);
    }
}

void HistogramView::setHistogram(const Histogram& histogram)
{
    const CountRange kept = range();
    m_histogram = histogram;
    setRange(kept);
}

void HistogramView::setRange(const CountRange& range)
{
    const QSignalBlocker quietLeast(m_least);
    const QSignalBlocker quietMost(m_most);
    const int end = m_histogram.end();
    const int most = range.most >= end ? end : range.most + 1;
    m_least->setRange(0, most);
    m_least->setValue(range.least);
    m_most->setRange(m_least->value(), end);
    m_most->setValue(most);
    for (RangeHandle* handle : {m_least, m_most})
        handle->setPageStep(m_histogram.width);
    placeHandles();
    update();
}

CountRange HistogramView::range() const
{
    CountRange chosen;
    chosen.least = m_least->value();
    if (m_most->value() < m_histogram.end())
        chosen.most = m_most->value() - 1;
    return chosen;
}

void HistogramView::handleMoved()
{
    const CountRange chosen = range();
    setRange(chosen);
    Q_EMIT rangeChanged(chosen);
}

QRect HistogramView::plot() const
{
    const int caption = QFontMetrics(smallFont()).height() + 4;
    return rect().adjusted(handleWidth / 2, 2, -handleWidth / 2, -caption);
}

int HistogramView::xOf(int value) const
{
    const double share = m_histogram.end() == 0 ? 0 : double(value) / m_histogram.end();
    return plot().left() + int(std::lround(share * plot().width()));
}

int HistogramView::valueAt(int x) const
{
    const double share = double(x - plot().left()) / qMax(1, plot().width());
    return qBound(0, int(std::lround(share * m_histogram.end())), m_histogram.end());
}

QRect HistogramView::barRect(int bin, qint64 highest) const
{
    const qint64 count = m_histogram.counts[size_t(bin)];
    const QRect area = plot();
    const int left = xOf(bin * m_histogram.width);
    const int right = xOf((bin + 1) * m_histogram.width);
    const int gap = right - left > 3 ? 1 : 0;
    // What is there is seen: at least one pixel.
    const int height = count == 0 ? 0 : qMax(1, int(double(count) / double(highest) * area.height()));
    return {left, area.bottom() + 1 - height, qMax(1, right - left - gap), height};
}

void HistogramView::paintEvent(QPaintEvent*)
{
    const Tokens& table = tokensFor(palette());
    QPainter painter(this);
    const QRect area = plot();
    painter.fillRect(QRect(area.left(), area.bottom() + 1, area.width(), 1), table.line);
    const auto highest = std::max_element(m_histogram.counts.begin(), m_histogram.counts.end());
    if (highest != m_histogram.counts.end() && *highest > 0) {
        // The part of a bar inside the range, not the whole bin: the range may cut through it.
        const QRect inside(QPoint(xOf(m_least->value()), 0), QPoint(xOf(m_most->value()) - 1, height()));
        for (int bin = 0; bin < int(m_histogram.counts.size()); ++bin) {
            const QRect bar = barRect(bin, *highest);
            painter.fillRect(bar, table.line);
            painter.fillRect(bar & inside, table.accent);
        }
    }
    paintCaptions(&painter);
}

void HistogramView::paintCaptions(QPainter* painter) const
{
    painter->setFont(smallFont());
    painter->setPen(tokensFor(palette()).muted);
    const QRect row(plot().left(), plot().bottom() + 3, plot().width(), height() - plot().bottom() - 3);
    painter->drawText(row, Qt::AlignLeft | Qt::AlignVCenter, QStringLiteral("0"));
    if (m_histogram.end() > 0) {
        const QString last = QLocale().toString(m_histogram.end() - 1);
        painter->drawText(row, Qt::AlignRight | Qt::AlignVCenter,
            m_histogram.lastIsOpen ? tr("%1 and more").arg(last) : last);
    }
    if (m_histogram.unknown > 0)
        painter->drawText(row, Qt::AlignCenter, tr("%1 not measured").arg(QLocale().toString(m_histogram.unknown)));
}

QString HistogramView::binText(int bin) const
{
    const int first = bin * m_histogram.width;
    const int last = first + m_histogram.width - 1;
    QString values = first == last ? QString::number(first) : QStringLiteral("%1 – %2").arg(first).arg(last);
    if (m_histogram.lastIsOpen && bin + 1 == int(m_histogram.counts.size()))
        values = tr("%1 and more").arg(first);
    return tr("%1 %2: %3 tasks").arg(m_what, values, QLocale().toString(m_histogram.counts[size_t(bin)]));
}

void HistogramView::placeHandles()
{
    for (RangeHandle* handle : {m_least, m_most})
        handle->setGeometry(xOf(handle->value()) - handleWidth / 2, 0, handleWidth, plot().bottom() + 2);
    // Where both ends meet, the one that still can move lies on top.
    (m_least->value() == m_histogram.end() ? m_least : m_most)->raise();
}

void HistogramView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    placeHandles();
}

bool HistogramView::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip || m_histogram.counts.empty())
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const int bin = qBound(0, valueAt(help->pos().x()) / m_histogram.width, int(m_histogram.counts.size()) - 1);
    QToolTip::showText(help->globalPos(), binText(bin).toHtmlEscaped(), this);
    return true;
}

} // namespace codegym
