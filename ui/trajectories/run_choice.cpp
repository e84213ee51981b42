#include "ui/trajectories/run_choice.h"

#include "ui/trajectories/played_words.h"
#include "ui/widgets/plain_tip.h"

namespace codegym {

RunChoice::RunChoice(QWidget* parent)
    : QComboBox(parent)
{
    setObjectName(QStringLiteral("playedRunComboBox"));
    setAccessibleName(tr("Which run is played"));
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(20);
    hide();
    connect(this, &QComboBox::activated, this, [this] { Q_EMIT runChosen(currentData().toLongLong()); });
}

void RunChoice::setRun(const PlayedRun& run)
{
    if (run.saved != m_saved || m_oracle != run.run.has_value()) {
        m_saved = run.saved;
        m_oracle = run.run.has_value();
        clear();
        if (m_oracle)
            addItem(tr("Oracle run"), RowId(0));
        for (const TrajectoryRow& row : m_saved) {
            addItem(savedText(row), row.row);
            setItemData(count() - 1, plainTip(displayLine(row.id)), Qt::ToolTipRole);
        }
    }
    setCurrentIndex(findData(run.played));
    setVisible(!m_saved.isEmpty());
}

} // namespace codegym
