#pragma once

#include "core/trajectories/played_run.h"

#include <QAbstractSlider>

namespace codegym {

/// A run as a row of strips, one a step: filled for calls, pale for looks, hollow for tool errors, tall for the
/// answer. The value is the step in front, counted from 0. Being a slider it is operated, and announced, as one.
class StepTimeLine : public QAbstractSlider {
    Q_OBJECT

public:
    explicit StepTimeLine(QWidget* parent = nullptr);

    void setRun(const QList<PlayedStep>& steps, Verdict verdict);

    QSize sizeHint() const override { return {200, 40}; }
    QSize minimumSizeHint() const override { return {80, 40}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    bool event(QEvent* event) override;

private:
    int stepAt(double x) const;
    QRectF stripOf(int step) const;
    void paintStrip(QPainter& painter, int step) const;

    QList<StepKind> m_kinds;
    Verdict m_verdict = Verdict::NotRun;
};

} // namespace codegym
