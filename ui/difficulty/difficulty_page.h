#pragma once

#include "core/curation/density.h"
#include "core/model/task.h"
#include "ui/difficulty/kept_tasks.h"
#include "ui/shell/page.h"

#include <QTimer>

class QStackedWidget;
class QTableView;

namespace codegym {

class DensityView;
class EmptyState;
class FilterPanel;
class FunnelView;
class PanelHeader;
class Pill;
struct Recipe;

/// Chooses tasks by how hard they are: filters with live counts, what each removes, what is left, and a set of it.
class DifficultyPage : public Page {
    Q_OBJECT

public:
    explicit DifficultyPage(const PageContext& context);

    void activated() override;
    bool idle() const override { return m_queries.idle(); }
    void find() override;

private:
    struct Loaded {
        std::shared_ptr<const CurationColumns> columns;
        Histogram rounds;
        Histogram tools;
    };
    struct Filtered {
        std::shared_ptr<const Kept> kept;
        Density density;
        double milliseconds = 0;
    };

    QWidget* makeResult();
    QWidget* makeOverview();
    QWidget* makeTable();
    QTableView* makeTaskTable();
    void addCommands();
    void workspaceChanged(quint32 tables);
    void load();
    void takeColumns(const Loaded& loaded);
    void filter();
    void takeSelection(const Filtered& filtered);
    void showHeadline();
    void showEmptiness();
    void askForName();
    void makeSet(const ByteText& name, const Recipe& recipe);
    void openTask();

    PageContext m_context;
    Conditions m_now;
    Queries m_queries;
    Question m_columnsQuestion;
    Question m_selectQuestion;
    Question m_namesQuestion;
    QTimer m_reload;
    bool m_stale = true;
    Loaded m_loaded;
    std::shared_ptr<const Kept> m_kept;
    FilterPanel* m_filters;
    PanelHeader* m_header;
    Pill* m_share;
    FunnelView* m_funnel;
    DensityView* m_density;
    PanelHeader* m_tableHeader;
    KeptTaskModel* m_model;
    QTableView* m_table;
    QStackedWidget* m_tableStack;
    EmptyState* m_noneKept;
    QStackedWidget* m_stack;
    EmptyState* m_noTasks;
};

} // namespace codegym
