#include "ui/environments/environment_list_panel.h"

#include "core/workspace/changes.h"
#include "core/workspace/triage.h"
#include "ui/environments/environment_sheet.h"
#include "ui/environments/triage_strip.h"
#include "ui/widgets/facet_choice.h"
#include "ui/widgets/filter_field.h"
#include "ui/widgets/panel_header.h"
#include "ui/widgets/pill_delegate.h"
#include "ui/widgets/table_selection.h"
#include "ui/widgets/table_setup.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLocale>
#include <QSignalBlocker>
#include <QTableView>
#include <QVBoxLayout>

namespace codegym {

namespace {

constexpr int kMillisecondsBetweenRules = 1000;
constexpr int kDecisionColumn = 2;
constexpr char kEarlier[] = "earlier"; ///< Beside the names of decisions.
constexpr quint64 kSeed = 1; ///< Random, but the same every time: who goes on tomorrow goes on from there.

enum State { All, Valid, Invalid, Failed, NotRun, Stale, WithFindings, Trainable };

/// Nearly every name ends in "Env"; in a list of nothing else it says nothing.
QString shortName(const ByteText& name)
{
    return displayLine(name.endsWith("Env") && name.size() > 3 ? name.chopped(3) : name);
}

QString listTip(const EnvironmentRow& row)
{
    QStringList lines {displayLine(row.key.id()), validityPill(row).text};
    if (!row.source.isEmpty())
        lines.append(displayLine(row.source));
    return lines.join(u'\n');
}

/// The list is narrow: the letter that the word begins with, and the word as a tip.
PillText decisionLetter(const EnvironmentRow& row)
{
    PillText pill = decisionPill(row.decision, row.formerDecision);
    pill.text = pill.text.left(1).toUpper();
    return pill;
}

QString decisionTip(const EnvironmentRow& row)
{
    if (row.decision == TriageDecision::Undecided)
        return {};
    const QString word = decisionWord(row.decision);
    return row.formerDecision ? EnvironmentListPanel::tr("%1, decided on an earlier revision").arg(word) : word;
}

QList<TableColumn<EnvironmentRow>> listColumns()
{
    return {
        {EnvironmentListPanel::tr("Environment"), Qt::AlignLeft,
            [](const EnvironmentRow& row) { return shortName(row.key.name); }, {}, listTip},
        {EnvironmentListPanel::tr("State"), Qt::AlignRight, {}, validityPill, listTip},
        {EnvironmentListPanel::tr("Decision"), Qt::AlignLeft, {},
            decisionLetter, decisionTip},
    };
}

void applyState(int state, EnvironmentFilter& filter)
{
    switch (state) {
    case Valid: filter.validity = Validity::Valid; break;
    case Invalid: filter.validity = Validity::Invalid; break;
    case Failed: filter.validity = Validity::Error; break;
    case NotRun: filter.validity = Validity::NotRun; break;
    case Stale: filter.stale = true; break;
    case WithFindings: filter.withFindings = true; break;
    case Trainable: filter.trainable = true; break;
    default: break;
    }
}

struct Order {
    QString title;
    EnvironmentFilter::Sort sort;
    bool descending; ///< What somebody looks for comes first.
};

QList<Order> orders()
{
    using Sort = EnvironmentFilter::Sort;
    return {
        {EnvironmentListPanel::tr("by id"), Sort::Id, false},
        {EnvironmentListPanel::tr("by state"), Sort::Validity, false},
        {EnvironmentListPanel::tr("most findings"), Sort::Findings, true},
        {EnvironmentListPanel::tr("most rounds"), Sort::RoundsMax, true},
        {EnvironmentListPanel::tr("most tools"), Sort::Tools, true},
        {EnvironmentListPanel::tr("most tasks"), Sort::Tasks, true},
        {EnvironmentListPanel::tr("last changed"), Sort::Changed, true},
        {EnvironmentListPanel::tr("at random"), Sort::Random, false},
    };
}

} // namespace

EnvironmentListPanel::EnvironmentListPanel(Queries& queries, const Conditions& now, QWidget* parent)
    : QWidget(parent)
    , m_queries(queries)
    , m_now(now)
    , m_model(new RowTableModel<EnvironmentRow>(
          queries, listColumns(),
          [now](Connection& connection, const std::vector<RowId>& ids) { return environmentRows(connection, ids, now); },
          this))
    , m_header(new PanelHeader(tr("Environments")))
    , m_text(new FilterField(tr("Filter…")))
    , m_state(new QComboBox)
    , m_rule(new QComboBox)
    , m_decision(new QComboBox)
    , m_order(new QComboBox)
    , m_list(new QTableView)
{
    buildFilter();
    buildList();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    auto* fields = new QVBoxLayout;
    fields->setContentsMargins(8, 8, 8, 8);
    fields->setSpacing(8);
    fields->addWidget(m_text);
    auto* choices = new QHBoxLayout;
    choices->setSpacing(8);
    choices->addWidget(m_state, 1);
    choices->addWidget(m_order, 1);
    fields->addLayout(choices);
    auto* further = new QHBoxLayout;
    further->setSpacing(8);
    further->addWidget(m_rule, 1);
    further->addWidget(m_decision, 1);
    fields->addLayout(further);
    layout->addLayout(fields);
    layout->addWidget(m_list, 1);
    connect(m_model, &PagedTableModel::refreshed, this, &EnvironmentListPanel::takeIds);
    watchRules();
    refilter();
}

void EnvironmentListPanel::buildFilter()
{
    m_text->setObjectName(QStringLiteral("environmentFilterEdit"));
    m_text->setTarget(m_list);
    m_state->setObjectName(QStringLiteral("environmentStateComboBox"));
    m_state->setAccessibleName(tr("State"));
    m_state->addItems({tr("All states"), tr("valid"), tr("invalid"), tr("error"), tr("not run"), tr("stale"),
        tr("with findings"), tr("trainable")});
    m_order->setObjectName(QStringLiteral("environmentOrderComboBox"));
    m_order->setAccessibleName(tr("Order"));
    for (const Order& order : orders())
        m_order->addItem(order.title);
    m_rule->setObjectName(QStringLiteral("environmentRuleComboBox"));
    m_rule->setAccessibleName(tr("Finding"));
    m_rule->hide();
    m_decision->setObjectName(QStringLiteral("environmentDecisionComboBox"));
    m_decision->setAccessibleName(tr("Decision"));
    m_decision->hide();
    for (QComboBox* choice : {m_state, m_rule, m_decision, m_order}) {
        choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        choice->setMinimumContentsLength(6);
    }
    connect(m_text, &FilterField::filterChanged, this, &EnvironmentListPanel::refilter);
    connect(m_order, &QComboBox::currentIndexChanged, this, &EnvironmentListPanel::refilter);
    connect(m_state, &QComboBox::currentIndexChanged, this, &EnvironmentListPanel::refilter);
    connect(m_rule, &QComboBox::currentIndexChanged, this, &EnvironmentListPanel::refilter);
    connect(m_decision, &QComboBox::currentIndexChanged, this, &EnvironmentListPanel::refilter);
}

void EnvironmentListPanel::watchRules()
{
    m_rulesTimer.setSingleShot(true);
    m_rulesTimer.setInterval(kMillisecondsBetweenRules);
    connect(&m_rulesTimer, &QTimer::timeout, this, &EnvironmentListPanel::askRules);
    connect(&m_rulesTimer, &QTimer::timeout, this, &EnvironmentListPanel::askDecisions);
    connect(&m_queries.workspace(), &Workspace::changed, this, [this](quint32 tables) {
        if ((tables & (Change::Findings | Change::Triage | Change::Environments | Change::Trash)) && !m_rulesTimer.isActive())
            m_rulesTimer.start();
    });
    askRules();
    askDecisions();
}

void EnvironmentListPanel::askDecisions()
{
    m_queries.ask(m_decisionsQuestion, this, &decisionFacets, [this](const Result<QList<Facet>>& decisions) {
        if (!decisions || *decisions == m_decisions)
            return;
        m_decisions = *decisions;
        QList<FacetItem> items;
        bool some = false;
        for (const Facet& facet : m_decisions) {
            const TriageDecision decision = decisionFromName(facet.value).value_or(TriageDecision::Undecided);
            some = some || decision != TriageDecision::Undecided;
            items.append({countedFacet(decisionWord(decision), facet.count), facet.value});
        }
        items.append({tr("of an earlier revision"), QByteArray(kEarlier)});
        refillFacets(m_decision, tr("All decisions"), items);
        m_decision->setVisible(some || m_decision->currentIndex() > 0);
        m_list->setColumnHidden(kDecisionColumn, !some);
    });
}

void EnvironmentListPanel::askRules()
{
    m_queries.ask(m_rulesQuestion, this, &findingsBoard, [this](const Result<QList<RuleFindings>>& rules) {
        if (!rules || *rules == m_rules)
            return;
        m_rules = *rules;
        QList<FacetItem> items;
        for (const RuleFindings& rule : m_rules) {
            if (rule.environments > 0)
                items.append({countedFacet(displayLine(rule.rule), rule.environments), rule.rule});
        }
        refillFacets(m_rule, tr("All findings"), items);
        m_rule->setVisible(m_rule->count() > 1);
    });
}

void EnvironmentListPanel::buildList()
{
    m_list->setObjectName(QStringLiteral("environmentList"));
    m_list->setAccessibleName(tr("Environments"));
    m_list->setModel(m_model);
    setUpList(m_list);
    m_list->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_list->setShowGrid(false);
    m_list->setWordWrap(false);
    m_list->setTabKeyNavigation(false);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->horizontalHeader()->hide();
    m_list->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Fixed);
    m_list->horizontalHeader()->resizeSection(1, 98);
    m_list->horizontalHeader()->setSectionResizeMode(kDecisionColumn, QHeaderView::Fixed);
    m_list->horizontalHeader()->resizeSection(kDecisionColumn, 34);
    m_list->setColumnHidden(kDecisionColumn, true);
    m_list->verticalHeader()->hide();
    m_list->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_list->verticalHeader()->setDefaultSectionSize(rowHeight(m_list->fontMetrics()) + 2);
    m_list->setItemDelegate(new PillDelegate(m_list, PillDelegate::Bar::AtCurrentRow));
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& current) {
        if (current.isValid())
            m_lastRow = current.row();
        Q_EMIT changed();
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &EnvironmentListPanel::selectionChanged);
}

