#include "ui/environments/tool_edit_dialog.h"

#include "ui/widgets/wrapped_label.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace codegym {

namespace {

constexpr int longestText = 4000;

} // namespace

ToolEditDialog::ToolEditDialog(
    const QString& title, const QString& what, const QString& deed, const QList<ToolEditField>& fields, QWidget* parent)
    : QDialog(parent)
    , m_refusal(wrappedLabel())
{
    setObjectName(QStringLiteral("toolEditDialog"));
    setWindowTitle(title);
    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->setSpacing(8);
    for (const ToolEditField& field : fields) {
        auto* edit = new QLineEdit(field.text);
        edit->setObjectName(field.objectName);
        edit->setPlaceholderText(field.placeholder);
        edit->setMaxLength(longestText);
        edit->setCursorPosition(0); // the beginning of a long text is what tells it
        form->addRow(field.label, edit);
        edit->setAccessibleName(QString(field.label).remove(u'&'));
        m_fields.append(edit);
    }
    m_refusal->setObjectName(QStringLiteral("toolEditRefusalLabel"));
    m_refusal->setProperty("note", true);
    m_refusal->hide();
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_confirm = buttons->addButton(deed, QDialogButtonBox::AcceptRole);
    m_confirm->setObjectName(QStringLiteral("confirmToolEditButton"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 16);
    layout->setSpacing(12);
    layout->addWidget(wrappedLabel(what));
    layout->addLayout(form);
    layout->addWidget(m_refusal);
    layout->addWidget(buttons);
    setMinimumWidth(520);
    m_confirm->setDefault(true); // now that it knows of its dialog, which would take Cancel otherwise
    m_fields.first()->selectAll();
    connect(buttons, &QDialogButtonBox::accepted, this, &ToolEditDialog::submit);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

QStringList ToolEditDialog::values() const
{
    QStringList values;
    for (const QLineEdit* field : m_fields)
        values.append(field->text().trimmed());
    return values;
}

void ToolEditDialog::submit()
{
    m_confirm->setEnabled(false); // until there is an answer
    m_refusal->hide();
    Q_EMIT submitted();
}

void ToolEditDialog::showRefusal(const QString& reason)
{
    m_confirm->setEnabled(true);
    m_refusal->setText(reason);
    m_refusal->show();
    layout()->activate();
    resize(width(), qMax(height(), layout()->totalHeightForWidth(width())));
    m_fields.first()->setFocus();
}

} // namespace codegym
