#pragma once

#include "core/workspace/overview.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace codegym {

class StatTile;

/// Home of an open workspace: its counts, what changed, and what waits.
class HomeOverview : public QWidget {
    Q_OBJECT
public:
    explicit HomeOverview(QWidget* parent = nullptr);

    void setWorkspace(const QString& path);
    void setOverview(const Overview& overview);

Q_SIGNALS:
    /// A page's id, or a command's, which has a dot in it.
    void targetRequested(const QString& target);

private:
    void fillTiles(const Overview& overview);
    void fillSteps(const Overview& overview);

    QLabel* m_name;
    QLabel* m_changes;
    StatTile* m_problems;
    StatTile* m_environments;
    StatTile* m_tasks;
    StatTile* m_sets;
    QVBoxLayout* m_steps;
};

} // namespace codegym
