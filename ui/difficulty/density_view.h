#pragma once

#include "core/curation/density.h"

#include <QWidget>

namespace codegym {

/// Rounds across, tools upwards; the more tasks, the stronger the cell. What the filters keep is in the accent colour,
/// the rest in grey.
class DensityView : public QWidget {
    Q_OBJECT

public:
    explicit DensityView(QWidget* parent = nullptr);

    void setDensity(const Density& density);

    QSize sizeHint() const override { return {360, 150}; }
    QSize minimumSizeHint() const override { return {200, 120}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    QRect plot() const;
    QRect cellRect(int across, int up) const;
    void paintCells(QPainter& painter) const;
    void paintAxes(QPainter& painter) const;
    QString cellText(int across, int up) const;

    Density m_density;
    qint64 m_highest = 0;
};

} // namespace codegym
