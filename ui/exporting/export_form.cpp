#include "ui/exporting/export_form.h"

#include "core/exporting/export_command.h"
#include "core/jobs/job.h"
#include "ui/exporting/set_list_model.h"
#include "ui/shell/dialogs.h"
#include "ui/shell/theme.h"
#include "ui/widgets/count_text.h"
#include "ui/widgets/plain_text_view.h"

#include <QCheckBox>
#include <QClipboard>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace codegym {

namespace {

QLabel* plainLabel(const QString& text = {}, const char* property = nullptr)
{
    auto* label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    if (property)
        label->setProperty(property, true);
    return label;
}

QLabel* title(const QString& text)
{
    QLabel* label = plainLabel(text);
    label->setFont(titleFont());
    return label;
}

QString licenceLine(const LicenceShare& share)
{
    const QString licence
        = share.origin.licence.isEmpty() ? ExportForm::tr("licence unknown") : displayLine(share.origin.licence, 80);
    const QString source
        = share.origin.source.isEmpty() ? ExportForm::tr("source unknown") : displayLine(share.origin.source, 80);
    return ExportForm::tr("%1 · %2 · %3 tasks in %4 environments")
        .arg(licence, source, QLocale().toString(share.tasks), QLocale().toString(share.environments));
}

} // namespace

ExportForm::ExportForm(const QString& workspacePath, Dialogs& dialogs, QWidget* parent)
    : QWidget(parent)
    , m_workspacePath(workspacePath)
    , m_dialogs(dialogs)
    , m_recipe(plainLabel({}, "muted"))
    , m_embed(new QCheckBox(tr("Environment source in every row, too")))
    , m_licences(plainLabel())
    , m_unlicensed(plainLabel({}, "note"))
    , m_command(new PlainTextView)
{
    m_embed->setObjectName(QStringLiteral("embedSourceCheckBox"));
    m_embed->setToolTip(tr("As the field gym_env: larger files, but each row stands alone"));
    m_licences->setObjectName(QStringLiteral("licencesLabel"));
    m_licences->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_unlicensed->hide();
    m_command->setObjectName(QStringLiteral("commandText"));
    m_command->setAccessibleName(tr("The same on the command line"));
    m_command->setVisibleLines(2, 4);
    auto* copy = new QPushButton(tr("Copy command"));
    copy->setObjectName(QStringLiteral("copyCommandButton"));
    connect(copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(commandLine()); });
    connect(m_embed, &QCheckBox::toggled, this, [this] {
        showCommand();
        Q_EMIT rowsChanged();
    });
    auto* copyRow = new QWidget;
    auto* copyLayout = new QHBoxLayout(copyRow);
    copyLayout->setContentsMargins(0, 0, 0, 0);
    copyLayout->addWidget(copy);
    copyLayout->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(6);
    const auto section = [layout](const QString& name, std::initializer_list<QWidget*> widgets) {
        layout->addWidget(title(name));
        for (QWidget* widget : widgets)
            layout->addWidget(widget);
        layout->addSpacing(14);
    };
    section(tr("What"), {m_recipe});
    section(tr("Format"),
        {plainLabel(tr("CodeGym: training rows, one environment file each, and a manifest with hashes"), "muted"), m_embed});
    section(tr("Folder"), {makeFolderRow()});
    section(tr("Licence of what goes out"), {m_licences, m_unlicensed});
    m_export = new QPushButton(tr("Export"));
    m_export->setObjectName(QStringLiteral("exportButton"));
    m_export->setProperty("primary", true);
    connect(m_export, &QPushButton::clicked, this, &ExportForm::exportRequested);
    layout->addWidget(m_export);
    layout->addWidget(makeProgress());
    layout->addSpacing(14);
    section(tr("The same on the command line"), {m_command, copyRow});
    layout->addStretch(1);
}

