#pragma once

#include "core/jobs/fix_job.h"
#include "core/jobs/grow_job.h"
#include "ui/shell/page.h"

namespace codegym {

class SourcePanel;

/// Puts the known fix of a finding into the source as one step that undo takes back. It is checked, tried and saved as
/// any other edit. Where larger configurations are the fix, they become tasks.
class FindingFixes : public QObject {
    Q_OBJECT

public:
    FindingFixes(const PageContext& context, SourcePanel* source, QWidget* parent);

    /// tools: those that the source declares.
    void fix(RowId environment, const QList<Tool>& tools, const Finding& finding);

Q_SIGNALS:
    /// Tasks were added to the environment.
    void grown(RowId environment, const GrownConfigurations& grown);

private:
    void grow(const GrowthRequest& request, const MachineSettings& settings);
    void start(const FixRequest& request, const MachineSettings& settings);
    /// before: the source that was mended, which may have been changed meanwhile.
    void take(const Mended& mended, const ByteText& before);
    void refuse(const QString& why);

    PageContext m_context;
    SourcePanel* m_source;
    QWidget* m_parent;
};

} // namespace codegym
