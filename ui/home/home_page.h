#pragma once

#include "core/workspace/overview.h"
#include "ui/shell/page.h"

#include <optional>

class QStackedWidget;

namespace codegym {

class HomeStart;
class HomeOverview;

/// Where one starts: without a workspace the ways to one, with a workspace what changed and where to go on.
class HomePage : public Page {
    Q_OBJECT
public:
    explicit HomePage(UiState& state, QWidget* parent = nullptr);

    /// Shows a workspace, or the start without one.
    void setWorkspace(const QString& path);
    void closeWorkspace();
    /// Its counts, whenever they are known anew.
    void setOverview(const Overview& overview);

    void activated() override;
    bool idle() const override;

Q_SIGNALS:
    void openRequested(const QString& path);
    /// Asks for one of the window's commands, e.g. "workspace.new".
    void commandRequested(const QString& commandId);

private Q_SLOTS:
    void goTo(const QString& target);

private:
    HomeStart* m_start;
    HomeOverview* m_overview;
    QStackedWidget* m_stack;
    bool m_waiting = false;
};

} // namespace codegym
