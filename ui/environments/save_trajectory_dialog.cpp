#include "ui/environments/save_trajectory_dialog.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace codegym {

SaveTrajectoryDialog::SaveTrajectoryDialog(const QString& what, QWidget* parent)
    : QDialog(parent)
    , m_note(new QLineEdit)
{
    setObjectName(QStringLiteral("saveTrajectoryDialog"));
    setWindowTitle(tr("Save as trajectory"));
    auto* summary = new QLabel(tr("%1 It is kept with its task, and tried again before an edit of the environment is saved.").arg(what));
    summary->setTextFormat(Qt::PlainText);
    summary->setWordWrap(true);
    m_note->setObjectName(QStringLiteral("trajectoryNoteEdit"));
    m_note->setMaxLength(400);
    m_note->setPlaceholderText(tr("What is worth remembering of it (may stay empty)"));
    auto* label = new QLabel(tr("&Note"));
    label->setBuddy(m_note);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    QPushButton* save = buttons->addButton(tr("Save"), QDialogButtonBox::AcceptRole);
    save->setObjectName(QStringLiteral("confirmSaveTrajectoryButton"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 16);
    layout->setSpacing(8);
    layout->addWidget(summary);
    layout->addSpacing(8);
    layout->addWidget(label);
    layout->addWidget(m_note);
    layout->addSpacing(8);
    layout->addWidget(buttons);
    save->setDefault(true); // now that it knows of its dialog, which would take Cancel otherwise
    setMinimumWidth(440);
    m_note->setFocus();
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

ByteText SaveTrajectoryDialog::note() const { return m_note->text().trimmed().toUtf8(); }

} // namespace codegym
