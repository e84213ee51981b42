#include "ui/environments/save_revision_dialog.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace codegym {

SaveRevisionDialog::SaveRevisionDialog(const QString& what, QWidget* parent) : QDialog(parent), m_message(new QLineEdit)
{
    setObjectName(QStringLiteral("saveRevisionDialog"));
    setWindowTitle(tr("Save revision"));
    auto* summary = new QLabel(what);
    summary->setTextFormat(Qt::PlainText);
    summary->setWordWrap(true);
    m_message->setObjectName(QStringLiteral("revisionMessageEdit"));
    m_message->setMaxLength(400);
    m_message->setPlaceholderText(tr("optional"));
    auto* label = new QLabel(tr("&What was changed, and why"));
    label->setBuddy(m_message);
    auto* note = new QLabel(tr("The former revision stays. Verdicts and recorded runs of it are stale until the "
                               "environment is verified again."));
    note->setTextFormat(Qt::PlainText);
    note->setWordWrap(true);
    note->setProperty("muted", true);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    QPushButton* save = buttons->addButton(tr("Save revision"), QDialogButtonBox::AcceptRole);
    save->setObjectName(QStringLiteral("confirmSaveButton"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 16);
    layout->setSpacing(8);
    layout->addWidget(summary);
    layout->addSpacing(8);
    layout->addWidget(label);
    layout->addWidget(m_message);
    layout->addWidget(note);
    layout->addSpacing(8);
    layout->addWidget(buttons);
    setMinimumWidth(460);
    save->setDefault(true); // now that it knows of its dialog, which would take Cancel otherwise
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

ByteText SaveRevisionDialog::message() const { return m_message->text().trimmed().toUtf8(); }

} // namespace codegym
