#pragma once

#include "core/workspace/sets.h"

#include <QAbstractListModel>
#include <QStyledItemDelegate>

namespace codegym {

/// The curated sets of a workspace, by name; there are few.
class SetListModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { DetailRole = Qt::UserRole }; ///< Counts, in words.

    using QAbstractListModel::QAbstractListModel;

    void setSets(const QList<SetRow>& sets);
    const QList<SetRow>& sets() const { return m_sets; }
    int rowOf(QByteArrayView name) const; ///< -1 if there is none of that name.

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    QList<SetRow> m_sets;
};

/// Draws a set in two lines.
class SetDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

/// A stored recipe in words; says so where it cannot be read.
QString recipeWords(const QByteArray& recipe);
/// "1,204 tasks in 96 environments"
QString setCounts(const SetRow& set);

} // namespace codegym