QWidget* ExportForm::makeFolderRow()
{
    m_target = new QLineEdit;
    m_target->setObjectName(QStringLiteral("folderLineEdit"));
    m_target->setAccessibleName(tr("Folder to write"));
    auto* choose = new QPushButton(tr("Choose…"));
    choose->setObjectName(QStringLiteral("chooseFolderButton"));
    connect(choose, &QPushButton::clicked, this, &ExportForm::chooseFolder);
    connect(m_target, &QLineEdit::textChanged, this, &ExportForm::showCommand);
    auto* row = new QWidget;
    auto* fields = new QHBoxLayout;
    fields->setSpacing(8);
    fields->addWidget(m_target, 1);
    fields->addWidget(choose);
    auto* layout = new QVBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(fields);
    layout->addWidget(plainLabel(
        tr("Is made new. An earlier export there is replaced if nobody has changed it; anything else is left alone."),
        "muted"));
    return row;
}

QWidget* ExportForm::makeProgress()
{
    m_progress = new QProgressBar;
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Progress of the export"));
    m_progressText = plainLabel({}, "muted");
    m_cancel = new QPushButton(tr("Cancel"));
    m_cancel->setObjectName(QStringLiteral("cancelExportButton"));
    m_progressRow = new QWidget;
    auto* layout = new QHBoxLayout(m_progressRow);
    layout->setContentsMargins(0, 4, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_progress, 1);
    layout->addWidget(m_progressText);
    layout->addWidget(m_cancel);
    m_progressRow->hide();
    return m_progressRow;
}

void ExportForm::setSet(const SetRow& set)
{
    const bool other = set.name != m_set.name;
    m_set = set;
    m_recipe->setText(tr("%1: %2").arg(setCounts(set), recipeWords(set.recipe)));
    if (other) {
        const QFileInfo workspace(m_workspacePath);
        m_target->setText(QDir::toNativeSeparators(workspace.absoluteDir().filePath(
            workspace.completeBaseName() + u'-' + folderNameFor(set.name))));
        setLicences({});
    }
    showCommand();
}

void ExportForm::setLicences(const QList<LicenceShare>& licences)
{
    QStringList lines;
    int unknown = 0;
    for (const LicenceShare& share : licences) {
        lines.append(licenceLine(share));
        unknown += share.origin.licence.isEmpty() ? share.environments : 0;
    }
    m_licences->setText(lines.join(u'\n'));
    m_unlicensed->setVisible(unknown > 0);
    m_unlicensed->setText(countText(unknown, tr("1 environment has no known licence. Find out before you pass it on."),
        tr("%1 environments have no known licence. Find out before you pass them on.")));
}

QString ExportForm::target() const { return QDir::fromNativeSeparators(m_target->text().trimmed()); }

bool ExportForm::embedSource() const { return m_embed->isChecked(); }

QString ExportForm::commandLine() const { return exportCommand(m_workspacePath, m_set.name, target(), embedSource()); }

void ExportForm::showCommand()
{
    if (m_command)
        m_command->setBytes(commandLine().toUtf8());
    if (m_export)
        m_export->setEnabled(!target().isEmpty());
}

void ExportForm::chooseFolder()
{
    m_dialogs.openFolder(this, tr("Export into which folder?"), [this](const QString& parent) {
        m_target->setText(QDir::toNativeSeparators(QDir(parent).filePath(folderNameFor(m_set.name))));
    });
}

void ExportForm::follow(JobBase* job)
{
    m_export->setEnabled(false);
    m_cancel->setEnabled(true);
    m_progressRow->show();
    m_progress->setRange(0, 0);
    m_progressText->clear();
    connect(job, &JobBase::progressChanged, this, [this, job] {
        const JobProgress progress = job->progress();
        m_progress->setRange(0, int(progress.total));
        m_progress->setValue(int(progress.done));
        m_progressText->setText(
            tr("%1 of %2").arg(QLocale().toString(progress.done), QLocale().toString(progress.total)));
    });
    connect(m_cancel, &QPushButton::clicked, job, [this, job] {
        m_cancel->setEnabled(false);
        job->cancel();
    });
    connect(job, &JobBase::finished, this, [this] {
        m_progressRow->hide();
        m_export->setEnabled(!target().isEmpty());
    });
}

} // namespace codegym
