#pragma once

#include "core/runtime/hidden_state.h"

#include <QAbstractItemModel>

#include <memory>

namespace codegym {

/// The hidden state as a tree: attributes, what is in them, and last, folded away, the constants that number the tools.
/// What a line says is worked out when it is looked at, so a large state costs no more than what is on screen.
class HiddenStateModel : public QAbstractItemModel {
    Q_OBJECT

public:
    enum Column { Name, Value };

    explicit HiddenStateModel(QObject* parent = nullptr);
    ~HiddenStateModel() override;

    void setTree(std::shared_ptr<const StateTree> tree);
    const StateTree& tree() const { return *m_tree; }

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& = {}) const override { return 2; }
    bool hasChildren(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    struct Node;
    Node* nodeOf(const QModelIndex& index) const;

    std::shared_ptr<const StateTree> m_tree;
    std::unique_ptr<Node> m_root;
};

} // namespace codegym
