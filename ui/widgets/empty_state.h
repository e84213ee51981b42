#pragma once

#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace codegym {

/// What an empty page shows: an icon, a title, a sentence on what belongs here, and the actions that fill it. Where
/// there is little height, the icon goes first.
class EmptyState : public QWidget {
    Q_OBJECT
public:
    EmptyState(const QString& icon, const QString& title, const QString& text, QWidget* parent = nullptr);

    void setTexts(const QString& title, const QString& text);
    /// The first action is the one to take, and is drawn so. The caller connects and names the button.
    QPushButton* addAction(const QString& text);

    QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void drawIcon();
    int heightOfWords() const; ///< And actions, at least.

    QString m_iconName;
    QLabel* m_icon;
    QLabel* m_title;
    QLabel* m_text;
    QVBoxLayout* m_actions;
};

} // namespace codegym
