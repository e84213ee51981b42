#pragma once

#include "core/trajectories/played_run.h"
#include "ui/widgets/value_view.h"

namespace codegym {

class PanelHeader;
class PlainTextView;

/// One step in full: the call as tool and parameters, and what came back.
class StepDetail : public QWidget {
    Q_OBJECT

public:
    explicit StepDetail(Queries& queries, QWidget* parent = nullptr);

    /// number counts from 0.
    void show(const PlayedStep& step, int number);
    void clear();

private:
    PanelHeader* m_header;
    PlainTextView* m_call;
    ValueView* m_observation;
};

} // namespace codegym
