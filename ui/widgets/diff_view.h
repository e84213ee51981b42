#pragma once

#include "core/base/bytes.h"
#include "core/base/line_diff.h"

#include <QWidget>

namespace codegym {

class CodeView;

/// Two texts side by side, what differs marked and equal lines at equal height; they scroll together. The editors that
/// show them are made when they are first seen.
class DiffView : public QWidget {
    Q_OBJECT
public:
    explicit DiffView(QWidget* parent = nullptr);

    /// hunks are diffLines() of the two, made off the UI thread.
    void setTexts(const ByteText& before, const ByteText& after, const QList<LineHunk>& hunks);
    void clear();

protected:
    void showEvent(QShowEvent* event) override;

private:
    void build();
    void showTexts();

    ByteText m_textBefore;
    ByteText m_textAfter;
    QList<LineHunk> m_hunks;
    CodeView* m_before = nullptr;
    CodeView* m_after = nullptr;
};

} // namespace codegym
