#include "ui/difficulty/make_set_dialog.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace codegym {

MakeSetDialog::MakeSetDialog(const QString& what, const QString& suggestion, const QStringList& taken, QWidget* parent)
    : QDialog(parent)
    , m_taken(taken)
    , m_name(new QLineEdit(suggestion))
    , m_note(new QLabel)
{
    setObjectName(QStringLiteral("makeSetDialog"));
    setWindowTitle(tr("Make a set"));
    auto* summary = new QLabel(what);
    summary->setTextFormat(Qt::PlainText);
    summary->setWordWrap(true);
    m_name->setObjectName(QStringLiteral("setNameLineEdit"));
    m_name->setMaxLength(120);
    m_name->selectAll();
    auto* label = new QLabel(tr("&Name"));
    label->setBuddy(m_name);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_note->setProperty("muted", true);
    m_note->setMinimumHeight(2 * fontMetrics().lineSpacing());
    m_note->setAlignment(Qt::AlignTop);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_make = buttons->addButton(tr("Make set"), QDialogButtonBox::AcceptRole);
    m_make->setObjectName(QStringLiteral("makeButton"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 16);
    layout->setSpacing(8);
    layout->addWidget(summary);
    layout->addSpacing(8);
    layout->addWidget(label);
    layout->addWidget(m_name);
    layout->addWidget(m_note);
    layout->addWidget(buttons);
    m_make->setDefault(true); // now that it knows of its dialog, which would take Cancel otherwise
    setMinimumWidth(420);
    connect(m_name, &QLineEdit::textChanged, this, &MakeSetDialog::check);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    check();
}

ByteText MakeSetDialog::name() const { return m_name->text().trimmed().toUtf8(); }

void MakeSetDialog::check()
{
    const bool taken = m_taken.contains(m_name->text().trimmed());
    m_make->setEnabled(!name().isEmpty());
    m_make->setText(taken ? tr("Replace set") : tr("Make set"));
    m_note->setText(taken ? tr("There is a set of this name. It is replaced; what it held goes to the trash.")
                          : tr("Its tasks stay pinned to the revisions that were verified."));
}

} // namespace codegym
