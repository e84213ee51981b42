#pragma once

#include "ui/widgets/queries.h"

#include <QSet>
#include <QWidget>

class QTreeView;

namespace codegym {

class HiddenStateModel;
struct StateTree;
struct StepOutcome;

/// What the agent does not see: the attributes of the instance and what is in them, with what the last call changed.
/// What was opened stays open from call to call.
class HiddenStateView : public QWidget {
    Q_OBJECT

public:
    explicit HiddenStateView(Queries& queries, QWidget* parent = nullptr);

    void show(const StepOutcome& outcome);
    void clear();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void setUpTree();
    void take(std::shared_ptr<const StateTree> tree);
    void open(const QModelIndex& parent);
    static QString pathOf(const QModelIndex& index);

    Queries& m_queries;
    Question m_question;
    QSet<QString> m_open; ///< Paths of the lines that were opened.
    HiddenStateModel* m_model;
    QTreeView* m_tree;
};

} // namespace codegym
