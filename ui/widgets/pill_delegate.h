#pragma once

#include <QStyledItemDelegate>

namespace codegym {

/// Draws the cells of our tables and lists: text under its header's, and a pill where PillRole holds a PillText. In a
/// list, the current row carries a bar in the accent colour at its left edge.
class PillDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    enum class Bar { None, AtCurrentRow };
    explicit PillDelegate(QObject* parent, Bar bar = Bar::None) : QStyledItemDelegate(parent), m_bar(bar) { }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    Bar m_bar;
};

} // namespace codegym
