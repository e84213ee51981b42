#pragma once

#include "core/curation/funnel.h"

#include <QWidget>

namespace codegym {

/// What each filter of a recipe leaves: one bar a filter, the first for all tasks, with its number at the right.
class FunnelView : public QWidget {
    Q_OBJECT
public:
    explicit FunnelView(QWidget* parent = nullptr);

    void set(qint64 all, const QList<FunnelStep>& steps);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {240, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    struct Line {
        QString title;
        qint64 left = 0;
        QString tip;
    };
    int lineHeight() const;
    void paintLine(QPainter* painter, const QRect& rect, const Line& line, double strength) const;

    QList<Line> m_lines;
};

} // namespace codegym
