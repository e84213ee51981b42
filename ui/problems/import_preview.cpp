#include "ui/problems/import_preview.h"

#include "ui/shell/theme.h"
#include "ui/widgets/pill_delegate.h"
#include "ui/widgets/table_setup.h"
#include "ui/widgets/tabs.h"

#include <QFileInfo>
#include <QLabel>
#include <QLocale>
#include <QStackedWidget>
#include <QTabWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace codegym {

namespace {

QString text(const char* words) { return QCoreApplication::translate("ImportPreview", words); }

QList<TableColumn<Problem>> problemColumns()
{
    return {
        {text("Problem"), Qt::AlignLeft, [](const Problem& p) { return displayLine(p.codeId); }, {}, {}},
        {text("Title"), Qt::AlignLeft, [](const Problem& p) { return displayLine(p.title); }, {}, {}},
        {text("Source"), Qt::AlignLeft, [](const Problem& p) { return displayLine(p.origin.source); }, {}, {}},
        {text("Licence"), Qt::AlignLeft, [](const Problem& p) { return displayLine(p.origin.licence); }, {}, {}},
        {text("Tests"), Qt::AlignLeft, [](const Problem& p) { return p.tests.isEmpty() ? text("none") : text("yes"); }, {}, {}},
    };
}

QList<TableColumn<ByteText>> environmentColumns()
{
    return {{text("Environment"), Qt::AlignLeft, [](const ByteText& id) { return displayLine(id); }, {}, {}}};
}

QList<TableColumn<Rejected>> rejectedColumns()
{
    return {
        {text("File"), Qt::AlignLeft, [](const Rejected& r) { return QFileInfo(r.file).fileName(); }, {},
            [](const Rejected& r) { return r.file; }},
        {text("Line"), Qt::AlignRight, [](const Rejected& r) { return r.line > 0 ? QString::number(r.line) : QString(); }, {}, {}},
        {text("Why it cannot be imported"), Qt::AlignLeft, [](const Rejected& r) { return r.reason; }, {}, {}},
    };
}

template <typename Model>
QTableView* tableOf(Model* model, UiState& state, const QString& name, const QString& title, const QList<int>& widths)
{
    auto* table = new QTableView;
    table->setObjectName(name + QStringLiteral("Table"));
    table->setAccessibleName(title);
    table->setModel(model);
    table->setItemDelegate(new PillDelegate(table));
    setUpTable(table, state, name, widths);
    return table;
}

QString counted(qint64 count, const QString& one, const QString& many)
{
    return QStringLiteral("%1 %2").arg(QLocale().toString(count), count == 1 ? one : many);
}

} // namespace

ImportPreviewView::ImportPreviewView(Queries& queries, UiState& state, QWidget* parent)
    : QWidget(parent)
    , m_queries(queries)
    , m_problems(new ListTableModel<Problem>(problemColumns(), this))
    , m_environments(new ListTableModel<ByteText>(environmentColumns(), this))
    , m_rejected(new ListTableModel<Rejected>(rejectedColumns(), this))
    , m_summary(new QLabel)
    , m_tabs(new QTabWidget)
    , m_stack(new QStackedWidget)
    , m_message(new QLabel)
{
    m_summary->setObjectName(QStringLiteral("importSummaryLabel"));
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setFont(titleFont());
    m_message->setTextFormat(Qt::PlainText);
    m_message->setAlignment(Qt::AlignCenter);
    m_message->setWordWrap(true);
    m_message->setProperty("muted", true);
    dressTabs(m_tabs);
    m_tabs->setObjectName(QStringLiteral("importPreviewTabs"));
    m_tabs->addTab(tableOf(m_problems, state, QStringLiteral("importProblems"), tr("Problems found"), {180, 280, 140, 110, 60}), tr("Problems"));
    m_tabs->addTab(tableOf(m_environments, state, QStringLiteral("importEnvironments"), tr("Environments found"), {400}), tr("Environments"));
    m_tabs->addTab(tableOf(m_rejected, state, QStringLiteral("importRejected"), tr("Rejected rows"), {180, 60, 400}), tr("Rejected"));
    m_stack->addWidget(m_message);
    m_stack->addWidget(m_tabs);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_summary);
    layout->addWidget(m_stack, 1);
}

void ImportPreviewView::show(const ImportRequest& request)
{
    Q_EMIT importable(false);
    m_stack->setCurrentIndex(0);
    m_summary->setText(tr("Preview"));
    if (request.paths.isEmpty()) {
        delete m_question.data();
        m_message->setText(tr("Add files or folders: JSON lines (also gzipped), Python solutions, environment files."));
        return;
    }
    m_message->setText(tr("Reading…"));
    m_queries.compute(m_question, this, [request](JobContext& job) { return previewImport(request, job); },
        [this](const Result<ImportPreview>& preview) { take(preview); });
}

void ImportPreviewView::take(const Result<ImportPreview>& preview)
{
    if (!preview) {
        m_message->setText(preview.error().text());
        return;
    }
    m_summary->setText(QStringList {counted(preview->problems, tr("problem"), tr("problems")),
        counted(preview->environments, tr("environment"), tr("environments")),
        counted(preview->tasks, tr("task"), tr("tasks")),
        preview->rejectedCount > 0 ? tr("%1 rejected").arg(QLocale().toString(preview->rejectedCount)) : tr("nothing rejected")}
                           .join(QStringLiteral(" · "))
        + (preview->complete ? QString() : tr(" · and more, reading stopped early")));
    m_problems->setRows(preview->firstProblems);
    m_environments->setRows(preview->firstEnvironments);
    m_rejected->setRows(preview->rejected);
    m_tabs->setTabVisible(0, preview->problems > 0);
    m_tabs->setTabVisible(1, preview->environments > 0);
    m_tabs->setTabVisible(2, preview->rejectedCount > 0);
    const bool some = preview->problems + preview->environments + preview->tasks > 0;
    const bool listed = some || preview->rejectedCount > 0;
    m_message->setText(tr("Nothing in there that could be imported."));
    m_stack->setCurrentIndex(listed && !(m_problems->rows().isEmpty() && m_environments->rows().isEmpty() && m_rejected->rows().isEmpty()) ? 1 : 0);
    if (some && m_stack->currentIndex() == 0)
        m_message->setText(tr("Only tasks were found: they go to the environments that they name."));
    Q_EMIT importable(some);
}

} // namespace codegym
