#include "ui/environments/save_revision_dialog.h"

#include "ui/environments/blast_radius_panel.h"
#include "ui/widgets/wrapped_label.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace codegym {

SaveRevisionDialog::SaveRevisionDialog(const QString& what, UiState& state, QWidget* parent)
    : QDialog(parent)
    , m_message(new QLineEdit)
    , m_radius(new BlastRadiusPanel(state))
{
    setObjectName(QStringLiteral("saveRevisionDialog"));
    setWindowTitle(tr("Save revision"));
    m_message->setObjectName(QStringLiteral("revisionMessageEdit"));
    m_message->setMaxLength(400);
    m_message->setPlaceholderText(tr("optional"));
    buildLayout(what);
    // Of one size from the start: a button that moves away from under the pointer is pressed by mistake.
    resize(820, 480);
}

void SaveRevisionDialog::buildLayout(const QString& what)
{
    auto* label = new QLabel(tr("&What was changed, and why"));
    label->setBuddy(m_message);
    QLabel* note = wrappedLabel(tr("The former revision stays. Verdicts and recorded runs of it are stale until the "
                              "environment is verified again."));
    note->setProperty("muted", true);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_save = buttons->addButton(tr("Save revision"), QDialogButtonBox::AcceptRole);
    m_save->setObjectName(QStringLiteral("confirmSaveButton"));
    buttons->button(QDialogButtonBox::Cancel)->setObjectName(QStringLiteral("cancelSaveButton"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 16);
    layout->setSpacing(8);
    layout->addWidget(wrappedLabel(what));
    layout->addSpacing(8);
    layout->addWidget(label);
    layout->addWidget(m_message);
    layout->addWidget(note);
    layout->addSpacing(8);
    layout->addWidget(m_radius, 1);
    layout->addSpacing(8);
    layout->addWidget(buttons);
    setMinimumWidth(460);
    m_message->setFocus();
    m_save->setDefault(true); // now that it knows of its dialog, which would take Cancel otherwise
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void SaveRevisionDialog::follow(Job<BlastRadius>& job)
{
    m_job = &job;
    m_radius->follow(job);
    m_save->setText(tr("Save now"));
    m_save->setToolTip(tr("Without waiting for what the edit changes"));
    connect(&job, &JobBase::finished, this, [this, &job] { takeOutcome(job.result()); });
}

void SaveRevisionDialog::takeOutcome(const Result<BlastRadius>& radius)
{
    const bool breaks = radius && radius->breaksSomething();
    m_save->setText(breaks ? tr("Save anyway") : tr("Save revision"));
    m_save->setToolTip(breaks ? tr("The edit breaks what worked before") : QString());
}

ByteText SaveRevisionDialog::message() const { return m_message->text().trimmed().toUtf8(); }

void SaveRevisionDialog::done(int result)
{
    if (m_job)
        m_job->cancel(); // of no use any more; the workers have other things to do
    QDialog::done(result);
}

} // namespace codegym
