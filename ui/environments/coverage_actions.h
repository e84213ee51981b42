#pragma once

#include "core/verification/line_coverage.h"
#include "core/workspace/connection.h"
#include "ui/shell/page.h"

#include <QPointer>

class QAction;

namespace codegym {

class CodeView;
class HeatMargin;
class JobBase;
class SourcePanel;

/// The command that shows which lines run, beside the environment's source and the original solution. What was measured
/// is kept while the page is there; an edited source shows nothing until it is saved or taken back.
class CoverageActions : public QObject {
    Q_OBJECT

public:
    CoverageActions(const PageContext& context, Page* page, SourcePanel* source, CodeView* original, std::function<RowId()> chosen);

private:
    void toggle();
    /// Shows what is known of the text on show, measures it where it is saved and unknown, or shows nothing.
    void follow();
    void measure(RowId environment);
    void show(const LineCoverage& coverage);
    void clear();

    PageContext m_context;
    Page* m_page;
    SourcePanel* m_source;
    std::function<RowId()> m_chosen;
    HeatMargin* m_sourceHeat;
    HeatMargin* m_originalHeat;
    QPointer<JobBase> m_job;
    QHash<QByteArray, LineCoverage> m_known; ///< By revision.
    QByteArray m_failed; ///< Revision that could not be measured: not tried again by itself.
    QByteArray m_measuring;
    QByteArray m_shown;
    bool m_on = false;
};

} // namespace codegym
