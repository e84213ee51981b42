#include "ui/problems/problem_columns.h"

#include <QLocale>

#include <array>

namespace codegym {

namespace {

QString text(const char* words) { return QCoreApplication::translate("ProblemTable", words); }

QString countOrNothing(int count) { return count > 0 ? QLocale().toString(count) : QString(); }

QString idTip(const ProblemRow& row)
{
    return row.originalId.isEmpty() || row.originalId == row.codeId
        ? displayLine(row.codeId)
        : text("%1 (in its source: %2)").arg(displayLine(row.codeId), displayLine(row.originalId));
}

} // namespace

QString stageName(ProblemStage stage)
{
    switch (stage) {
    case ProblemStage::Imported: break;
    case ProblemStage::Refused: return text("refused");
    case ProblemStage::Converted: return text("converted");
    }
    return text("imported");
}

PillText stagePill(ProblemStage stage)
{
    return {stage == ProblemStage::Refused ? PillKind::Warning : PillKind::Neutral, stageName(stage)};
}

QList<TableColumn<ProblemRow>> problemColumns()
{
    using Row = ProblemRow;
    return {
        {text("Problem"), Qt::AlignLeft, [](const Row& row) { return displayLine(row.codeId); }, {}, idTip},
        {text("Title"), Qt::AlignLeft, [](const Row& row) { return displayLine(row.title); }, {}, {}},
        {text("Source"), Qt::AlignLeft, [](const Row& row) { return displayLine(row.source); }, {}, {}},
        {text("Licence"), Qt::AlignLeft, [](const Row& row) { return displayLine(row.licence); }, {}, {}},
        {text("Stage"), Qt::AlignLeft, {}, [](const Row& row) { return stagePill(row.stage); },
            [](const Row& row) { return row.refusal.isEmpty() ? stageName(row.stage) : displayLine(row.refusal, 400); }},
        {text("Findings"), Qt::AlignRight, [](const Row& row) { return countOrNothing(row.findings); }, {}, {}},
    };
}

ProblemFilter::Sort problemSort(int column)
{
    using Sort = ProblemFilter::Sort;
    constexpr std::array kSorts {
        Sort::CodeId, Sort::Title, Sort::Source, Sort::Licence, Sort::Stage, Sort::Findings};
    return column >= 0 && size_t(column) < kSorts.size() ? kSorts[size_t(column)] : Sort::CodeId;
}

} // namespace codegym
