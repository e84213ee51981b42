#pragma once

#include "core/curation/funnel.h"

#include <QAbstractSlider>
#include <QWidget>

namespace codegym {

/// One end of the range. A slider, so that the keyboard and screen readers know what to do with it.
class RangeHandle : public QAbstractSlider {
    Q_OBJECT
public:
    explicit RangeHandle(QWidget* histogram);

Q_SIGNALS:
    /// Dragged to this place in the histogram's coordinates.
    void draggedTo(int x);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
};

/// Binned counts with a range to choose. Bars inside the range are in the accent colour. Both ends are dragged, or
/// moved by arrow keys; at the outermost places an end is open.
class HistogramView : public QWidget {
    Q_OBJECT
public:
    /// what is spoken of, e.g. "Oracle rounds"; it names the handles.
    explicit HistogramView(const QString& what, QWidget* parent = nullptr);

    void setHistogram(const Histogram& histogram);
    /// Does not emit rangeChanged().
    void setRange(const CountRange& range);
    CountRange range() const;

    QSize sizeHint() const override { return {280, 104}; }
    QSize minimumSizeHint() const override { return {160, 88}; }

Q_SIGNALS:
    /// The user moved an end; also while dragging.
    void rangeChanged(const codegym::CountRange& range);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;

private:
    QRect plot() const;
    int xOf(int value) const;
    int valueAt(int x) const;
    QRect barRect(int bin, qint64 highest) const;
    void paintCaptions(QPainter* painter) const;
    QString binText(int bin) const;
    void placeHandles();
    void handleMoved();

    QString m_what;
    Histogram m_histogram;
    RangeHandle* m_least;
    RangeHandle* m_most; ///< Its value is one above the last value that counts.
};

} // namespace codegym
