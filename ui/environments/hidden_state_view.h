#pragma once

#include "core/base/bytes.h"
#include "ui/widgets/list_table_model.h"

#include <QWidget>

class QTableView;

namespace codegym {

struct StepOutcome;

/// An attribute of an environment's instance, as its process reported it.
struct StateLine {
    ByteText name;
    ByteText type;
    ByteText value; ///< repr(), perhaps cut.
    ByteText before; ///< repr() before the last call, where it differs; else empty.
    bool changed = false;

    friend bool operator==(const StateLine&, const StateLine&) = default;
};

/// The lines of a state, changes against former ones filled in. Text that is no state gives no lines.
QList<StateLine> stateLines(const QByteArray& state, const QList<ByteText>& changed, const QList<StateLine>& former);

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
