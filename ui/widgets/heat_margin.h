#pragma once

#include "ui/widgets/code_view.h"

#include <QHash>

namespace codegym {

/// How often a line runs, as a view shows it.
struct CodeHeat {
    int line = 0; ///< Counted from 1.
    int percent = 0; ///< Of the runs; 0: never.
    QString tip; ///< Plain text.
};

/// A narrow margin beside the lines of a view: the share of runs that reach a line, as a number for everybody and as a
/// colour for those who see it. It is not there while there is nothing to show.
class HeatMargin : public QObject {
    Q_OBJECT

public:
    /// Belongs to the view.
    explicit HeatMargin(CodeView* view);

    void setHeat(const QList<CodeHeat>& heat);
    bool shown() const { return !m_heat.isEmpty(); }
    /// What it says of a line, e.g. to a pointer above; empty for a line that is no code.
    QString tipOf(int line) const { return m_heat.value(line).tip; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void draw();

    CodeView* m_view;
    QsciScintilla* m_editor;
    QHash<int, CodeHeat> m_heat; ///< By line.
};

} // namespace codegym
