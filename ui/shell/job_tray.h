#pragma once

#include <QFrame>
#include <QPointer>
#include <QToolButton>

class QLabel;
class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace codegym {

class JobBase;
class JobList;

/// One job: its title, how far it is, a button to cancel it, and in the end what came of it.
class JobRow : public QWidget {
    Q_OBJECT
public:
    explicit JobRow(JobBase& job, QWidget* parent = nullptr);

private:
    void refresh();

    JobBase& m_job;
    QLabel* m_text;
    QProgressBar* m_bar;
    QPushButton* m_cancel;
};

/// The list of jobs, as a window that pops up above the status bar.
class JobTray : public QFrame {
    Q_OBJECT
public:
    explicit JobTray(QWidget* parent = nullptr);

    /// The jobs of the open workspace, or null; the list must outlive this or be taken back.
    void setJobs(JobList* jobs);

private:
    void rebuild();

    QPointer<JobList> m_jobs;
    QLabel* m_empty;
    QVBoxLayout* m_rows;
};

/// In the status bar: what runs, with its progress; pressed, it shows the tray.
class JobTrayButton : public QToolButton {
    Q_OBJECT
public:
    explicit JobTrayButton(QWidget* parent = nullptr);

    void setJobs(JobList* jobs);
    void showTray();

Q_SIGNALS:
    /// What a job that has just ended came to, one line.
    void jobEnded(const QString& text);

private:
    void refresh();
    void watch(JobBase* job);

    QPointer<JobList> m_jobs;
    JobTray* m_tray;
};

/// "120 of 400 · MergeIntervals", as far as it is known.
QString progressText(const JobBase& job);
/// What came of an ended job, one sentence.
QString outcomeText(const JobBase& job);

} // namespace codegym
