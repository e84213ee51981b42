#pragma once

#include "core/exporting/export_plan.h"

#include <QWidget>

class QLabel;
class QTableView;

namespace codegym {

class FileTableModel;
class UiState;

/// What an export has written, after it was read back.
class ExportReportView : public QWidget {
    Q_OBJECT

public:
    explicit ExportReportView(UiState& state, QWidget* parent = nullptr);

    void setReport(const ExportReport& report);

Q_SIGNALS:
    void openFolderRequested(const QString& folder);

private:
    void copyReport() const;

    ExportReport m_report;
    QLabel* m_summary;
    QTableView* m_table;
    FileTableModel* m_model;
};

} // namespace codegym
