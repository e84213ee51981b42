#pragma once

#include "core/curation/licences.h"
#include "core/exporting/export_plan.h"
#include "ui/exporting/set_list_model.h"
#include "ui/shell/page.h"
#include "ui/widgets/queries.h"

class QListView;
class QStackedWidget;
class QTabWidget;

namespace codegym {

class ExportForm;
class ExportReportView;
class PanelHeader;
class ValueView;

/// A set, a folder, one button; the first row beforehand, and afterwards what was written.
class ExportPage : public Page {
    Q_OBJECT

public:
    explicit ExportPage(const PageContext& context);

    void activated() override;
    bool select(const QString& id) override; ///< A set's name.
    bool idle() const override { return m_queries.idle(); }

private:
    void addCommands();
    QWidget* makeSetPanel();
    QWidget* makeExportPanel();
    void loadSets();
    void takeSets(const QList<SetRow>& sets);
    void showSet();
    void loadPreview();
    void exportNow();
    void takeReport(const ExportReport& report);
    void removeSet();
    const SetRow* current() const; ///< Null if there is none.

    PageContext m_context;
    Queries m_queries;
    Question m_setsQuestion;
    Question m_licencesQuestion;
    Question m_previewQuestion;
    ByteText m_wanted; ///< Set to choose as soon as it is known.
    bool m_stale = true;
    SetListModel* m_model;
    PanelHeader* m_setsHeader;
    QListView* m_list;
    QStackedWidget* m_stack;
    PanelHeader* m_header;
    ExportForm* m_form;
    QTabWidget* m_tabs;
    ValueView* m_firstRow;
    ExportReportView* m_report;
};

} // namespace codegym
