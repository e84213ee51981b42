#include "ui/environments/own_configuration_dialog.h"

#include "ui/widgets/typed_edit.h"
#include "ui/widgets/wrapped_label.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

namespace codegym {

namespace {

constexpr int kMostLines = 14;
constexpr int kAdded = 2; // neither accepted nor rejected: nothing is to be played yet

} // namespace

OwnConfigurationDialog::OwnConfigurationDialog(
    Queries& queries, const ByteText& start, const QList<ByteText>& others, bool mayAdd, QWidget* parent)
    : QDialog(parent)
    , m_queries(queries)
    , m_others(others)
    , m_edit(new TypedEdit)
    , m_remark(wrappedLabel())
{
    setObjectName(QStringLiteral("ownConfigurationDialog"));
    setWindowTitle(tr("A configuration of your own"));
    buildLayout(mayAdd);
    connect(m_edit, &QPlainTextEdit::textChanged, this, &OwnConfigurationDialog::check);
    m_edit->setBytes(start);
    m_edit->selectAll();
    resize(560, 300);
}

void OwnConfigurationDialog::buildLayout(bool mayAdd)
{
    m_edit->setObjectName(QStringLiteral("ownConfigurationEdit"));
    m_edit->setMostLines(kMostLines);
    auto* label = new QLabel(tr("&Hidden initial state"));
    label->setBuddy(m_edit);
    m_edit->setAccessibleName(tr("Hidden initial state"));
    m_remark->setObjectName(QStringLiteral("ownConfigurationRemark"));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_play = buttons->addButton(tr("Play"), QDialogButtonBox::AcceptRole);
    m_play->setObjectName(QStringLiteral("playOwnConfigurationButton"));
    m_add = buttons->addButton(tr("Add as task"), QDialogButtonBox::ActionRole);
    m_add->setObjectName(QStringLiteral("addOwnConfigurationButton"));
    m_add->setToolTip(tr("Keep it as a task of the environment; the oracle runs on it at once"));
    m_add->setVisible(mayAdd);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 16);
    layout->setSpacing(8);
    layout->addWidget(wrappedLabel(tr("The environment starts from it as from that of a task, written as JSON or as a Python literal.")));
    layout->addWidget(label);
    layout->addWidget(m_edit);
    layout->addWidget(m_remark);
    layout->addStretch();
    layout->addWidget(buttons);
    m_play->setDefault(true); // now that it knows of its dialog, which would take Cancel otherwise
    connect(m_edit, &TypedEdit::returnPressed, m_play, &QPushButton::click);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_add, &QPushButton::clicked, this, [this] {
        Q_EMIT addRequested();
        done(kAdded);
    });
}

ByteText OwnConfigurationDialog::configuration() const { return m_edit->bytes().trimmed(); }

void OwnConfigurationDialog::check()
{
    const auto work = [typed = configuration(), others = m_others](
                          JobContext&) -> Result<ConfigurationCheck> { return checkConfiguration(typed, others); };
    m_queries.compute(m_question, this, work, [this](const Result<ConfigurationCheck>& checked) {
        if (checked)
            take(*checked);
    });
}

void OwnConfigurationDialog::take(const ConfigurationCheck& check)
{
    const bool wrong = !check.problem.isEmpty();
    m_edit->setInvalid(wrong);
    m_play->setEnabled(!wrong);
    m_add->setEnabled(!wrong);
    m_remark->setText(wrong ? check.problem
            : check.warnings.isEmpty() ? tr("Nothing stands against it.")
                                       : check.warnings.join(u'\n'));
    m_remark->setProperty("danger", wrong);
    m_remark->setProperty("note", !wrong && !check.warnings.isEmpty());
    m_remark->setProperty("muted", !wrong && check.warnings.isEmpty());
    m_remark->style()->unpolish(m_remark);
    m_remark->style()->polish(m_remark);
    layout()->activate();
    resize(width(), qMax(height(), layout()->totalHeightForWidth(width())));
}

} // namespace codegym
