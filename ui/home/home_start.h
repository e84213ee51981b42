#pragma once

#include <QWidget>

class QVBoxLayout;

namespace codegym {

class UiState;

/// Home without a workspace: the sample, new, open, and what was open lately.
class HomeStart : public QWidget {
    Q_OBJECT
public:
    explicit HomeStart(UiState& state, QWidget* parent = nullptr);

    /// Reads the list of recent workspaces anew.
    void refresh();

Q_SIGNALS:
    void openRequested(const QString& path);
    void commandRequested(const QString& commandId);

private:
    void addWay(QVBoxLayout* layout, const QString& icon, const QString& title, const QString& detail,
        const QString& command);

    UiState& m_state;
    QWidget* m_recentTitle;
    QVBoxLayout* m_recent;
};

} // namespace codegym
