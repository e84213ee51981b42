#pragma once

#include <QAbstractButton>
#include <QWidget>

class QButtonGroup;
class QVBoxLayout;

namespace codegym {

/// One entry of the rail: an icon over a caption.
class RailButton : public QAbstractButton {
    Q_OBJECT
public:
    RailButton(const QString& icon, const QString& caption, QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_iconName;
};

/// The pages at the left edge. By keyboard: Tab into it, arrow keys between the entries.
class NavigationRail : public QWidget {
    Q_OBJECT
public:
    explicit NavigationRail(QWidget* parent = nullptr);

    void addEntry(const QString& id, const QString& icon, const QString& caption);
    void setCurrent(const QString& id);
    void setEntryEnabled(const QString& id, bool enabled);

Q_SIGNALS:
    void chosen(const QString& id);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    RailButton* entry(const QString& id) const;

    QButtonGroup* m_group;
    QVBoxLayout* m_layout;
};

} // namespace codegym
