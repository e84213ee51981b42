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

Q_SIGNALS:
    void verifyRequested();
    void problemRequested(const QString& id);
    void taskRequested(const QString& id);
    void idleChanged();

private:
    void buildHeader();
    QWidget* buildTabs();
    void takeHeader(const EnvironmentSheet& sheet);
    void chooseTool(int tool);

    RowId m_row = 0;
    QByteArray m_revision;
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
