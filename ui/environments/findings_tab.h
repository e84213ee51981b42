#pragma once

#include "core/model/finding.h"
#include "core/workspace/connection.h"
#include "ui/shell/page.h"
#include "ui/widgets/list_table_model.h"

class QLineEdit;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace codegym {

/// What verification and audits noticed about one environment. A finding can be waived with a reason; the waiver holds
/// for that finding alone and can be taken back.
class FindingsTab : public QWidget {
    Q_OBJECT

public:
    explicit FindingsTab(const PageContext& context, QWidget* parent = nullptr);

    void setFindings(RowId environment, const QList<Finding>& findings, bool verified);

Q_SIGNALS:
    /// Somebody wants to see what a finding is about: "line 12" or the name of a tool.
    void placeChosen(const codegym::ByteText& location);
    /// The known fix of a finding is wanted.
    void fixRequested(const codegym::Finding& finding);

private:
    QWidget* buildWaiver();
    void takeCurrent();
    void waive(const ByteText& reason);

    PageContext m_context;
    RowId m_environment = 0;
    ListTableModel<Finding>* m_model;
    QTableView* m_table;
    QLineEdit* m_reason;
    QPushButton* m_fix;
    QPushButton* m_needs; ///< About a tool that is not needed: what else is.
    QPushButton* m_waive;
    QPushButton* m_takeBack;
    QStackedWidget* m_stack;
};

} // namespace codegym
