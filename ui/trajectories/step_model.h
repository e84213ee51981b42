#pragma once

#include "core/trajectories/played_run.h"

#include <QAbstractTableModel>

namespace codegym {

/// The steps of one run: number, call, observation.
class StepModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Number, Call, Observation, ColumnCount };
    enum Role { KindRole = Qt::UserRole }; ///< StepKind as int.

    using QAbstractTableModel::QAbstractTableModel;

    void setSteps(const QList<PlayedStep>& steps);
    const QList<PlayedStep>& steps() const { return m_steps; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QList<PlayedStep> m_steps;
};

/// What a kind of step is called, e.g. for somebody who cannot see its colour.
QString stepKindText(StepKind kind);

} // namespace codegym
