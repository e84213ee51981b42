#include "ui/environments/hidden_state_model.h"

#include "ui/shell/tokens.h"
#include "ui/widgets/literal_model.h"
#include "ui/widgets/plain_tip.h"

#include <QGuiApplication>

namespace codegym {

namespace {

constexpr int kShortValue = 24;
constexpr qsizetype kShortContainer = 12; // items, in one line

bool isFlat(const Literal& value)
{
    return std::none_of(value.items.begin(), value.items.end(), [](const Literal& item) { return item.isContainer(); });
}

QString itemLine(const Literal& item)
{
    const bool whole = item.isContainer() && item.items.size() <= kShortContainer && isFlat(item);
    return whole ? displayLine(canonicalText(item), 300) : literalLine(item);
}

QString changedText(const QString& before, const QString& now)
{
    const bool both = !before.isEmpty() && before != now && before.size() <= kShortValue && now.size() <= kShortValue;
    return both ? QStringLiteral("%1 → %2").arg(before, now) : now;
}

QString attributeTip(const StateLine& line)
{
    QString tip = QStringLiteral("%1 (%2)\n%3").arg(displayLine(line.name), displayLine(line.type), displayLine(line.value, 1500));
    if (!line.before.isEmpty())
        tip += u'\n' + HiddenStateModel::tr("Before: %1").arg(displayLine(line.before, 1500));
    return tip;
}

QString attributeText(const StateLine& line)
{
    return changedText(displayLine(line.before, kShortValue + 1), displayLine(line.value, 300));
}

QString constantsTip()
{
    return HiddenStateModel::tr("What the template needs to number the tools: the same in every state");
}

} // namespace

/// A line of the tree. What it says is worked out when it is looked at.
struct HiddenStateModel::Node {
    Node* parent = nullptr;
    int row = 0;
    int attribute = -1; ///< Among the tree's lines; -1 for an item of a container, and for the constants' line.
    const Literal* value = nullptr; ///< Null for an attribute that is no container, and for the constants' line.
    const Literal* former = nullptr; ///< The same before the last call, where it was one and the parent changed.
    std::vector<std::unique_ptr<Node>> children; ///< Of a container made as they are asked for.

    bool isContainer() const { return value && value->isContainer(); }
    bool changedInside() const { return parent->former && itemChanged(*parent->value, row, *parent->former); }

    void add(std::unique_ptr<Node> node)
    {
        node->parent = this;
        node->row = int(children.size());
        children.push_back(std::move(node));
    }

    Node* child(int place)
    {
        std::unique_ptr<Node>& known = children[size_t(place)];
        if (!known) {
            known = std::make_unique<Node>();
            known->parent = this;
            known->row = place;
            known->value = &value->items[value->kind == Literal::Kind::Dict ? 2 * place + 1 : place];
            known->children.resize(known->isContainer() ? size_t(known->value->size()) : 0);
            if (former && known->isContainer()) {
                const Literal* before = formerItem(*value, place, *former);
                known->former = before && before->isContainer() ? before : nullptr;
            }
        }
        return known.get();
    }

    QString itemName() const
    {
        const bool keyed = parent->value->kind == Literal::Kind::Dict;
        return keyed ? literalLine(parent->value->items[2 * row]) : QString::number(row);
    }

    QString itemText() const
    {
        const Literal* before = changedInside() ? formerItem(*parent->value, row, *parent->former) : nullptr;
        return changedText(before ? itemLine(*before) : QString(), itemLine(*value));
    }
};

HiddenStateModel::HiddenStateModel(QObject* parent)
    : QAbstractItemModel(parent), m_tree(std::make_shared<StateTree>()), m_root(std::make_unique<Node>())
{
}

HiddenStateModel::~HiddenStateModel() = default;

void HiddenStateModel::setTree(std::shared_ptr<const StateTree> tree)
{
    beginResetModel();
    m_tree = std::move(tree);
    m_root = std::make_unique<Node>();
    auto constants = std::make_unique<Node>();
    for (qsizetype i = 0; i < m_tree->lines.size(); ++i) {
        auto node = std::make_unique<Node>();
        node->attribute = int(i);
        if (m_tree->values[i].isContainer()) {
            node->value = &m_tree->values[i];
            node->children.resize(size_t(node->value->size()));
            node->former = m_tree->former[i].isContainer() ? &m_tree->former[i] : nullptr;
        }
        (m_tree->lines[i].constant ? constants.get() : m_root.get())->add(std::move(node));
    }
    if (!constants->children.empty())
        m_root->add(std::move(constants));
    endResetModel();
}

HiddenStateModel::Node* HiddenStateModel::nodeOf(const QModelIndex& index) const
{
    return index.isValid() ? static_cast<Node*>(index.internalPointer()) : m_root.get();
}

QModelIndex HiddenStateModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, nodeOf(parent)->child(row));
}

QModelIndex HiddenStateModel::parent(const QModelIndex& child) const
{
    const Node* parent = child.isValid() ? nodeOf(child)->parent : nullptr;
    return !parent || parent == m_root.get() ? QModelIndex() : createIndex(parent->row, 0, parent);
}

int HiddenStateModel::rowCount(const QModelIndex& parent) const
{
    return parent.column() > 0 ? 0 : int(nodeOf(parent)->children.size());
}

bool HiddenStateModel::hasChildren(const QModelIndex& parent) const
{
    return rowCount(parent) > 0;
}

QVariant HiddenStateModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != Qt::BackgroundRole))
        return {};
    const Node* node = nodeOf(index);
    const StateLine* line = node->attribute < 0 ? nullptr : &m_tree->lines[node->attribute];
    const bool group = !line && !node->value;
    if (role == Qt::BackgroundRole) {
        const bool changed = line ? line->changed : !group && node->changedInside();
        return changed ? QVariant(tokensFor(QGuiApplication::palette()).accentTint) : QVariant();
    }
    if (role == Qt::ToolTipRole)
        return plainTip(line ? attributeTip(*line) : group ? constantsTip() : node->itemText());
    if (index.column() == Name)
        return line ? displayLine(line->name) : group ? tr("Class") : node->itemName();
    return line ? attributeText(*line) : group ? QString() : node->itemText();
}

} // namespace codegym
