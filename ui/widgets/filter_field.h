#pragma once

#include <QLineEdit>
#include <QTimer>

namespace codegym {

/// A field to filter a table or list by. Escape empties it; Down goes on into what is filtered.
class FilterField : public QLineEdit {
    Q_OBJECT
public:
    explicit FilterField(const QString& prompt, QWidget* parent = nullptr);

    /// The view that the field filters: Down and Return move the focus there.
    void setTarget(QWidget* target) { m_target = target; }

Q_SIGNALS:
    /// The text as it stands when typing pauses for a moment, and at once when it is emptied.
    void filterChanged(const QString& text);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void announce();

    QTimer m_pause;
    QString m_announced;
    QWidget* m_target = nullptr;
};

} // namespace codegym
