#include "ui/trajectories/step_time_line.h"

#include "ui/shell/tokens.h"
#include "ui/trajectories/step_model.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

namespace codegym {

namespace {

constexpr int kMargin = 4; // room for the ring around the step in front
constexpr int kLow = 14; // height of a strip
constexpr int kHigh = 24; // of the answer and of the step in front

bool standsOut(StepKind kind) { return kind != StepKind::Observe && kind != StepKind::Call; }

const QColor& verdictInk(Verdict verdict, const Tokens& tokens)
{
    switch (verdict) {
    case Verdict::Correct:
        return tokens.correct.ink;
    case Verdict::Incorrect:
        return tokens.incorrect.ink;
    case Verdict::Error:
        return tokens.error.ink;
    case Verdict::NotRun:
        break;
    }
    return tokens.muted;
}

} // namespace

StepTimeLine::StepTimeLine(QWidget* parent) : QAbstractSlider(parent)
{
    setOrientation(Qt::Horizontal);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setObjectName(QStringLiteral("stepTimeLine"));
    setAccessibleName(tr("Time line of steps"));
}

void StepTimeLine::setRun(const QList<PlayedStep>& steps, Verdict verdict)
{
    m_kinds.clear();
    for (const PlayedStep& step : steps)
        m_kinds.append(step.kind);
    m_verdict = verdict;
    setRange(0, qMax(0, int(m_kinds.size()) - 1));
    setPageStep(qMax(1, int(m_kinds.size()) / 10));
    update();
}

int StepTimeLine::stepAt(double x) const
{
    const double share = (x - kMargin) / qMax(1, width() - 2 * kMargin);
    return qBound(0, int(share * double(m_kinds.size())), maximum());
}

QRectF StepTimeLine::stripOf(int step) const
{
    const double each = double(width() - 2 * kMargin) / double(m_kinds.size());
    const double gap = each >= 12 ? 3 : each >= 4 ? 1 : 0;
    const bool high = step == value() || m_kinds[step] == StepKind::Done;
    const int height = high ? kHigh : kLow;
    const double bottom = (this->height() + kHigh) / 2.0;
    return {kMargin + step * each, bottom - height, qMax(1.0, each - gap), double(height)};
}

void StepTimeLine::paintStrip(QPainter& painter, int step) const
{
    const Tokens& tokens = tokensFor(palette());
    const QRectF strip = stripOf(step);
    const StepKind kind = m_kinds[step];
    const double radius = strip.width() >= 6 ? 2 : 0;
    QColor fill = tokens.accent;
    if (kind == StepKind::Observe)
        fill = tokens.muted;
    else if (kind == StepKind::Done)
        fill = verdictInk(m_verdict, tokens);
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    if (kind == StepKind::ToolError || kind == StepKind::Unreadable) {
        painter.setPen(QPen(tokens.warning.ink, 1.5));
        painter.setBrush(tokens.warning.fill);
        painter.drawRoundedRect(strip.adjusted(0.75, 0.75, -0.75, -0.75), radius, radius);
        return;
    }
    painter.drawRoundedRect(strip, radius, radius);
}

void StepTimeLine::paintEvent(QPaintEvent*)
{
    if (m_kinds.isEmpty())
        return;
    QPainter painter(this);
    // Where several steps share a pixel, those that stand out must be seen.
    painter.setRenderHint(QPainter::Antialiasing, width() >= 4 * m_kinds.size());
    for (const bool outstanding : {false, true}) {
        for (int step = 0; step < m_kinds.size(); ++step) {
            if (standsOut(m_kinds[step]) == outstanding)
                paintStrip(painter, step);
        }
    }
    const Tokens& tokens = tokensFor(palette());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(hasFocus() ? tokens.accent : tokens.text, hasFocus() ? 2 : 1.5));
    painter.drawRoundedRect(stripOf(value()).adjusted(-2, -2, 2, 2), 3, 3);
}

void StepTimeLine::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        setValue(stepAt(event->position().x()));
}

void StepTimeLine::mouseMoveEvent(QMouseEvent* event)
{
    if (event->buttons() & Qt::LeftButton)
        setValue(stepAt(event->position().x()));
}

bool StepTimeLine::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip || m_kinds.isEmpty())
        return QAbstractSlider::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const int step = stepAt(help->pos().x());
    QToolTip::showText(help->globalPos(), tr("Step %1: %2").arg(step + 1).arg(stepKindText(m_kinds[step])), this);
    return true;
}

} // namespace codegym