bool EnvironmentListPanel::filtered() const
{
    return !m_text->text().trimmed().isEmpty() || m_state->currentIndex() > 0 || m_rule->currentIndex() > 0
        || m_decision->currentIndex() > 0;
}

bool EnvironmentListPanel::isEmpty() const
{
    return m_model->loaded() && m_model->rowCount() == 0 && !filtered();
}

EnvironmentFilter EnvironmentListPanel::filter() const
{
    EnvironmentFilter filter;
    filter.text = m_text->text().toUtf8();
    filter.now = m_now;
    applyState(m_state->currentIndex(), filter);
    if (m_rule->currentIndex() > 0)
        filter.rule = m_rule->currentData().toByteArray();
    if (const QByteArray decision = m_decision->currentData().toByteArray(); decision == kEarlier)
        filter.formerDecision = true;
    else if (m_decision->currentIndex() > 0)
        filter.decision = decisionFromName(decision);
    const Order order = orders().at(m_order->currentIndex());
    filter.sort = order.sort;
    filter.descending = order.descending;
    filter.seed = kSeed;
    return filter;
}

void EnvironmentListPanel::refilter()
{
    m_lastRow = 0;
    m_model->show([filter = filter()](Connection& connection, int, bool) { return environmentIds(connection, filter); },
        Change::Environments | Change::Findings | Change::Tasks | Change::Trash | Change::Triage
            | Change::Trajectories);
}

