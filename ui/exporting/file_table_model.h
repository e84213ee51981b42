#pragma once

#include "core/formats/manifest.h"

#include <QAbstractTableModel>

namespace codegym {

/// The files of a finished export, as it reported them.
class FileTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Path, Rows, Size, Sha256, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setFiles(const QList<ExportedFile>& files);
    const QList<ExportedFile>& files() const { return m_files; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QList<ExportedFile> m_files;
};

} // namespace codegym
