#pragma once

#include "ui/widgets/pill.h"

#include <QAbstractButton>
#include <QWidget>

class QLabel;

namespace codegym {

/// Looks like a search field and opens the command palette.
class SearchButton : public QAbstractButton {
    Q_OBJECT
public:
    explicit SearchButton(const QString& prompt, const QString& keys, QWidget* parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_keys;
};

/// Above the pages: which workspace is open and what it holds, the search, and how far foreign code is shut in.
class TopBar : public QWidget {
    Q_OBJECT
public:
    explicit TopBar(QWidget* parent = nullptr);

    void setWorkspace(const QString& name, const QString& counts);
    /// kind is Neutral for the full sandbox and Warning for anything less; the tip says what is missing.
    void setSandbox(PillKind kind, const QString& text, const QString& tip);

Q_SIGNALS:
    void searchRequested();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QLabel* m_name;
    QLabel* m_counts;
    SearchButton* m_search;
    Pill* m_sandbox;
};

} // namespace codegym
