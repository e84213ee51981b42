#include "ui/shell/settings_dialog.h"

#include "core/base/editor_command.h"
#include "ui/shell/dialogs.h"
#include "ui/shell/theme.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/wrapped_label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QThread>

namespace codegym {

namespace {

QLabel* section(const QString& text)
{
    auto* label = new QLabel(text);
    label->setFont(titleFont());
    label->setContentsMargins(0, 8, 0, 0);
    return label;
}

QLabel* wrapped(const QString& text, const char* role)
{
    QLabel* label = wrappedLabel(text);
    label->setProperty(role, true);
    return label;
}

template <typename Field>
Field* named(Field* field, const char* objectName)
{
    field->setObjectName(QString::fromLatin1(objectName));
    return field;
}

} // namespace

SettingsDialog::SettingsDialog(
    const MachineSettings& current, const SandboxState& sandbox, Dialogs& dialogs, QWidget* parent)
    : QDialog(parent)
    , m_current(current)
    , m_dialogs(dialogs)
    , m_theme(named(new QComboBox, "themeComboBox"))
    , m_reviewer(named(new QLineEdit(current.reviewer), "reviewerLineEdit"))
    , m_editor(named(new QLineEdit(current.editor), "editorLineEdit"))
    , m_interpreter(named(new QLineEdit(current.interpreter), "interpreterLineEdit"))
    , m_workers(named(new QSpinBox, "workersSpinBox"))
    , m_seconds(named(new QDoubleSpinBox, "secondsSpinBox"))
    , m_megabytes(named(new QSpinBox, "megabytesSpinBox"))
    , m_minimumTests(named(new QSpinBox, "minimumTestsSpinBox"))
    , m_minimumShare(named(new QSpinBox, "minimumShareSpinBox"))
    , m_accept(named(new QCheckBox(tr("Run imported code here without the full sandbox")), "acceptUnsandboxedCheckBox"))
{
    setObjectName(QStringLiteral("settingsDialog"));
    setWindowTitle(tr("Settings"));
    auto* form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(8);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    addAppearance(form);
    addRunning(form);
    addTests(form);
    addSandbox(form, sandbox);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 12, 20, 16);
    layout->addLayout(form);
    layout->addStretch();
    layout->addSpacing(12);
    layout->addWidget(buttons);
    setMinimumWidth(540);
    // Its size hint does not know how the running text breaks, and squeezes the fields.
    resize(minimumWidth(), layout->totalHeightForWidth(minimumWidth()));
}

void SettingsDialog::addAppearance(QFormLayout* form)
{
    m_theme->addItem(tr("Like the desktop"), QStringLiteral("system"));
    m_theme->addItem(tr("Light"), QStringLiteral("light"));
    m_theme->addItem(tr("Dark"), QStringLiteral("dark"));
    m_theme->setCurrentIndex(qMax(0, m_theme->findData(m_current.theme)));
    m_reviewer->setPlaceholderText(tr("Your name, as it is kept with reviews and waivers"));
    form->addRow(section(tr("You")));
    form->addRow(tr("&Theme"), m_theme);
    MachineSettings usual = m_current;
    usual.editor.clear();
    const QString command = windowEditor(usual);
    m_editor->setPlaceholderText(command.isEmpty() ? tr("The desktop's program for text files") : command);
    m_editor->setToolTip(tr("Command of the program that “Edit in another program” opens, e.g. kate or code"));
    form->addRow(tr("&Reviewer"), m_reviewer);
    form->addRow(tr("&Editor"), m_editor);
}

QWidget* SettingsDialog::interpreterField()
{
    auto* browse = named(new QPushButton(tr("Browse…")), "browseInterpreterButton");
    browse->setAutoDefault(false);
    connect(browse, &QPushButton::clicked, this, [this] {
        m_dialogs.openFiles(this, tr("Choose a Python interpreter"), {},
            [this](const QStringList& files) { m_interpreter->setText(files.value(0)); });
    });
    auto* field = new QWidget;
    auto* layout = new QHBoxLayout(field);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_interpreter, 1);
    layout->addWidget(browse);
    field->setFocusProxy(m_interpreter);
    return field;
}

void SettingsDialog::addRunning(QFormLayout* form)
{
    m_workers->setRange(0, 256);
    m_workers->setSpecialValueText(tr("One per core (%1)").arg(QThread::idealThreadCount()));
    m_workers->setValue(m_current.workers);
    m_seconds->setRange(0.1, 600);
    m_seconds->setDecimals(1);
    m_seconds->setSuffix(tr(" s"));
    m_seconds->setValue(double(m_current.limits.time.count()) / 1000);
    m_megabytes->setRange(8, 65536);
    m_megabytes->setSuffix(tr(" MB"));
    m_megabytes->setValue(int(m_current.limits.memoryBytes >> 20));
    form->addRow(section(tr("Running environments")));
    form->addRow(tr("&Interpreter"), interpreterField());
    form->addRow(tr("&Workers"), m_workers);
    form->addRow(tr("T&ime limit of a run"), m_seconds);
    form->addRow(tr("&Memory of a run"), m_megabytes);
    form->addRow(QString(), wrapped(tr("Verdicts keep what they were made with. After a change here they show as stale."), "muted"));
}

void SettingsDialog::addTests(QFormLayout* form)
{
    m_minimumTests->setRange(1, 1000);
    m_minimumTests->setValue(m_current.tests.minimumValid);
    m_minimumShare->setRange(0, 100);
    m_minimumShare->setSuffix(tr(" %"));
    m_minimumShare->setValue(qRound(m_current.tests.minimumValidShare * 100));
    form->addRow(section(tr("When an environment is valid")));
    form->addRow(tr("At least &valid tests"), m_minimumTests);
    form->addRow(tr("At least of a&ll tests"), m_minimumShare);
}

void SettingsDialog::addSandbox(QFormLayout* form, const SandboxState& sandbox)
{
    const bool full = sandbox.mode == SandboxMode::Full;
    form->addRow(section(tr("Sandbox")));
    form->addRow(tr("On this machine"),
        new Pill(full ? PillKind::Neutral : PillKind::Warning, QString::fromLatin1(sandbox.name())));
    form->addRow(QString(), wrapped(sandbox.text(), "muted"));
    if (!full && !sandbox.missing.isEmpty())
        form->addRow(QString(), wrapped(sandbox.missing, "note"));
    m_accept->setChecked(m_current.acceptUnsandboxed);
    m_accept->setToolTip(
        tr("Code from a stranger could then read and change what you can. The sample problems never need this."));
    form->addRow(QString(), m_accept);
}

MachineSettings SettingsDialog::settings() const
{
    MachineSettings chosen = m_current;
    chosen.theme = m_theme->currentData().toString();
    chosen.reviewer = m_reviewer->text().trimmed();
    chosen.editor = m_editor->text().trimmed();
    chosen.interpreter = m_interpreter->text().trimmed();
    chosen.workers = m_workers->value();
    chosen.limits.time = std::chrono::milliseconds(qRound64(m_seconds->value() * 1000));
    chosen.limits.memoryBytes = qint64(m_megabytes->value()) << 20;
    chosen.tests.minimumValid = m_minimumTests->value();
    chosen.tests.minimumValidShare = m_minimumShare->value() / 100.0;
    chosen.acceptUnsandboxed = m_accept->isChecked();
    return chosen;
}

} // namespace codegym
