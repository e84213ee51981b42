#include "ui/environments/hidden_state_view.h"

#include "core/runtime/environment_session.h"
#include "ui/shell/theme.h"
#include "ui/shell/tokens.h"
#include "ui/widgets/panel_header.h"
#include "ui/widgets/pill_delegate.h"
#include "ui/widgets/table_selection.h"
#include "ui/widgets/table_setup.h"

#include <QGuiApplication>
#include <QHeaderView>
#include <QShortcut>
#include <QTableView>
#include <QVBoxLayout>

namespace codegym {

namespace {

constexpr int kShortValue = 24;

QString valueText(const StateLine& line)
{
    const bool both = !line.before.isEmpty() && line.before.size() <= kShortValue && line.value.size() <= kShortValue;
    return both ? QStringLiteral("%1 → %2").arg(displayLine(line.before), displayLine(line.value))
                : displayLine(line.value, 300);
}

QString valueTip(const StateLine& line)
{
    QString tip = QStringLiteral("%1 (%2)\n%3").arg(displayLine(line.name), displayLine(line.type), displayLine(line.value, 1500));
    if (!line.before.isEmpty())
        tip += u'\n' + HiddenStateView::tr("Before: %1").arg(displayLine(line.before, 1500));
    return tip;
}

QList<TableColumn<StateLine>> stateColumns()
{
    return {
        {HiddenStateView::tr("Attribute"), Qt::AlignLeft, [](const StateLine& line) { return displayLine(line.name); }, {}, valueTip},
        {HiddenStateView::tr("Value"), Qt::AlignLeft, valueText, {}, valueTip},
    };
}

/// Lines that changed stand on a tint.
class StateModel : public ListTableModel<StateLine> {
public:
    using ListTableModel::ListTableModel;

    QVariant data(const QModelIndex& index, int role) const override
    {
        if (role == Qt::BackgroundRole && index.isValid() && at(index.row()).changed)
            return tokensFor(QGuiApplication::palette()).accentTint;
        return ListTableModel::data(index, role);
    }
};

} // namespace

HiddenStateView::HiddenStateView(QWidget* parent)
    : QWidget(parent)
    , m_model(new StateModel(stateColumns(), this))
    , m_table(new QTableView)
{
    auto* header = new PanelHeader(tr("Hidden state"));
    header->setToolTip(tr("The agent does not see this"));
    m_table->setObjectName(QStringLiteral("hiddenStateTable"));
    m_table->setAccessibleName(tr("Hidden state"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new PillDelegate(m_table));
    setUpList(m_table);
    m_table->setFont(codeFont());
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->horizontalHeader()->hide();
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->resizeSection(0, 140);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(qMax(22, m_table->fontMetrics().height() + 6));
    auto* copy = new QShortcut(QKeySequence::Copy, m_table, nullptr, nullptr, Qt::WidgetShortcut);
    connect(copy, &QShortcut::activated, this, [this] { copyRows(m_table); });
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(header);
    layout->addWidget(m_table, 1);
}

void HiddenStateView::show(const StepOutcome& outcome)
{
    m_model->setRows(stateLines(outcome.state, outcome.changed, m_model->rows()));
}

void HiddenStateView::clear()
{
    m_model->setRows({});
}

} // namespace codegym
