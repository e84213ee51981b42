#include "ui/environments/hidden_state_view.h"

#include "core/runtime/environment_session.h"
#include "ui/environments/hidden_state_model.h"
#include "ui/shell/theme.h"
#include "ui/widgets/panel_header.h"
#include "ui/widgets/table_selection.h"
#include "ui/widgets/table_setup.h"

#include <QHeaderView>
#include <QScrollBar>
#include <QShortcut>
#include <QSignalBlocker>
#include <QStyledItemDelegate>
#include <QTreeView>
#include <QVBoxLayout>

namespace codegym {

namespace {

constexpr int kLeastRow = 22;
constexpr int kLeastName = 90; // pixels of the column
constexpr int kMostName = 220;

/// Lines a little higher than their text.
class LineDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const override
    {
        return {0, qMax(kLeastRow, option.fontMetrics.height() + 6)}; // of text alone, all are alike
    }
};

} // namespace

HiddenStateView::HiddenStateView(Queries& queries, QWidget* parent)
    : QWidget(parent)
    , m_queries(queries)
    , m_model(new HiddenStateModel(this))
    , m_tree(new QTreeView)
{
    auto* header = new PanelHeader(tr("Hidden state"));
    header->setToolTip(tr("The agent does not see this"));
    setUpTree();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(header);
    layout->addWidget(m_tree, 1);
}

void HiddenStateView::setUpTree()
{
    m_tree->setObjectName(QStringLiteral("hiddenStateTree"));
    m_tree->setAccessibleName(tr("Hidden state"));
    m_tree->setModel(m_model);
    m_tree->setItemDelegate(new LineDelegate(m_tree));
    setUpList(m_tree);
    m_tree->setFont(codeFont());
    m_tree->setUniformRowHeights(true);
    m_tree->setHeaderHidden(true);
    m_tree->setIndentation(16);
    m_tree->header()->setStretchLastSection(true);
    m_tree->header()->setMinimumSectionSize(40);
    auto* copy = new QShortcut(QKeySequence::Copy, m_tree, nullptr, nullptr, Qt::WidgetShortcut);
    connect(copy, &QShortcut::activated, this, [this] { copyRows(m_tree); });
    connect(m_tree, &QTreeView::expanded, this, [this](const QModelIndex& index) { m_open.insert(pathOf(index)); });
    connect(m_tree, &QTreeView::collapsed, this, [this](const QModelIndex& index) { m_open.remove(pathOf(index)); });
}

void HiddenStateView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_tree->header()->resizeSection(HiddenStateModel::Name, qBound(kLeastName, width() * 2 / 5, kMostName));
}

void HiddenStateView::show(const StepOutcome& outcome)
{
    using Tree = std::shared_ptr<const StateTree>;
    const auto read = [state = outcome.state, changed = outcome.changed, former = m_model->tree()](
                          JobContext&) -> Result<Tree> {
        return Tree(std::make_shared<const StateTree>(stateTree(state, changed, former)));
    };
    m_queries.compute(m_question, this, read, [this](const Result<Tree>& tree) {
        if (tree)
            take(*tree);
    });
}

void HiddenStateView::take(std::shared_ptr<const StateTree> tree)
{
    const int place = m_tree->verticalScrollBar()->value();
    m_model->setTree(std::move(tree));
    {
        const QSignalBlocker quiet(m_tree);
        open({});
    }
    m_tree->verticalScrollBar()->setValue(place);
}

void HiddenStateView::open(const QModelIndex& parent)
{
    for (int row = 0; row < m_model->rowCount(parent) && !m_open.isEmpty(); ++row) {
        const QModelIndex index = m_model->index(row, 0, parent);
        if (!m_model->hasChildren(index) || !m_open.contains(pathOf(index)))
            continue;
        m_tree->expand(index);
        open(index);
    }
}

QString HiddenStateView::pathOf(const QModelIndex& index)
{
    QString path;
    for (QModelIndex at = index; at.isValid(); at = at.parent())
        path = u'/' + at.siblingAtColumn(0).data().toString() + path;
    return path;
}

void HiddenStateView::clear()
{
    delete m_question.data();
    m_model->setTree(std::make_shared<StateTree>());
}

} // namespace codegym
