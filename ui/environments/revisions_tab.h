#pragma once

#include "core/workspace/revisions.h"
#include "ui/shell/page.h"
#include "ui/widgets/list_table_model.h"
#include "ui/widgets/queries.h"

class QLabel;
class QPushButton;
class QTableView;

namespace codegym {

class DiffView;

/// The revisions of an environment, and what changed: of one that is chosen against the one that it was made from, of
/// two against each other. A former one can be taken back into the editor.
class RevisionsTab : public QWidget {
    Q_OBJECT

public:
    RevisionsTab(const PageContext& context, Queries& queries, QWidget* parent = nullptr);

    void setRevisions(RowId environment, const QList<RevisionRow>& revisions);

Q_SIGNALS:
    /// To go on from this source.
    void restoreRequested(const codegym::ByteText& source);

private:
    void takeSelection();
    void compare(const QByteArray& before, const QByteArray& after);
    void restore();

    Queries& m_queries;
    Question m_comparison;
    Question m_restoring;
    RowId m_environment = 0;
    ListTableModel<RevisionRow>* m_model;
    QTableView* m_table;
    QLabel* m_what;
    QPushButton* m_restore;
    DiffView* m_diff;
    bool m_readOnly;
};

} // namespace codegym
