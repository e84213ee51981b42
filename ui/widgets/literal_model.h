#pragma once

#include "core/base/literal.h"

#include <QAbstractItemModel>

#include <memory>

namespace codegym {

/// A plain value as a tree of keys and values. Children come when they are looked at, a long list bit by bit, so a
/// large value costs no more than what is open.
class LiteralModel : public QAbstractItemModel {
    Q_OBJECT

public:
    enum Column { Key, Value };
    enum Role { KindRole = Qt::UserRole }; ///< Literal::Kind as int, of the value.

    explicit LiteralModel(QObject* parent = nullptr);
    ~LiteralModel() override;

    /// A container shows its items at the top, anything else is one line.
    void setValue(std::shared_ptr<const Literal> value);

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& = {}) const override { return 2; }
    bool hasChildren(const QModelIndex& parent = {}) const override;
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Node;
    Node* nodeOf(const QModelIndex& index) const;

    std::shared_ptr<const Literal> m_value;
    std::unique_ptr<Node> m_root;
};

/// A value in one line: scalars as JSON writes them, containers by kind and size.
QString literalLine(const Literal& value);

} // namespace codegym
