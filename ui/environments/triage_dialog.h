#pragma once

#include "core/workspace/triage.h"

#include <QDialog>

class QLineEdit;
class QListWidget;

namespace codegym {

/// Asks why environments are to be fixed or dropped.
class TriageDialog : public QDialog {
    Q_OBJECT

public:
    /// former: the decision so far, whose reason and note are offered where it was the same.
    TriageDialog(TriageDecision decision, int environments, const Triage& former, QWidget* parent);

    QByteArray reason() const; ///< Code; empty where none is given.
    ByteText note() const;

private:
    void fill(const Triage& former);

    TriageDecision m_decision;
    QListWidget* m_reasons;
    QLineEdit* m_note;
};

} // namespace codegym
