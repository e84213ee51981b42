#include "ui/trajectories/step_detail.h"

#include "ui/trajectories/step_model.h"
#include "ui/widgets/panel_header.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace codegym {

namespace {

constexpr int kShownLines = 6; // of the call; more scroll

/// Tall enough for its text, up to a few lines.
void fitHeight(QPlainTextEdit* box)
{
    box->document()->setTextWidth(box->viewport()->width());
    const int lines = qBound(1, int(box->document()->size().height()), kShownLines);
    box->setFixedHeight(lines * box->fontMetrics().lineSpacing() + 2 * int(box->document()->documentMargin()) + 2);
}

} // namespace

StepDetail::StepDetail(Queries& queries, QWidget* parent)
    : QWidget(parent)
    , m_header(new PanelHeader(tr("Step")))
    , m_call(codeBox(QStringLiteral("stepCallText"), tr("Call")))
    , m_observation(
          new ValueView(QStringLiteral("observation"), tr("Observation"), ValueView::Form::Text, queries))
{
    auto* callTitle = new QLabel(tr("Call"));
    callTitle->setProperty("muted", true);
    auto* body = new QVBoxLayout;
    body->setContentsMargins(12, 12, 12, 12);
    body->setSpacing(4);
    body->addWidget(callTitle);
    body->addWidget(m_call);
    body->addSpacing(8);
    body->addWidget(m_observation, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addLayout(body, 1);
}

void StepDetail::show(const PlayedStep& step, int number)
{
    m_header->setTitle(tr("Step %1").arg(number + 1));
    m_header->setDetail(step.sameAs < 0 ? stepKindText(step.kind)
                                        : tr("same call and answer as step %1").arg(step.sameAs + 1));
    const ByteText call = step.call();
    m_call->setPlainText(displayText(QByteArrayView(call).first(qMin<qsizetype>(call.size(), ValueView::kShownBytes))));
    fitHeight(m_call);
    m_observation->setValue(step.observation);
}

void StepDetail::clear()
{
    m_header->setTitle(tr("Step"));
    m_header->setDetail({});
    m_call->clear();
    m_observation->setValue({});
}

} // namespace codegym
