#pragma once

#include "core/curation/licences.h"
#include "core/workspace/sets.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace codegym {

class Dialogs;
class JobBase;
class PlainTextView;

/// What an export is told: format, folder, what goes into the rows; what goes out under which licence; the button,
/// and how far it is.
class ExportForm : public QWidget {
    Q_OBJECT

public:
    /// Folders are suggested beside the workspace.
    ExportForm(const QString& workspacePath, Dialogs& dialogs, QWidget* parent = nullptr);

    void setSet(const SetRow& set);
    void setLicences(const QList<LicenceShare>& licences);
    QString target() const;
    bool embedSource() const;
    QString commandLine() const;
    /// Shows the progress of a running export until it ends; the button waits meanwhile.
    void follow(JobBase* job);

Q_SIGNALS:
    void exportRequested();
    /// Something that the rows depend on has changed.
    void rowsChanged();

private:
    QWidget* makeFolderRow();
    QWidget* makeProgress();
    void chooseFolder();
    void showCommand();

    QString m_workspacePath;
    Dialogs& m_dialogs;
    SetRow m_set;
    QLabel* m_recipe;
    QLineEdit* m_target;
    QCheckBox* m_embed;
    QLabel* m_licences;
    QLabel* m_unlicensed;
    PlainTextView* m_command;
    QPushButton* m_export = nullptr;
    QWidget* m_progressRow;
    QProgressBar* m_progress;
    QLabel* m_progressText;
    QPushButton* m_cancel;
};

} // namespace codegym
