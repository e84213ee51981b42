#include "ui/problems/problem_filter_bar.h"

#include "ui/problems/problem_columns.h"
#include "ui/widgets/filter_field.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLocale>
#include <QSignalBlocker>

namespace codegym {

namespace {

QString counted(const QString& name, int count)
{
    return QStringLiteral("%1 (%2)").arg(name, QLocale().toString(count));
}

void refill(QComboBox* choice, const QString& all, const QList<std::pair<QString, QVariant>>& items)
{
    const QSignalBlocker quiet(choice);
    const QVariant chosen = choice->currentData();
    choice->clear();
    choice->addItem(all);
    for (const auto& [name, data] : items)
        choice->addItem(name, data);
    int place = chosen.isValid() ? choice->findData(chosen) : 0;
    if (place < 0) {
        choice->addItem(counted(displayLine(chosen.toByteArray(), 40), 0), chosen);
        place = choice->count() - 1;
    }
    choice->setCurrentIndex(place);
}

QList<std::pair<QString, QVariant>> itemsOf(const QList<Facet>& facets, const QString& unknown)
{
    QList<std::pair<QString, QVariant>> items;
    for (const Facet& facet : facets)
        items.append({counted(facet.value.isEmpty() ? unknown : displayLine(facet.value, 40), facet.count), facet.value});
    return items;
}

} // namespace

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
    QList<std::pair<QString, QVariant>> stages;
    for (const auto stage : {ProblemStage::Imported, ProblemStage::Refused, ProblemStage::Converted})
        stages.append({counted(stageName(stage), facets.byStage[size_t(stage)]), int(stage)});
    refill(m_stage, tr("All stages"), stages);
    refill(m_source, tr("All sources"), itemsOf(facets.sources, tr("unknown source")));
    refill(m_licence, tr("All licences"), itemsOf(facets.licences, tr("unknown licence")));
    m_findings->setVisible(facets.withFindings > 0 || m_findings->isChecked());
}

} // namespace codegym
