#pragma once

#include "core/model/trajectory.h"
#include "core/trajectories/kept_lines.h"
#include "ui/shell/page.h"

namespace codegym {

class PlaySession;
struct StepOutcome;

/// Keeps lines of the playground as trajectories: asks for a note, writes, and says where they are found.
class TrajectoryKeeper : public QObject {
    Q_OBJECT

public:
    TrajectoryKeeper(const PageContext& context, const PlaySession& session, QWidget* parent);

    /// A new sitting, on a task of this revision.
    void begin(const EnvironmentKey& environment, const QByteArray& revision, const ByteText& configuration);
    /// The line that leads to where one stands, which is here.
    void keep(const StepOutcome& here);

Q_SIGNALS:
    void told(const QString& message, bool alarming);

private:
    void write(const Trajectory& trajectory, const QList<int>& line);

    PageContext m_context;
    const PlaySession& m_session;
    QWidget* m_window;
    Trajectory m_played; ///< What is the same for every line of the sitting.
    KeptLines m_kept;
    int m_sitting = 0; ///< An answer about a former one tells nothing of this.
};

} // namespace codegym
