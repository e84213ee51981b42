#pragma once

#include "core/workspace/connection.h"
#include "ui/shell/page.h"
#include "ui/widgets/queries.h"

#include <QList>

#include <vector>

class QAction;

namespace codegym {

struct Command;

/// What can be done to problems, as commands of the page: import, extract, remove, undo, copy.
class ProblemActions : public QObject {
    Q_OBJECT

public:
    using Chosen = std::function<std::vector<RowId>()>;

    /// chosen says which problems a command is about when it runs.
    ProblemActions(const PageContext& context, Queries& queries, Page* page, Chosen chosen);

    void import(const QStringList& paths);
    /// Takes apart the chosen problems, or all that are not converted yet.
    void extractChosen();
    void extractAll();
    void removeChosen();

    /// For the context menu, in order; null for a separator.
    const QList<QAction*>& menu() const { return m_menu; }

private:
    void addCommands();
    void addTrashCommands();
    QAction* add(const Command& command, void (ProblemActions::*run)(), std::function<bool()> enabledWhen);
    void extract(const QString& title, const std::vector<RowId>& rows);
    void undoRemoval();
    void copyIds();

    PageContext m_context;
    Queries& m_queries;
    Question m_copyQuestion;
    Page* m_page;
    Chosen m_chosen;
    RowId m_lastRemoval = 0; ///< Batch in the trash.
    QList<QAction*> m_menu;
};

} // namespace codegym
