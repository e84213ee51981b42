#include "ui/environments/triage_dialog.h"

#include "ui/widgets/count_text.h"
#include "ui/widgets/table_setup.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace codegym {

namespace {

constexpr int kRoomAround = 12; ///< Border and padding of a field.

} // namespace

TriageDialog::TriageDialog(TriageDecision decision, int environments, const Triage& former, QWidget* parent)
    : QDialog(parent)
    , m_decision(decision)
    , m_reasons(new QListWidget)
    , m_note(new QLineEdit)
{
    const bool drops = decision == TriageDecision::Drop;
    setObjectName(QStringLiteral("triageDialog"));
    setWindowTitle(drops ? countText(environments, tr("Drop 1 environment"), tr("Drop %1 environments"))
                         : countText(environments, tr("Fix 1 environment"), tr("Fix %1 environments")));
    m_reasons->setObjectName(QStringLiteral("triageReasonList"));
    m_reasons->setAccessibleName(tr("Reason"));
    m_reasons->setProperty("field", true);
    m_reasons->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_note->setObjectName(QStringLiteral("triageNoteEdit"));
    m_note->setMaxLength(1000);
    m_note->setPlaceholderText(drops ? tr("What else there is to say (may stay empty)") : tr("What is to be put right (may stay empty)"));
    auto* why = new QLabel(tr("&Reason"));
    why->setBuddy(m_reasons);
    auto* note = new QLabel(tr("N&ote"));
    note->setBuddy(m_note);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    QPushButton* confirm = buttons->addButton(drops ? tr("Drop") : tr("Fix"), QDialogButtonBox::AcceptRole);
    confirm->setObjectName(QStringLiteral("confirmTriageButton"));
    fill(former);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 16);
    layout->setSpacing(8);
    for (QWidget* widget : std::initializer_list<QWidget*> {why, m_reasons, note, m_note})
        layout->addWidget(widget);
    layout->addSpacing(8);
    layout->addWidget(buttons);
    confirm->setDefault(true); // now that it knows of its dialog, which would take Cancel otherwise
    setMinimumWidth(400);
    m_reasons->setFocus();
    connect(m_reasons, &QListWidget::itemDoubleClicked, this, &QDialog::accept); // Return is the button's
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void TriageDialog::fill(const Triage& former)
{
    // A reason that nobody chose would be taken for one.
    for (const TriageReason& reason : QList<TriageReason> {{{}, tr("no reason given")}} + triageReasons(m_decision)) {
        auto* item = new QListWidgetItem(reason.words, m_reasons);
        item->setData(Qt::UserRole, reason.code);
        item->setSizeHint({0, rowHeight(fontMetrics())});
    }
    m_reasons->setCurrentRow(0);
    m_reasons->setFixedHeight(m_reasons->count() * rowHeight(fontMetrics()) + kRoomAround);
    if (former.decision != m_decision)
        return;
    m_note->setText(displayLine(former.note, 1000));
    for (int row = 0; row < m_reasons->count(); ++row) {
        if (m_reasons->item(row)->data(Qt::UserRole).toByteArray() == former.reason)
            m_reasons->setCurrentRow(row);
    }
}

QByteArray TriageDialog::reason() const
{
    const QListWidgetItem* item = m_reasons->currentItem();
    return item ? item->data(Qt::UserRole).toByteArray() : QByteArray();
}

ByteText TriageDialog::note() const { return m_note->text().trimmed().toUtf8(); }

} // namespace codegym
