#include "ui/difficulty/filter_panel.h"

#include "ui/difficulty/filter_section.h"
#include "ui/shell/theme.h"
#include "ui/widgets/panel_header.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QScrollArea>
#include <QToolButton>

#include <algorithm>

namespace codegym {

namespace {

const FunnelStep* stepOf(const QList<FunnelStep>& funnel, const QByteArray& filter)
{
    const auto found = std::find_if(
        funnel.begin(), funnel.end(), [&](const FunnelStep& step) { return step.filter == filter; });
    return found == funnel.end() ? nullptr : &*found;
}

} // namespace

QString presetTitle(const QByteArray& preset)
{
    if (preset == "paper")
        return FilterPanel::tr("Paper, standard");
    if (preset == "paper-hard")
        return FilterPanel::tr("Paper, hard");
    return preset == "all" ? FilterPanel::tr("All verified") : FilterPanel::tr("set by hand");
}

FilterPanel::FilterPanel(QWidget* parent)
    : QWidget(parent)
    , m_header(new PanelHeader(tr("Filters")))
    , m_verified(new QCheckBox(tr("Verified only")))
    , m_unverified(new QLabel)
    , m_decision(new QComboBox)
    , m_undecided(new QLabel)
    , m_rounds(new FilterSection(QStringLiteral("rounds"), tr("Oracle rounds"), tr("rounds")))
    , m_tools(new FilterSection(QStringLiteral("tools"), tr("Declared tools"), tr("tools")))
{
    m_header->addWidget(presetButton());
    m_verified->setObjectName(QStringLiteral("verifiedCheckBox"));
    m_verified->setFont(titleFont());
    m_verified->setToolTip(tr("Only tasks that a fresh oracle run solved, in environments that are valid"));
    m_unverified->setObjectName(QStringLiteral("verifiedRemovedLabel"));
    m_unverified->setProperty("muted", true);
    auto* verifiedRow = new QHBoxLayout;
    verifiedRow->setContentsMargins(12, 12, 12, 8);
    verifiedRow->addWidget(m_verified, 1);
    verifiedRow->addWidget(m_unverified);
    auto* filters = new QWidget;
    auto* inner = new QVBoxLayout(filters);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->setSpacing(0);
    inner->addLayout(verifiedRow);
    inner->addLayout(decisionRow());
    inner->addWidget(hairline(Qt::Horizontal));
    inner->addWidget(m_rounds);
    inner->addWidget(m_tools);
    inner->addStretch(1);
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(filters);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(scroll, 1);
    connect(m_verified, &QCheckBox::clicked, this, &FilterPanel::changedByHand);
    connect(m_rounds, &FilterSection::rangeChanged, this, &FilterPanel::changedByHand);
    connect(m_tools, &FilterSection::rangeChanged, this, &FilterPanel::changedByHand);
}

QLayout* FilterPanel::decisionRow()
{
    m_decision->setObjectName(QStringLiteral("decisionComboBox"));
    m_decision->setAccessibleName(tr("Decision on the environment"));
    m_decision->setToolTip(tr("By what was decided on the environment, on whatever revision"));
    for (const DecisionFilter filter : {DecisionFilter::Any, DecisionFilter::NotDropped, DecisionFilter::Kept})
        m_decision->addItem(decisionFilterText(filter), int(filter));
    m_undecided->setObjectName(QStringLiteral("decisionRemovedLabel"));
    m_undecided->setProperty("muted", true);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(12, 0, 12, 12);
    row->addWidget(m_decision);
    row->addStretch(1);
    row->addWidget(m_undecided);
    connect(m_decision, &QComboBox::activated, this, &FilterPanel::changedByHand);
    return row;
}

QToolButton* FilterPanel::presetButton()
{
    auto* menu = new QMenu(this);
    for (const QByteArray& name : recipePresetNames()) {
        const Recipe preset = *recipePreset(name);
        QAction* action = menu->addAction(tr("%1: %2").arg(presetTitle(name), preset.text()));
        action->setObjectName(QStringLiteral("preset_") + QString::fromLatin1(name));
        connect(action, &QAction::triggered, this, [this, preset] {
            setRecipe(preset);
            Q_EMIT recipeChanged();
        });
    }
    auto* button = new QToolButton;
    button->setObjectName(QStringLiteral("presetToolButton"));
    button->setText(tr("Preset") + QStringLiteral(" \u25be"));
    button->setStyleSheet(QStringLiteral("QToolButton::menu-indicator { image: none; }")); // the text has the arrow
    button->setAccessibleName(tr("Choose a preset"));
    button->setPopupMode(QToolButton::InstantPopup);
    button->setMenu(menu);
    return button;
}

void FilterPanel::setRecipe(const Recipe& recipe)
{
    m_recipe = recipe;
    m_verified->setChecked(recipe.verified);
    m_decision->setCurrentIndex(m_decision->findData(int(recipe.decision)));
    m_rounds->setRange(recipe.rounds);
    m_tools->setRange(recipe.tools);
    showPreset();
}

void FilterPanel::changedByHand()
{
    m_recipe = {{}, m_rounds->range(), m_tools->range(), m_verified->isChecked(), DecisionFilter(m_decision->currentData().toInt())};
    // Whoever arrives at a preset by hand has that preset.
    for (const QByteArray& name : recipePresetNames()) {
        Recipe named = m_recipe;
        named.preset = name;
        if (named == *recipePreset(name))
            m_recipe = named;
    }
    showPreset();
    Q_EMIT recipeChanged();
}

void FilterPanel::showPreset() { m_header->setDetail(presetTitle(m_recipe.preset)); }

void FilterPanel::setHistograms(const Histogram& rounds, const Histogram& tools)
{
    m_rounds->setHistogram(rounds);
    m_tools->setHistogram(tools);
}

void FilterPanel::setFunnel(const QList<FunnelStep>& funnel)
{
    showRemoved(m_unverified, stepOf(funnel, "verified"));
    showRemoved(m_undecided, stepOf(funnel, "decision"));
    m_rounds->setStep(stepOf(funnel, "rounds"));
    m_tools->setStep(stepOf(funnel, "tools"));
}

} // namespace codegym
