#pragma once

#include "core/workspace/connection.h"
#include "ui/shell/page.h"
#include "ui/widgets/queries.h"

#include <vector>

class QAction;

namespace codegym {

struct Command;

/// What can be done to environments, as commands of the page: verify, audit, remove, undo, copy.
class EnvironmentActions : public QObject {
    Q_OBJECT

public:
    using Chosen = std::function<std::vector<RowId>()>;

    /// chosen says which environments a command is about when it runs.
    EnvironmentActions(const PageContext& context, Queries& queries, Page* page, Chosen chosen);

    void verifyChosen();
    /// All that never ran or whose verdict is stale.
    void verifyStale();
    void auditChosen();
    /// All whose current revision was not audited.
    void auditStale();

    /// What Undo does next, in place of what it would have done.
    void offerUndo(std::function<void()> undo);

    /// For the context menu, in order; null for a separator.
    const QList<QAction*>& menu() const { return m_menu; }

private:
    void addCommands();
    void addAuditCommands();
    void addTrashCommands();
    QAction* add(const Command& command, void (EnvironmentActions::*run)(), std::function<bool()> enabledWhen);
    void verify(const QString& title, const std::vector<RowId>& rows);
    void audit(const QString& title, const std::vector<RowId>& rows);
    template <typename Options, typename Act, typename Told>
    void run(const QString& title, const QString& failed, const std::vector<RowId>& rows, Act act, Told told);
    void removeChosen();
    void undo();
    void undoRemoval(RowId batch);
    void copyIds();

    PageContext m_context;
    Queries& m_queries;
    Question m_copyQuestion;
    Page* m_page;
    Chosen m_chosen;
    std::function<void()> m_undo; ///< Takes back what was done last; none: nothing was.
    QList<QAction*> m_menu;
};

} // namespace codegym
