#include "ui/widgets/literal_model.h"

#include "ui/widgets/count_text.h"
#include "ui/widgets/plain_tip.h"

#include <algorithm>

namespace codegym {

namespace {

constexpr qsizetype kItemsAtATime = 500;
constexpr int kCellCharacters = 400;

/// A string key without its quotes where it cannot be taken for anything else.
QString keyText(const Literal& key)
{
    const auto plain = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; };
    const bool name = key.kind == Literal::Kind::String && !key.text.isEmpty()
        && std::all_of(key.text.begin(), key.text.end(), [&](char c) { return plain(c) || (c >= '0' && c <= '9'); })
        && plain(key.text[0]);
    return name ? QString::fromLatin1(key.text) : literalLine(key);
}

} // namespace

struct LiteralModel::Node {
    const Literal* value = nullptr;
    QString key;
    Node* parent = nullptr;
    int row = 0;
    std::vector<std::unique_ptr<Node>> children;

    qsizetype size() const { return value && value->isContainer() ? value->size() : 0; }
    void addNext()
    {
        const auto i = qsizetype(children.size());
        const bool keyed = value->kind == Literal::Kind::Dict;
        const Literal& item = value->items[keyed ? 2 * i + 1 : i];
        const QString name = keyed ? keyText(value->items[2 * i]) : QString::number(i);
        children.push_back(std::make_unique<Node>(Node {&item, name, this, int(i), {}}));
    }
};

QString literalLine(const Literal& value)
{
    const auto sized = [&](const QString& kind) {
        return LiteralModel::tr("%1, %2").arg(kind, countText(value.size(), LiteralModel::tr("1 item"), LiteralModel::tr("%1 items")));
    };
    switch (value.kind) {
    case Literal::Kind::Null:
        return QStringLiteral("null");
    case Literal::Kind::Bool:
    case Literal::Kind::Integer:
    case Literal::Kind::Float:
        return displayLine(value.text, kCellCharacters);
    case Literal::Kind::String:
        return u'"' + displayLine(value.text, kCellCharacters) + u'"';
    case Literal::Kind::List:
        return sized(QStringLiteral("list"));
    case Literal::Kind::Tuple:
        return sized(QStringLiteral("tuple"));
    case Literal::Kind::Set:
        return sized(QStringLiteral("set"));
    case Literal::Kind::Dict:
        return sized(QStringLiteral("dict"));
    }
    return {};
}

LiteralModel::LiteralModel(QObject* parent) : QAbstractItemModel(parent), m_root(std::make_unique<Node>()) { }

LiteralModel::~LiteralModel() = default;

void LiteralModel::setValue(std::shared_ptr<const Literal> value)
{
    beginResetModel();
    m_value = std::move(value);
    m_root = std::make_unique<Node>();
    if (m_value && m_value->isContainer()) {
        m_root->value = m_value.get();
        while (qsizetype(m_root->children.size()) < qMin(kItemsAtATime, m_root->size()))
            m_root->addNext();
    } else if (m_value) {
        m_root->children.push_back(std::make_unique<Node>(Node {m_value.get(), {}, m_root.get(), 0, {}}));
    }
    endResetModel();
}

LiteralModel::Node* LiteralModel::nodeOf(const QModelIndex& index) const
{
    return index.isValid() ? static_cast<Node*>(index.internalPointer()) : m_root.get();
}

QModelIndex LiteralModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, nodeOf(parent)->children[size_t(row)].get());
}

QModelIndex LiteralModel::parent(const QModelIndex& child) const
{
    const Node* parent = child.isValid() ? nodeOf(child)->parent : nullptr;
    return !parent || parent == m_root.get() ? QModelIndex() : createIndex(parent->row, 0, parent);
}

int LiteralModel::rowCount(const QModelIndex& parent) const
{
    return parent.column() > 0 ? 0 : int(nodeOf(parent)->children.size());
}

bool LiteralModel::hasChildren(const QModelIndex& parent) const
{
    const Node* node = nodeOf(parent);
    return parent.column() <= 0 && (node->size() > 0 || !node->children.empty());
}

bool LiteralModel::canFetchMore(const QModelIndex& parent) const
{
    const Node* node = nodeOf(parent);
    return parent.column() <= 0 && qsizetype(node->children.size()) < node->size();
}

void LiteralModel::fetchMore(const QModelIndex& parent)
{
    if (!canFetchMore(parent))
        return;
    Node* node = nodeOf(parent);
    const auto first = qsizetype(node->children.size());
    const qsizetype last = qMin(first + kItemsAtATime, node->size()) - 1;
    beginInsertRows(parent, int(first), int(last));
    for (qsizetype i = first; i <= last; ++i)
        node->addNext();
    endInsertRows();
}

QVariant LiteralModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Node* node = nodeOf(index);
    if (role == KindRole)
        return int(node->value->kind);
    const QString text = index.column() == Key ? node->key : literalLine(*node->value);
    if (role == Qt::ToolTipRole)
        return plainTip(text);
    return role == Qt::DisplayRole ? QVariant(text) : QVariant();
}

QVariant LiteralModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == Key ? tr("Key") : tr("Value");
}

} // namespace codegym
