#include "ui/exporting/export_page.h"

#include "core/jobs/export_job.h"
#include "core/workspace/changes.h"
#include "core/workspace/trash.h"
#include "ui/exporting/export_form.h"
#include "ui/exporting/export_report_view.h"
#include "ui/shell/button_command.h"
#include "ui/shell/dialogs.h"
#include "ui/shell/job_list.h"
#include "ui/shell/ui_state.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/panel_header.h"
#include "ui/widgets/table_setup.h"
#include "ui/widgets/value_view.h"
#include "ui/widgets/write_then.h"

#include <QAction>
#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QListView>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>
#include <QUrl>
#include <QVBoxLayout>

namespace codegym {

namespace {

QString pageIcon() { return QStringLiteral("export"); }

QVBoxLayout* panelLayout(QWidget* panel)
{
    auto* layout = new QVBoxLayout(panel);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    return layout;
}

} // namespace

ExportPage::ExportPage(const PageContext& context)
    : m_context(context)
    , m_queries(context.workspace, context.queries)
    , m_model(new SetListModel(this))
    , m_stack(new QStackedWidget)
{
    auto* noSets = new EmptyState(pageIcon(), tr("No sets yet"),
        tr("An export writes a curated set: tasks that you chose by difficulty. Make one first."));
    QPushButton* toDifficulty = noSets->addAction(tr("Choose tasks"));
    toDifficulty->setObjectName(QStringLiteral("goToDifficultyButton"));
    connect(toDifficulty, &QPushButton::clicked, this, [this] { Q_EMIT pageRequested(QStringLiteral("difficulty"), {}); });
    auto* splitter = new QSplitter;
    splitter->setObjectName(QStringLiteral("exportSplitter"));
    splitter->addWidget(makeSetPanel());
    splitter->addWidget(makeExportPanel());
    splitter->setStretchFactor(1, 1);
    context.state.rememberSplitter(QStringLiteral("export/page"), splitter, {268, 1000});
    m_stack->addWidget(new QWidget); // while the sets load
    m_stack->addWidget(noSets);
    m_stack->addWidget(splitter);
    panelLayout(this)->addWidget(m_stack);
    addCommands();
    connect(&m_queries, &Queries::idleChanged, this, &Page::idleChanged);
    connect(&context.workspace, &Workspace::changed, this, [this](quint32 tables) {
        if (!(tables & (Change::Sets | Change::Trash)))
            return;
        m_stale = true;
        if (isVisible())
            loadSets();
    });
}

void ExportPage::addCommands()
{
    addButtonCommands(m_context.commands, this, CommandMenu::File,
        {
            {"export.write", tr("&Export the set"), tr("Write the chosen set for training"), "exportButton"},
            {"export.chooseFolder", tr("Choose the export &folder…"), tr("Choose where the set is written"),
                "chooseFolderButton"},
            {"export.copyCommand", tr("Copy the export co&mmand"),
                tr("Copy what would do the same on the command line"), "copyCommandButton"},
        });
}

QWidget* ExportPage::makeSetPanel()
{
    m_list = new QListView;
    m_list->setObjectName(QStringLiteral("setsList"));
    m_list->setAccessibleName(tr("Curated sets"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new SetDelegate(m_list));
    setUpList(m_list);
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
    auto* copy = new QAction(tr("Copy name"), m_list);
    auto* remove = new QAction(tr("Move to trash…"), m_list);
    m_list->addActions({copy, remove});
    connect(copy, &QAction::triggered, this, [this] {
        if (const SetRow* set = current())
            QGuiApplication::clipboard()->setText(displayText(set->name));
    });
    connect(remove, &QAction::triggered, this, &ExportPage::removeSet);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ExportPage::showSet);
    m_setsHeader = new PanelHeader(tr("Sets"));
    auto* panel = new QWidget;
    QVBoxLayout* layout = panelLayout(panel);
    layout->addWidget(m_setsHeader);
    layout->addWidget(m_list, 1);
    return panel;
}

QWidget* ExportPage::makeExportPanel()
{
    m_header = new PanelHeader({}, PanelHeader::Size::Page);
    m_form = new ExportForm(m_context.workspace.path(), m_context.dialogs);
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(m_form);
    m_firstRow = new ValueView(
        QStringLiteral("firstRow"), tr("As it would be written"), ValueView::Form::Tree, m_queries);
    m_firstRow->setOpenLevels(2);
    auto* row = new QWidget;
    auto* rowLayout = new QVBoxLayout(row);
    rowLayout->setContentsMargins(16, 12, 16, 16);
    rowLayout->addWidget(m_firstRow);
    m_report = new ExportReportView(m_context.state);
    m_tabs = new QTabWidget;
    m_tabs->setObjectName(QStringLiteral("exportTabWidget"));
    m_tabs->addTab(row, tr("First row"));
    m_tabs->addTab(m_report, tr("Report"));
    m_tabs->setTabEnabled(1, false);
    auto* splitter = new QSplitter;
    splitter->setObjectName(QStringLiteral("exportFormSplitter"));
    splitter->addWidget(scroll);
    splitter->addWidget(m_tabs);
    splitter->setStretchFactor(1, 1);
    m_context.state.rememberSplitter(QStringLiteral("export/form"), splitter, {440, 700});
    connect(m_form, &ExportForm::exportRequested, this, &ExportPage::exportNow);
    connect(m_form, &ExportForm::rowsChanged, this, &ExportPage::loadPreview);
    connect(m_report, &ExportReportView::openFolderRequested, this,
        [](const QString& folder) { QDesktopServices::openUrl(QUrl::fromLocalFile(folder)); });
    auto* panel = new QWidget;
    QVBoxLayout* layout = panelLayout(panel);
    layout->addWidget(m_header);
    layout->addWidget(splitter, 1);
    return panel;
}

void ExportPage::activated()
{
    if (m_stale)
        loadSets();
}

bool ExportPage::select(const QString& id)
{
    m_wanted = id.toUtf8();
    loadSets();
    return true;
}

const SetRow* ExportPage::current() const
{
    const int row = m_list->currentIndex().row();
    return row < 0 || row >= m_model->rowCount() ? nullptr : &m_model->sets()[row];
}

void ExportPage::loadSets()
{
    m_stale = false;
    const auto read = [](Connection& connection) { return setRows(connection); };
    m_queries.ask(m_setsQuestion, this, read, [this](const Result<QList<SetRow>>& sets) {
        if (sets)
            takeSets(*sets);
        else
            Q_EMIT statusMessage(sets.error().text());
    });
}

void ExportPage::takeSets(const QList<SetRow>& sets)
{
    const SetRow* before = current();
    const ByteText keep = before ? before->name : ByteText();
    m_model->setSets(sets);
    m_setsHeader->setDetail(QString::number(sets.size()));
    m_stack->setCurrentIndex(sets.isEmpty() ? 1 : 2);
    if (!m_wanted.isEmpty() && m_model->rowOf(m_wanted) < 0)
        Q_EMIT statusMessage(tr("There is no set “%1”.").arg(displayLine(m_wanted, 80)));
    const int row = m_model->rowOf(m_wanted.isEmpty() ? keep : m_wanted);
    m_wanted.clear();
    if (!sets.isEmpty())
        m_list->setCurrentIndex(m_model->index(qMax(0, row)));
}

void ExportPage::showSet()
{
    const SetRow* set = current();
    if (!set)
        return;
    m_header->setTitle(displayLine(set->name, 80));
    m_header->setDetail(setCounts(*set));
    m_form->setSet(*set);
    m_tabs->setTabEnabled(1, false);
    m_tabs->setCurrentIndex(0);
    const auto read = [name = set->name](Connection& connection) -> Result<QList<LicenceShare>> {
        const Result<CuratedSet> set = curatedSet(connection, name);
        if (!set)
            return set.error();
        return licencesOf(connection, *set);
    };
    m_queries.ask(m_licencesQuestion, this, read, [this](const Result<QList<LicenceShare>>& licences) {
        if (licences)
            m_form->setLicences(*licences);
        else
            Q_EMIT statusMessage(licences.error().text());
    });
    loadPreview();
}

void ExportPage::loadPreview()
{
    const SetRow* set = current();
    if (!set)
        return;
    const ExportOptions options {set->name, {}, m_form->embedSource()};
    const auto work = [workspace = &m_context.workspace, options](JobContext&) { return previewExport(*workspace, options); };
    m_queries.compute(m_previewQuestion, this, work, [this](const Result<QByteArray>& row) {
        m_firstRow->setRemark(row ? QString() : tr("there is none"));
        m_firstRow->setValue(row ? *row : row.error().text().toUtf8());
    });
}

void ExportPage::exportNow()
{
    const SetRow* set = current();
    if (!set || m_form->target().isEmpty())
        return;
    const ExportOptions options {set->name, m_form->target(), m_form->embedSource()};
    const auto work = [workspace = &m_context.workspace, options](JobContext& job) { return exportSet(*workspace, options, job); };
    auto* job = m_context.jobs.start<ExportReport>(tr("Export %1").arg(displayLine(set->name, 60)), work);
    m_form->follow(job);
    connect(job, &JobBase::finished, this, [this, job] {
        if (job->state() == JobBase::State::Succeeded)
            takeReport(*job->result());
        else if (job->state() == JobBase::State::Failed)
            m_context.dialogs.showError(this, tr("Nothing was exported"), job->summary());
    });
}

void ExportPage::takeReport(const ExportReport& report)
{
    m_report->setReport(report);
    m_tabs->setTabEnabled(1, true);
    m_tabs->setCurrentIndex(1);
}

void ExportPage::removeSet()
{
    const SetRow* set = current();
    if (!set)
        return;
    m_context.dialogs.confirm(this, tr("Move the set to the trash?"),
        tr("“%1” names %2. The tasks themselves stay in the workspace.").arg(displayLine(set->name, 80), setCounts(*set)),
        tr("Move to trash"), [this, row = set->row] {
            const auto move = [row](Connection& c) { return moveToTrash(c, TrashKind::Set, {row}); };
            writeThen(m_context.workspace, this, move, [this](const Result<RowId>& moved) {
                if (!moved)
                    m_context.dialogs.showError(this, tr("The set was not moved"), moved.error().text());
            });
        });
}

} // namespace codegym
