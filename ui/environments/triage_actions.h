#pragma once

#include "core/workspace/triage.h"
#include "ui/shell/page.h"
#include "ui/widgets/queries.h"

class QAction;

namespace codegym {

class EnvironmentActions;
class EnvironmentListPanel;
class TriageStrip;
struct Command;

/// Deciding which environments to keep, fix or drop: commands of the page, the strip that shows where one is, and the
/// way from one undecided environment to the next within the filter of the list.
class TriageActions : public QObject {
    Q_OBJECT

public:
    TriageActions(const PageContext& context, Queries& queries, Page* page, EnvironmentListPanel* list,
        EnvironmentActions* actions, TriageStrip* strip);

private:
    void addCommands();
    QAction* add(const Command& command, void (TriageActions::*run)());
    void keep();
    void fix() { askWhy(TriageDecision::Fix); }
    void drop() { askWhy(TriageDecision::Drop); }
    void clear();
    void askWhy(TriageDecision decision);
    void write(const Triage& triage);
    void undo(const QList<EnvironmentTriage>& before);
    void next();
    void refresh();

    PageContext m_context;
    Queries& m_queries;
    Question m_stateQuestion;
    Question m_nextQuestion;
    Page* m_page;
    EnvironmentListPanel* m_list;
    EnvironmentActions* m_actions;
    TriageStrip* m_strip;
    Triage m_shown; ///< Of the environment in front.
};

} // namespace codegym
