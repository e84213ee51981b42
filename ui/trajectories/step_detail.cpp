#include "ui/trajectories/step_detail.h"

#include "ui/trajectories/step_model.h"
#include "ui/widgets/panel_header.h"
#include "ui/widgets/plain_text_view.h"

#include <QLabel>
#include <QVBoxLayout>

namespace codegym {

StepDetail::StepDetail(Queries& queries, QWidget* parent)
    : QWidget(parent)
    , m_header(new PanelHeader(tr("Step")))
    , m_call(new PlainTextView)
    , m_observation(
          new ValueView(QStringLiteral("observation"), tr("Observation"), ValueView::Form::Text, queries))
{
    m_call->setObjectName(QStringLiteral("stepCallText"));
    m_call->setAccessibleName(tr("Call"));
    m_call->setVisibleLines(1, 6);
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
    m_call->setBytes(step.call());
    m_observation->setValue(step.observation);
}

void StepDetail::clear()
{
    m_header->setTitle(tr("Step"));
    m_header->setDetail({});
    m_call->setBytes({});
    m_observation->setValue({});
}

} // namespace codegym
