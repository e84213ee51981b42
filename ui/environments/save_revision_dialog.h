#pragma once

#include "core/base/bytes.h"
#include "core/jobs/job.h"
#include "core/verification/blast_radius.h"

#include <QDialog>
#include <QPointer>

class QLineEdit;
class QPushButton;

namespace codegym {

class BlastRadiusPanel;
class UiState;

/// Shows what an edit changes and asks why it was made, before it becomes a revision. Nobody has to say, and nobody has
/// to wait for what it changes.
class SaveRevisionDialog : public QDialog {
    Q_OBJECT

public:
    SaveRevisionDialog(const QString& what, UiState& state, QWidget* parent = nullptr);

    /// The job that finds out what the edit changes. It is cancelled when the dialog closes, however it does.
    void follow(Job<BlastRadius>& job);
    ByteText message() const;

    void done(int result) override;

private:
    void buildLayout(const QString& what);
    void takeOutcome(const Result<BlastRadius>& radius);

    QLineEdit* m_message;
    BlastRadiusPanel* m_radius;
    QPushButton* m_save = nullptr;
    QPointer<JobBase> m_job;
};

} // namespace codegym
