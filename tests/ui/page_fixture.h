#pragma once

#include "core/runtime/worker_pool.h"
#include "support/workspace_fixture.h"
#include "ui/shell/command_table.h"
#include "ui/shell/dialogs.h"
#include "ui/shell/job_list.h"
#include "ui/shell/page.h"
#include "ui/shell/ui_state.h"
#include "ui/widgets/highlighter.h"

#include <QtTest>

namespace codegym::test {

/// Answers every question as it was told to, and remembers what it was asked.
class AnsweringDialogs : public Dialogs {
public:
    QStringList files;
    QString folder;
    QString saveAs;
    bool consents = true;
    QStringList asked;
    QStringList errors;

    void openFiles(QWidget*, const QString&, const QString&, std::function<void(const QStringList&)> chosen) override
    {
        chosen(files);
    }
    void openFolder(QWidget*, const QString&, std::function<void(const QString&)> chosen) override { chosen(folder); }
    void saveFile(QWidget*, const QString&, const QString&, const QString&, std::function<void(const QString&)> chosen) override
    {
        chosen(saveAs);
    }
    void confirm(QWidget*, const QString&, const QString& text, const QString&, std::function<void()> confirmed) override
    {
        asked.append(text);
        if (consents)
            confirmed();
    }
    void showError(QWidget*, const QString&, const QString& text) override { errors.append(text); }
};

/// All that a page of an open workspace needs, on a workspace of its own.
struct PageFixture {
    TemporaryWorkspace workspace;
    MachineSettings settings;
    WorkerPool pool {poolSettings()};
    JobList jobs;
    QThreadPool queries;
    CommandTable commands;
    AnsweringDialogs dialogs;
    Highlighter highlighter {QString()}; ///< None: what is shown does not depend on it.
    UiState state {workspace.path(QStringLiteral("layout.ini"))};

    /// Whatever sandbox there is: the tests run no stranger's code.
    static PoolSettings poolSettings()
    {
        PoolSettings settings;
        settings.workers = 1;
        settings.consentToNone = true;
        return settings;
    }

    PageContext context() { return {*workspace, pool, settings, jobs, queries, commands, dialogs, state, highlighter}; }

    template <typename Fn>
    void write(Fn fn)
    {
        const auto written = workspace->write(fn);
        if (!written)
            qFatal("%s", qPrintable(written.error().text()));
    }
};

} // namespace codegym::test
