#pragma once

#include "core/model/solution.h"
#include "core/runtime/worker_pool.h"

#include <QDialog>
#include <QTimer>

class QLabel;
class QLineEdit;
class QPushButton;

namespace codegym {

class CodeEditor;

/// Asks for a candidate solution: its name and its solve(self), looked at while it is typed. It stays open until it is
/// kept, and says why it cannot be.
class SolutionDialog : public QDialog {
    Q_OBJECT

public:
    /// environment: the source that the solution is for.
    SolutionDialog(WorkerPool& pool, const ByteText& environment, const CandidateSolution& solution, const QString& deed,
        QWidget* parent = nullptr);
    ~SolutionDialog() override;

    CandidateSolution solution() const;
    void showRefusal(const QString& reason);

Q_SIGNALS:
    void submitted();

private:
    void buildLayout(const QString& deed);
    void typed();
    void look();
    void take(const Result<ByteText>& composed);
    void update();

    WorkerPool& m_pool;
    ByteText m_environment;
    ByteText m_author;
    CancelToken m_looking;
    QTimer m_timer;
    bool m_sound = false; ///< What is typed now was looked at, and is a solution.
    QLineEdit* m_name;
    CodeEditor* m_editor;
    QLabel* m_state;
    QPushButton* m_confirm = nullptr;
};

} // namespace codegym
