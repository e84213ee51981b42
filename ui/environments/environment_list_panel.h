#pragma once

#include "core/workspace/environment_list.h"
#include "core/workspace/facet.h"
#include "core/workspace/findings_board.h"
#include "ui/widgets/queries.h"
#include "ui/widgets/row_table_model.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QTableView;

namespace codegym {

class FilterField;
class PanelHeader;

/// The environments of the workspace at the left of the page: a filter, and one of them chosen.
class EnvironmentListPanel : public QWidget {
    Q_OBJECT

public:
    EnvironmentListPanel(Queries& queries, const Conditions& now, QWidget* parent = nullptr);

    /// Chooses an environment as soon as the list shows it; drops a filter that hides it.
    void choose(RowId row);
    /// Only the environments with a finding of this rule; other filters are cleared.
    void showRule(const QByteArray& rule);
    /// The same, but only a decision that hides it is dropped from the filter.
    void chooseWithin(RowId row);
    RowId chosen() const; ///< 0 if none is.
    std::vector<RowId> selection() const;
    bool isEmpty() const; ///< No filter, and still nothing.
    EnvironmentFilter filter() const; ///< What is listed, and in which order.
    void refresh() { m_model->refresh(); } ///< At once, without waiting for the news of a commit.
    void focusFilter();
    QTableView* view() const { return m_list; }

Q_SIGNALS:
    /// Another environment was chosen, or the chosen one may have changed.
    void changed();
    void selectionChanged();

private:
    void buildFilter();
    void buildList();
    void refilter();
    void watchRules();
    void askRules();
    void askDecisions();
    void takeIds();
    void clearFilter();
    bool filtered() const;

    Queries& m_queries;
    Question m_rulesQuestion;
    QTimer m_rulesTimer;
    QList<RuleFindings> m_rules;
    Question m_decisionsQuestion;
    QList<Facet> m_decisions;
    int m_lastRow = 0; ///< Of the chosen one, to go on from when it leaves the list.
    Conditions m_now;
    RowTableModel<EnvironmentRow>* m_model;
    RowId m_wanted = 0;
    PanelHeader* m_header;
    FilterField* m_text;
    QComboBox* m_state;
    QComboBox* m_rule; ///< Seen once there is a finding.
    QComboBox* m_decision; ///< Seen once there is a decision.
    QComboBox* m_order;
    QTableView* m_list;
};

} // namespace codegym
