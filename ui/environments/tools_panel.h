#pragma once

#include "ui/environments/environment_sheet.h"
#include "ui/widgets/list_table_model.h"

#include <QWidget>

class QTableView;

namespace codegym {

class PanelHeader;
class PlainTextView;

/// The tools of an environment: how each is called, how often the oracle calls it, and what the agent is told of it.
class ToolsPanel : public QWidget {
    Q_OBJECT

public:
    explicit ToolsPanel(QWidget* parent = nullptr);

    /// Keeps the chosen tool where one of its name is there.
    void setTools(const QList<ToolLine>& tools, const ByteText& countedTask);
    /// Does not emit chosen().
    void choose(int tool);
    int current() const; ///< -1 if none is.
    ByteText currentName() const; ///< Empty if none is.
    int named(const ByteText& name) const; ///< -1 if there is none of that name.
    QTableView* list() const { return m_list; }

Q_SIGNALS:
    void chosen(int tool);
    /// current() is another one, whoever chose it.
    void currentChanged();

private:
    void showDocumentation();
    void fitCounts();
    void showWhatIsCounted(const ByteText& countedTask);

    ListTableModel<ToolLine>* m_model;
    PanelHeader* m_header;
    QTableView* m_list;
    PlainTextView* m_documentation;
    ByteText m_shown;
    bool m_quiet = false;
};

} // namespace codegym
