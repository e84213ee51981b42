#include "ui/environments/revisions_tab.h"

#include "ui/shell/ui_state.h"
#include "ui/widgets/diff_view.h"
#include "ui/widgets/pill_delegate.h"
#include "ui/widgets/table_setup.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

namespace codegym {

namespace {

QString text(const char* words) { return QCoreApplication::translate("RevisionsTab", words); }

QString shortHash(const QByteArray& hash) { return QString::fromLatin1(hash.toHex().left(8)); }

QList<TableColumn<RevisionRow>> revisionColumns()
{
    using Row = RevisionRow;
    return {
        {text("Revision"), Qt::AlignLeft, [](const Row& row) { return shortHash(row.hash); }, {},
            [](const Row& row) { return QString::fromLatin1(row.hash.toHex()); }},
        {text("State"), Qt::AlignLeft, {}, [](const Row& row) {
             return PillText {PillKind::Neutral, row.current ? text("current") : QString()};
         }, {}},
        {text("Message"), Qt::AlignLeft, [](const Row& row) { return displayLine(row.message, 400); }, {},
            [](const Row& row) { return displayLine(row.message, 400); }},
        {text("Author"), Qt::AlignLeft, [](const Row& row) { return displayLine(row.author); }, {}, {}},
        {text("Tools"), Qt::AlignRight, [](const Row& row) { return QString::number(row.tools); }, {}, {}},
        {text("Size"), Qt::AlignRight, [](const Row& row) { return QLocale().formattedDataSize(row.bytes); }, {}, {}},
    };
}

QString changes(qsizetype count)
{
    return count == 1 ? text("1 change") : text("%1 changes").arg(QLocale().toString(count));
}

/// Two sources and what differs, made where nobody waits.
struct Comparison {
    ByteText before;
    ByteText after;
    QList<LineHunk> hunks;
};

Result<Comparison> comparisonOf(Connection& connection, RowId environment, const QByteArray& before, const QByteArray& after)
{
    Comparison comparison;
    const Result<Revision> late = revision(connection, environment, after);
    if (!late)
        return late.error();
    comparison.after = late->source;
    if (!before.isEmpty()) {
        const Result<Revision> early = revision(connection, environment, before);
        if (!early)
            return early.error();
        comparison.before = early->source;
    }
    comparison.hunks = diffLines(linesOf(comparison.before), linesOf(comparison.after));
    return comparison;
}

} // namespace

RevisionsTab::RevisionsTab(const PageContext& context, Queries& queries, QWidget* parent)
    : QWidget(parent)
    , m_queries(queries)
    , m_model(new ListTableModel<RevisionRow>(revisionColumns(), this))
    , m_table(new QTableView)
    , m_what(new QLabel)
    , m_restore(new QPushButton(tr("Take back into the editor")))
    , m_diff(new DiffView)
    , m_readOnly(context.workspace.readOnly())
{
    m_table->setObjectName(QStringLiteral("revisionTable"));
    m_table->setAccessibleName(tr("Revisions"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new PillDelegate(m_table));
    setUpTable(m_table, context.state, QStringLiteral("revisionList"), {90, 80, 160, 80, 50, 70});
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_what->setObjectName(QStringLiteral("revisionComparisonLabel"));
    m_what->setTextFormat(Qt::PlainText);
    m_what->setProperty("muted", true);
    m_restore->setObjectName(QStringLiteral("restoreRevisionButton"));
    m_restore->setToolTip(tr("As an edit: nothing is saved until you save it, and undo takes it away"));
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(12, 4, 8, 4);
    bar->addWidget(m_what, 1);
    bar->addWidget(m_restore);
    auto* comparison = new QWidget;
    auto* column = new QVBoxLayout(comparison);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(bar);
    column->addWidget(m_diff, 1);
    auto* splitter = new QSplitter(Qt::Horizontal);
    splitter->addWidget(m_table);
    splitter->addWidget(comparison);
    context.state.rememberSplitter(QStringLiteral("environmentRevisions"), splitter, {360, 640});
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(splitter);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &RevisionsTab::takeSelection);
    connect(m_restore, &QPushButton::clicked, this, &RevisionsTab::restore);
}

void RevisionsTab::setRevisions(RowId environment, const QList<RevisionRow>& revisions)
{
    const auto hashes = [](const QList<RevisionRow>& rows) {
        QList<std::pair<QByteArray, bool>> known;
        for (const RevisionRow& row : rows)
            known.append({row.hash, row.current});
        return known;
    };
    // News of the same revisions must not take the comparison away that somebody reads.
    if (environment == m_environment && hashes(revisions) == hashes(m_model->rows()))
        return;
    m_environment = environment;
    m_model->setRows(revisions);
    m_table->selectRow(0);
    takeSelection();
}

void RevisionsTab::takeSelection()
{
    QList<int> chosen;
    for (const QModelIndex& index : m_table->selectionModel()->selectedRows())
        chosen.append(index.row());
    std::sort(chosen.begin(), chosen.end());
    m_restore->setEnabled(chosen.size() == 1 && !m_readOnly);
    if (chosen.isEmpty() || chosen.size() > 2) {
        m_what->setText(tr("Choose one revision to see what it changed, or two to compare them."));
        m_diff->clear();
        return;
    }
    const RevisionRow& late = m_model->at(chosen.first()); // newest first
    const QByteArray before = chosen.size() == 2 ? m_model->at(chosen.last()).hash : late.parentHash;
    compare(before, late.hash);
}

void RevisionsTab::compare(const QByteArray& before, const QByteArray& after)
{
    const auto read = [row = m_environment, before, after](Connection& connection) {
        return comparisonOf(connection, row, before, after);
    };
    m_queries.ask(m_comparison, this, read, [this, before, after](const Result<Comparison>& comparison) {
        if (!comparison) {
            m_what->setText(comparison.error().text());
            m_diff->clear();
            return;
        }
        m_diff->setTexts(comparison->before, comparison->after, comparison->hunks);
        m_what->setText(before.isEmpty()
                ? tr("%1, the first revision").arg(shortHash(after))
                : tr("From %1 to %2: %3").arg(shortHash(before), shortHash(after), changes(comparison->hunks.size())));
    });
}

void RevisionsTab::restore()
{
    const QModelIndexList chosen = m_table->selectionModel()->selectedRows();
    if (chosen.size() != 1)
        return;
    const auto read = [row = m_environment, hash = m_model->at(chosen.first().row()).hash](Connection& connection) {
        return revision(connection, row, hash);
    };
    m_queries.ask(m_restoring, this, read, [this](const Result<Revision>& found) {
        if (found)
            Q_EMIT restoreRequested(found->source);
        else
            m_what->setText(found.error().text());
    });
}

} // namespace codegym
