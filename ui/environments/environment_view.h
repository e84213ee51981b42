#pragma once

#include "ui/environments/environment_sheet.h"
#include "ui/shell/page.h"
#include "ui/widgets/queries.h"

class QPushButton;
class QTabWidget;

namespace codegym {

class FindingsTab;
class LinkedSources;
class PanelHeader;
class Pill;
class Playground;
class RevisionsTab;
class SourcePanel;
class TasksTab;
class ToolsPanel;

/// The workbench of one environment: tools, source and original solution, and below them what it does when it runs.
class EnvironmentView : public QWidget {
    Q_OBJECT

public:
    EnvironmentView(const PageContext& context, Queries& queries, const Conditions& now, QWidget* parent = nullptr);

    void setEnvironment(const EnvironmentSheet& sheet);
    bool idle() const;
    SourcePanel* source() const;
    ToolsPanel* tools() const { return m_tools; }

Q_SIGNALS:
    void verifyRequested();
    void problemRequested(const QString& id);
    void taskRequested(const QString& id);
    void idleChanged();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void buildHeader();
    void fitPills();
    QWidget* buildTabs();
    void takeHeader(const EnvironmentSheet& sheet);
    void takeTools(const QList<Tool>& tools);
    void showTools();
    void chooseTool(int tool);
    void choosePlayed(int tool);
    void showPlace(const ByteText& location);

    RowId m_row = 0;
    QByteArray m_revision;
    QList<ToolLine> m_saved; ///< Of the saved revision.
    ByteText m_countedTask;
    QList<Tool> m_read; ///< Of the edit that the source shows; empty while there is none.
    PanelHeader* m_header;
    QList<Pill*> m_pills;
    QPushButton* m_problem;
    QPushButton* m_save;
    ByteText m_problemId;
    ToolsPanel* m_tools;
    LinkedSources* m_sources;
    QTabWidget* m_tabs;
    TasksTab* m_tasks;
    Playground* m_playground;
    FindingsTab* m_findings;
    RevisionsTab* m_revisions;
};

} // namespace codegym
