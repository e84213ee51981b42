#pragma once

#include "core/audit/tool_matrix.h"
#include "ui/widgets/pill.h"

#include <QAbstractTableModel>

namespace codegym {

/// Tools against known solutions: the first column names a tool, the second says what it is over all, then comes the
/// oracle, then one column for each candidate solution.
class ToolMatrixModel : public QAbstractTableModel {
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void setMatrix(const ToolMatrix& matrix);
    ByteText toolAt(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    PillText pillAt(const QModelIndex& index) const;
    QString tipAt(const QModelIndex& index) const;

    ToolMatrix m_matrix;
};

} // namespace codegym
