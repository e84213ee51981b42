#pragma once

#include "core/curation/funnel.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QToolButton;

namespace codegym {

class FilterSection;
class PanelHeader;

/// The recipe as filters to set: a preset to start from, verification, and a histogram for each range.
class FilterPanel : public QWidget {
    Q_OBJECT

public:
    explicit FilterPanel(QWidget* parent = nullptr);

    const Recipe& recipe() const { return m_recipe; }
    void setRecipe(const Recipe& recipe); ///< Does not emit recipeChanged().
    void setHistograms(const Histogram& rounds, const Histogram& tools);
    void setFunnel(const QList<FunnelStep>& funnel);

Q_SIGNALS:
    /// The user changed it; also while dragging.
    void recipeChanged();

private:
    QToolButton* presetButton();
    QLayout* decisionRow();
    void changedByHand();
    void showPreset();

    Recipe m_recipe;
    PanelHeader* m_header;
    QCheckBox* m_verified;
    QLabel* m_unverified;
    QComboBox* m_decision;
    QLabel* m_undecided;
    FilterSection* m_rounds;
    FilterSection* m_tools;
};

/// "Paper, standard" and the like; what a recipe is called that is no preset.
QString presetTitle(const QByteArray& preset);

} // namespace codegym
