#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace codegym {

/// Says above a source that it is edited in another program, and what became of the last save there.
class OutsideStrip : public QWidget {
    Q_OBJECT

public:
    explicit OutsideStrip(QWidget* parent = nullptr);

    /// mergeable: what was saved waits for somebody to bring it together with the page.
    void say(const QString& text, bool mergeable = false);

Q_SIGNALS:
    void mergeRequested();
    void stopRequested();

private:
    QLabel* m_text;
    QPushButton* m_merge;
};

} // namespace codegym
