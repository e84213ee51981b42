#include "ui/problems/problem_filter_bar.h"

#include "ui/problems/problem_columns.h"
#include "ui/widgets/facet_choice.h"
#include "ui/widgets/filter_field.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QSignalBlocker>

namespace codegym {

ProblemFilterBar::ProblemFilterBar(QWidget* target, QWidget* parent)
    : QWidget(parent)
    , m_text(new FilterField(tr("Filter problems by words or id…")))
    , m_findings(new QCheckBox)
{
    m_text->setObjectName(QStringLiteral("problemFilterEdit"));
    m_text->setTarget(target);
    m_findings->setObjectName(QStringLiteral("problemFindingsCheckBox"));
    m_findings->setText(tr("With findings"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->setSpacing(8);
    layout->addWidget(m_text, 1);
    m_stage = addChoice(QStringLiteral("problemStageComboBox"), tr("Stage"));
    m_source = addChoice(QStringLiteral("problemSourceComboBox"), tr("Source"));
    m_licence = addChoice(QStringLiteral("problemLicenceComboBox"), tr("Licence"));
    layout->addWidget(m_findings);
    connect(m_text, &FilterField::filterChanged, this, &ProblemFilterBar::changed);
    connect(m_findings, &QCheckBox::toggled, this, &ProblemFilterBar::changed);
    setFacets({});
}

QComboBox* ProblemFilterBar::addChoice(const QString& objectName, const QString& accessibleName)
{
    auto* choice = new QComboBox;
    choice->setObjectName(objectName);
    choice->setAccessibleName(accessibleName);
    choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    choice->setMinimumContentsLength(16);
    layout()->addWidget(choice);
    connect(choice, &QComboBox::currentIndexChanged, this, &ProblemFilterBar::changed);
    return choice;
}

ProblemFilter ProblemFilterBar::filter() const
{
    ProblemFilter filter;
    filter.text = m_text->text().toUtf8();
    if (const QVariant stage = m_stage->currentData(); stage.isValid())
        filter.stage = static_cast<ProblemStage>(stage.toInt());
    if (const QVariant source = m_source->currentData(); source.isValid())
        filter.source = source.toByteArray();
    if (const QVariant licence = m_licence->currentData(); licence.isValid())
        filter.licence = licence.toByteArray();
    filter.withFindings = m_findings->isChecked();
    return filter;
}

bool ProblemFilterBar::isClear() const
{
    return m_text->text().trimmed().isEmpty() && m_stage->currentIndex() <= 0 && m_source->currentIndex() <= 0
        && m_licence->currentIndex() <= 0 && !m_findings->isChecked();
}

void ProblemFilterBar::clear()
{
    {
        const QSignalBlocker quiet(this);
        m_text->clear();
        for (QComboBox* choice : {m_stage, m_source, m_licence})
            choice->setCurrentIndex(0);
        m_findings->setChecked(false);
    }
    Q_EMIT changed();
}

void ProblemFilterBar::focusText()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

void ProblemFilterBar::setFacets(const ProblemFacets& facets)
{
    QList<FacetItem> stages;
    for (const auto stage : {ProblemStage::Imported, ProblemStage::Refused, ProblemStage::Converted})
        stages.append({countedFacet(stageName(stage), facets.byStage[size_t(stage)]), int(stage)});
    refillFacets(m_stage, tr("All stages"), stages);
    refillFacets(m_source, tr("All sources"), facetItems(facets.sources, tr("unknown source")));
    refillFacets(m_licence, tr("All licences"), facetItems(facets.licences, tr("unknown licence")));
    m_findings->setVisible(facets.withFindings > 0 || m_findings->isChecked());
}

} // namespace codegym
