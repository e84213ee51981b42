#pragma once

#include "core/jobs/import_job.h"
#include "ui/shell/page.h"

class QComboBox;
class QLineEdit;
class QListWidget;

namespace codegym {

/// What to import and how: files and folders, format, source and licence, and what to do when an id is taken.
class ImportForm : public QWidget {
    Q_OBJECT

public:
    ImportForm(Dialogs& dialogs, const QStringList& paths, QWidget* parent = nullptr);

    ImportRequest request() const;
    void addPaths(const QStringList& paths);

Q_SIGNALS:
    void changed();

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    QWidget* buildPaths(Dialogs& dialogs);
    QWidget* buildOptions();
    void removeChosenPaths();

    QListWidget* m_paths;
    QComboBox* m_format;
    QLineEdit* m_source;
    QComboBox* m_licence;
    QComboBox* m_conflicts;
};

} // namespace codegym
