#pragma once

#include <QAbstractButton>

namespace codegym {

/// A full-width row to press: an icon, a title, muted text below, and what pressing does at the right.
class ActionRow : public QAbstractButton {
    Q_OBJECT
public:
    ActionRow(const QString& icon, const QString& title, const QString& detail, const QString& action,
        QWidget* parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_iconName;
    QString m_detail;
    QString m_action;
};

} // namespace codegym
