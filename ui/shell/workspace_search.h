#pragma once

#include "ui/widgets/queries.h"

#include <functional>

namespace codegym {

/// Something in the workspace that a search found, and where it is shown.
struct SearchHit {
    QString page; ///< "problems" or "environments"; also the name of its icon.
    QString item; ///< As Page::select() takes it.
    QString title;
    QString detail;
};

/// Finds environments and problems by the words typed, some of each. The newest question alone is answered.
class WorkspaceSearch : public QObject {
    Q_OBJECT
public:
    WorkspaceSearch(Workspace& workspace, QThreadPool& queries, QObject* parent = nullptr);

    void find(const QString& text, std::function<void(const QList<SearchHit>&)> found);

private:
    Queries m_queries;
    Question m_question;
};

} // namespace codegym
