#pragma once

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace codegym {

/// The strip above a panel: a title, muted text that explains, pills, and buttons at the right; a hairline below.
class PanelHeader : public QWidget {
    Q_OBJECT
public:
    enum class Size { Panel, Page }; ///< 36 pixels high, or 44 with a larger title.

    explicit PanelHeader(const QString& title, Size size = Size::Panel, QWidget* parent = nullptr);

    void setTitle(const QString& title);
    /// What explains the title, e.g. a count. Plain text, cut where there is no room.
    void setDetail(const QString& detail);
    QString title() const;
    QString detail() const;

    /// After the title, e.g. a Pill. Takes ownership.
    void addInfo(QWidget* widget);
    /// At the right. Takes ownership.
    void addWidget(QWidget* widget);
    QPushButton* addButton(const QString& text, bool primary = false);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QLabel* m_title;
    QLabel* m_detail;
    QHBoxLayout* m_infos;
    QHBoxLayout* m_actions;
};

/// A one-pixel line in the line colour.
QWidget* hairline(Qt::Orientation orientation, QWidget* parent = nullptr);

} // namespace codegym
