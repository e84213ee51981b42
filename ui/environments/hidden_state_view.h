#pragma once

#include "core/runtime/hidden_state.h"
#include "ui/widgets/list_table_model.h"

#include <QWidget>

class QTableView;

namespace codegym {

struct StepOutcome;

/// What the agent does not see: the attributes of the instance, with what the last call changed.
class HiddenStateView : public QWidget {
    Q_OBJECT

public:
    explicit HiddenStateView(QWidget* parent = nullptr);

    void show(const StepOutcome& outcome);
    void clear();

private:
    ListTableModel<StateLine>* m_model;
    QTableView* m_table;
};

} // namespace codegym
