#pragma once

#include "core/trajectories/played_run.h"

#include <QComboBox>

namespace codegym {

/// Which run of a task is played: the oracle's, or one of the trajectories that were saved. Hidden where there is
/// nothing to choose.
class RunChoice : public QComboBox {
    Q_OBJECT

public:
    explicit RunChoice(QWidget* parent = nullptr);

    void setRun(const PlayedRun& run); ///< Does not emit runChosen().

Q_SIGNALS:
    void runChosen(codegym::RowId trajectory); ///< 0: the oracle's.

private:
    bool m_oracle = false; ///< Its run is among them.
    QList<TrajectoryRow> m_saved;
};

} // namespace codegym
