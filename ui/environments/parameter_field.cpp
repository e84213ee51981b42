#include "ui/environments/parameter_field.h"

#include "ui/shell/theme.h"
#include "ui/widgets/plain_tip.h"
#include "ui/widgets/typed_edit.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QScopedValueRollback>
#include <QStyle>

namespace codegym {

namespace {

constexpr int kLongestName = 40;

QString tipOf(const CallField& field)
{
    QStringList lines;
    if (!field.words.isEmpty())
        lines.append(displayLine(field.words, 600));
    if (!field.type.isEmpty())
        lines.append(ParameterField::tr("Type: %1").arg(displayLine(field.type, 200)));
    lines.append(field.required() ? ParameterField::tr("Required")
                                  : ParameterField::tr("Default: %1").arg(displayLine(field.fallback, 200)));
    return plainTip(lines.join(u'\n'));
}

QString typeText(const CallField& field)
{
    const QString type = displayLine(field.type, 60);
    if (field.required())
        return type;
    const QString fallback = ParameterField::tr("default %1").arg(displayLine(field.fallback, 40));
    return type.isEmpty() ? fallback : QStringLiteral("%1, %2").arg(type, fallback);
}

} // namespace

ParameterField::ParameterField(const CallField& field, int place, QWidget* parent)
    : QWidget(parent), m_field(field), m_remark(new QLabel)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(buildName(place));
    layout->addWidget(buildValue(place));
    setToolTip(tipOf(field));
    showProblem();
}

QWidget* ParameterField::buildName(int place)
{
    const QString name = displayLine(m_field.name, kLongestName);
    QWidget* title = nullptr;
    if (m_field.required()) {
        auto* label = new QLabel(name);
        label->setTextFormat(Qt::PlainText);
        title = label;
    } else {
        m_given = new QCheckBox(QString(name).replace(u'&', QStringLiteral("&&")));
        m_given->setObjectName(QStringLiteral("playgroundField%1CheckBox").arg(place));
        m_given->setAccessibleName(tr("Give %1").arg(name));
        connect(m_given, &QAbstractButton::toggled, this, &ParameterField::take);
        title = m_given;
    }
    title->setFont(codeFont());
    m_remark->setTextFormat(Qt::PlainText);
    m_remark->setFont(smallFont());
    m_remark->setObjectName(QStringLiteral("playgroundField%1Remark").arg(place));
    m_remark->setMinimumWidth(1); // cut rather than widening the form
    auto* row = new QWidget;
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    line->addWidget(title);
    line->addWidget(m_remark, 1);
    return row;
}

QWidget* ParameterField::buildValue(int place)
{
    const QString name = displayLine(m_field.name, kLongestName);
    QWidget* value = nullptr;
    if (m_field.kind == ParameterKind::Flag) {
        m_choice = new QComboBox;
        m_choice->addItems({QStringLiteral("true"), QStringLiteral("false")});
        m_choice->setFont(codeFont());
        m_choice->setObjectName(QStringLiteral("playgroundField%1ComboBox").arg(place));
        connect(m_choice, &QComboBox::currentIndexChanged, this, &ParameterField::take);
        value = m_choice;
    } else {
        m_edit = new TypedEdit;
        m_edit->setObjectName(QStringLiteral("playgroundField%1Edit").arg(place));
        connect(m_edit, &QPlainTextEdit::textChanged, this, &ParameterField::take);
        connect(m_edit, &TypedEdit::returnPressed, this, &ParameterField::callRequested);
        value = m_edit;
    }
    value->setAccessibleName(name);
    value->setAccessibleDescription(displayLine(m_field.words, 400));
    return value;
}

FieldEntry ParameterField::entry() const
{
    const bool given = !m_given || m_given->isChecked();
    return {given, m_edit ? m_edit->bytes() : m_choice->currentText().toUtf8()};
}

void ParameterField::setEntry(const FieldEntry& entry)
{
    const QScopedValueRollback filling(m_filling, true);
    if (m_edit && m_edit->bytes() != entry.text)
        m_edit->setBytes(entry.text);
    if (m_choice)
        m_choice->setCurrentIndex(entry.text == "true" ? 0 : 1);
    if (m_given)
        m_given->setChecked(entry.given);
    showProblem();
}

void ParameterField::setSeen(const QByteArrayList& values)
{
    if (!m_edit)
        return;
    QStringList proposals;
    for (const QByteArray& value : values) {
        if (const std::optional<ByteText> text = entryText(m_field, value))
            proposals.append(QString::fromUtf8(*text));
    }
    m_edit->setProposals(proposals);
}

void ParameterField::take()
{
    if (m_filling)
        return;
    if (m_given && sender() != m_given) { // who types a value means to give it
        const QScopedValueRollback filling(m_filling, true);
        m_given->setChecked(true);
    }
    showProblem();
    Q_EMIT changed();
}

void ParameterField::showProblem()
{
    const FieldEntry now = entry();
    const bool open = now.text.trimmed().isEmpty(); // nothing is wrong yet; a call would say that it is missing
    const QString problem = open ? QString() : entryProblem(m_field, now);
    m_remark->setText(problem.isEmpty() ? typeText(m_field) : problem);
    m_remark->setToolTip(problem.isEmpty() ? QString() : plainTip(problem)); // else that of the whole field
    m_remark->setProperty("danger", !problem.isEmpty());
    m_remark->setProperty("muted", problem.isEmpty());
    m_remark->style()->unpolish(m_remark);
    m_remark->style()->polish(m_remark);
    if (m_edit)
        m_edit->setInvalid(!problem.isEmpty());
}

} // namespace codegym
