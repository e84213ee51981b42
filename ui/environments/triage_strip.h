#pragma once

#include "core/workspace/triage.h"
#include "ui/widgets/pill.h"

class QAction;
class QLabel;
class QPushButton;

namespace codegym {

/// The decision on the environment in front, who made it and why, and how far the queue has come.
class TriageStrip : public QWidget {
    Q_OBJECT

public:
    explicit TriageStrip(QWidget* parent = nullptr);

    /// A button that does what a command of the page does.
    void addCommand(QAction* command, const QString& objectName);
    void show(const Triage& triage, const TriageProgress& progress);
    using QWidget::show;

private:
    Pill* m_decision;
    QLabel* m_why;
    QLabel* m_progress;
    QList<QPushButton*> m_buttons;
};

/// The decision as a word; of an earlier revision it is a warning.
PillText decisionPill(TriageDecision decision, bool former);

} // namespace codegym
