#include "ui/exporting/file_table_model.h"

#include "ui/shell/theme.h"
#include "ui/widgets/plain_tip.h"

#include <QLocale>

namespace codegym {

void FileTableModel::setFiles(const QList<ExportedFile>& files)
{
    beginResetModel();
    m_files = files;
    endResetModel();
}

int FileTableModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(m_files.size()); }

int FileTableModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(ColumnCount); }

QVariant FileTableModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const ExportedFile& file = m_files[index.row()];
    const bool number = index.column() == Rows || index.column() == Size;
    if (role == Qt::TextAlignmentRole)
        return int((number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role == Qt::FontRole)
        return index.column() == Sha256 ? QVariant(codeFont()) : QVariant();
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case Path:
        return role == Qt::ToolTipRole ? plainTip(file.path) : file.path;
    case Rows:
        return file.rows > 0 ? QLocale().toString(file.rows) : QStringLiteral("–");
    case Size:
        return QLocale().formattedDataSize(file.bytes);
    default:
        return QString::fromLatin1(file.sha256);
    }
}

QVariant FileTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Rows || section == Size ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Path:
        return tr("File");
    case Rows:
        return tr("Rows");
    case Size:
        return tr("Size");
    default:
        return tr("SHA-256");
    }
}

} // namespace codegym
