#pragma once

#include "core/base/bytes.h"
#include "core/base/line_diff.h"

#include <QWidget>

namespace codegym {

class CodeView;

/// Two texts side by side, what differs marked and equal lines at equal height; they scroll together.
class DiffView : public QWidget {
    Q_OBJECT
public:
    explicit DiffView(QWidget* parent = nullptr);

    /// hunks are diffLines() of the two, made off the UI thread.
    void setTexts(const ByteText& before, const ByteText& after, const QList<LineHunk>& hunks);
    void clear();

private:
    CodeView* m_before;
    CodeView* m_after;
};

} // namespace codegym
