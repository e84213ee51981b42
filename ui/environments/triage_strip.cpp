#include "ui/environments/triage_strip.h"

#include "ui/widgets/panel_header.h"
#include "ui/widgets/plain_tip.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace codegym {

namespace {

QLabel* mutedLabel(const char* objectName)
{
    auto* label = new QLabel;
    label->setObjectName(QLatin1String(objectName));
    label->setTextFormat(Qt::PlainText);
    label->setProperty("muted", true);
    return label;
}

QString whyText(const Triage& triage)
{
    QStringList parts;
    if (triage.former)
        parts.append(TriageStrip::tr("of an earlier revision"));
    if (!triage.reason.isEmpty())
        parts.append(triageReasonWords(triage.reason));
    if (!triage.note.isEmpty())
        parts.append(displayLine(triage.note, 200));
    if (!triage.reviewer.isEmpty())
        parts.append(TriageStrip::tr("by %1").arg(displayLine(triage.reviewer, 40)));
    return parts.join(QStringLiteral(" · "));
}

} // namespace

TriageStrip::TriageStrip(QWidget* parent)
    : QWidget(parent)
    , m_decision(new Pill)
    , m_why(mutedLabel("triageWhyLabel"))
    , m_progress(mutedLabel("triageProgressLabel"))
{
    setObjectName(QStringLiteral("triageStrip"));
    m_decision->setObjectName(QStringLiteral("triageDecisionPill"));
    m_why->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // a long note must not widen the window
    auto* row = new QHBoxLayout;
    row->setContentsMargins(12, 4, 12, 4);
    row->setSpacing(8);
    row->addWidget(m_decision);
    row->addWidget(m_why, 1);
    row->addWidget(m_progress);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(hairline(Qt::Horizontal));
    layout->addLayout(row);
}

void TriageStrip::addCommand(QAction* command, const QString& objectName)
{
    auto* button = new QPushButton(QString(command->text()).remove(u'&')); // its letter is the command's key
    button->setObjectName(objectName);
    button->setToolTip(command->toolTip());
    button->setEnabled(command->isEnabled());
    button->setFocusPolicy(Qt::TabFocus); // a click leaves the list in front, where one goes on by keys
    layout()->itemAt(1)->layout()->addWidget(button);
    connect(button, &QPushButton::clicked, command, &QAction::trigger);
    connect(command, &QAction::changed, button, [button, command] { button->setEnabled(command->isEnabled()); });
    m_buttons.append(button);
}

void TriageStrip::show(const Triage& triage, const TriageProgress& progress)
{
    const PillText pill = decisionPill(triage.decision, triage.former);
    m_decision->set(pill.kind, triage.decision == TriageDecision::Undecided ? decisionWord(triage.decision) : pill.text);
    const QString why = whyText(triage);
    m_why->setText(why);
    m_why->setToolTip(plainTip(why));
    m_progress->setText(tr("%1 of %2 decided").arg(progress.decided).arg(progress.all));
    m_progress->setToolTip(tr("Of the environments that fit the filter at the left"));
}

PillText decisionPill(TriageDecision decision, bool former)
{
    if (decision == TriageDecision::Undecided)
        return {};
    return {former ? PillKind::Warning : PillKind::Neutral, decisionWord(decision)};
}

} // namespace codegym