void EnvironmentListPanel::takeIds()
{
    m_header->setDetail(QLocale().toString(m_model->rowCount()));
    if (m_wanted != 0 && goToRow(m_list, m_model->rowOf(m_wanted)))
        m_wanted = 0;
    else if (!m_list->currentIndex().isValid())
        goToRow(m_list, qMin(m_lastRow, m_model->rowCount() - 1)); // where a queue goes on
    if (m_list->currentIndex().isValid())
        m_lastRow = m_list->currentIndex().row();
    Q_EMIT changed();
}

void EnvironmentListPanel::choose(RowId row)
{
    m_wanted = row;
    if (m_model->rowOf(row) < 0 && filtered()) {
        clearFilter();
        refilter();
    } else if (m_model->loaded()) {
        takeIds();
    }
}

void EnvironmentListPanel::clearFilter()
{
    const QSignalBlocker quietText(m_text);
    m_text->clear();
    for (QComboBox* choice : {m_state, m_rule, m_decision}) {
        const QSignalBlocker quiet(choice);
        choice->setCurrentIndex(0);
    }
}

void EnvironmentListPanel::showRule(const QByteArray& rule)
{
    clearFilter();
    const QSignalBlocker quiet(m_rule);
    if (m_rule->count() == 0)
        m_rule->addItem(tr("All findings"));
    if (m_rule->findData(rule) < 0) // Found just now: the choice is filled anew in a moment.
        m_rule->addItem(displayLine(rule), rule);
    m_rule->setCurrentIndex(m_rule->findData(rule));
    m_rule->show();
    refilter();
}

void EnvironmentListPanel::chooseWithin(RowId row)
{
    if (m_model->rowOf(row) >= 0)
        return choose(row);
    m_wanted = row;
    const QSignalBlocker quiet(m_decision);
    m_decision->setCurrentIndex(0);
    refilter();
}

RowId EnvironmentListPanel::chosen() const
{
    const QModelIndex current = m_list->currentIndex();
    return current.isValid() ? m_model->idAt(current.row()) : 0;
}

std::vector<RowId> EnvironmentListPanel::selection() const
{
    return selectedIds(m_list);
}

void EnvironmentListPanel::focusFilter()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

} // namespace codegym
