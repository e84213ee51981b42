#pragma once

#include "core/model/environment.h"
#include "core/workspace/connection.h"
#include "ui/shell/page.h"
#include "ui/widgets/queries.h"

namespace codegym {

class SourcePanel;

/// Puts the known fix of a finding into the source as one step that undo takes back. It is checked, tried and saved as
/// any other edit.
class FindingFixes : public QObject {
    Q_OBJECT

public:
    FindingFixes(const PageContext& context, Queries& queries, SourcePanel* source, QWidget* parent);

    /// tools: those that the source declares.
    void fix(RowId environment, const QList<Tool>& tools, const Finding& finding);

private:
    PageContext m_context;
    Queries& m_queries;
    Question m_question;
    SourcePanel* m_source;
    QWidget* m_parent;
};

} // namespace codegym
