#include "ui/environments/merge_dialog.h"

#include "ui/widgets/code_editor.h"
#include "ui/widgets/panel_header.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

namespace codegym {

namespace {

LineRange linesOfSpan(LineSpan span) { return {span.first + 1, span.end()}; }

QList<LineRange> marked(LineSpan span)
{
    return span.count > 0 ? QList<LineRange> {linesOfSpan(span)} : QList<LineRange>();
}

QWidget* titled(PanelHeader* header, QWidget* body)
{
    auto* panel = new QWidget;
    auto* layout = new QVBoxLayout(panel);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(header);
    layout->addWidget(body, 1);
    return panel;
}

QList<CodeBar> barsOf(const QList<MergeChunk>& chunks, LineSpan MergeChunk::* side, MergeChunk::Kind own)
{
    QList<CodeBar> bars;
    for (const MergeChunk& chunk : chunks) {
        const bool changed = chunk.kind == own || chunk.kind == MergeChunk::Kind::Conflict;
        if (changed && (chunk.*side).count > 0)
            bars.append({linesOfSpan(chunk.*side), CodeBar::Kind::Accent});
    }
    return bars;
}

} // namespace

MergeDialog::MergeDialog(const ByteText& base, const ByteText& mine, const ByteText& theirs, QWidget* parent)
    : QDialog(parent)
    , m_merge(base, mine, theirs)
    , m_mine(new CodeView)
    , m_theirs(new CodeView)
    , m_result(new CodeEditor)
    , m_place(new QComboBox)
    , m_pick(new QComboBox)
    , m_note(new QLabel)
    , m_mineHeader(new PanelHeader(tr("Mine")))
    , m_theirsHeader(new PanelHeader(tr("Theirs")))
    , m_cancel(new QPushButton(tr("Cancel")))
    , m_accept(new QPushButton)
{
    setObjectName(QStringLiteral("mergeDialog"));
    setWindowTitle(tr("Merge two edits"));
    resize(1180, 760);
    m_mine->setObjectName(QStringLiteral("mergeMineView"));
    m_theirs->setObjectName(QStringLiteral("mergeTheirsView"));
    m_result->setObjectName(QStringLiteral("mergeResultView"));
    m_mine->setText(mine);
    m_theirs->setText(theirs);
    m_mine->setBars(barsOf(m_merge.chunks(), &MergeChunk::mine, MergeChunk::Kind::Mine));
    m_theirs->setBars(barsOf(m_merge.chunks(), &MergeChunk::theirs, MergeChunk::Kind::Theirs));
    auto* above = new QSplitter(Qt::Horizontal);
    above->addWidget(titled(m_mineHeader, m_mine));
    above->addWidget(titled(m_theirsHeader, m_theirs));
    auto* all = new QSplitter(Qt::Vertical);
    all->addWidget(above);
    auto* resultHeader = new PanelHeader(tr("Result"));
    resultHeader->setDetail(tr("can be edited"));
    all->addWidget(titled(resultHeader, m_result));
    for (QSplitter* splitter : {above, all}) {
        splitter->setHandleWidth(1);
        splitter->setChildrenCollapsible(false);
    }
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 12);
    layout->setSpacing(0);
    layout->addWidget(buildPlaces());
    layout->addWidget(hairline(Qt::Horizontal));
    layout->addWidget(all, 1);
    layout->addWidget(hairline(Qt::Horizontal));
    layout->addSpacing(12);
    layout->addWidget(buildButtons());
    setWords({tr("not saved yet"), tr("saved meanwhile"), tr("Save merged revision"),
        tr("Keep editing; both edits stay where they are")});
    for (const MergeChunk& chunk : m_merge.chunks())
        m_picks.append(LineMerge::usualPick(chunk));
    fillPlaces();
    connect(m_place, &QComboBox::currentIndexChanged, this, &MergeDialog::showPlace);
    connect(m_pick, &QComboBox::activated, this, &MergeDialog::pick);
    connect(m_result, &CodeEditor::edited, this, &MergeDialog::takeEdit);
    assemble();
}

QWidget* MergeDialog::buildPlaces()
{
    m_place->setObjectName(QStringLiteral("mergePlaceComboBox"));
    m_place->setAccessibleName(tr("Place"));
    m_pick->setObjectName(QStringLiteral("mergePickComboBox"));
    m_pick->setAccessibleName(tr("What to take"));
    m_pick->addItem(tr("take mine"), int(MergePick::Mine));
    m_pick->addItem(tr("take theirs"), int(MergePick::Theirs));
    m_pick->addItem(tr("take both, mine first"), int(MergePick::MineThenTheirs));
    m_pick->addItem(tr("take both, theirs first"), int(MergePick::TheirsThenMine));
    m_pick->addItem(tr("take neither: as it was"), int(MergePick::Base));
    m_note->setObjectName(QStringLiteral("mergeNoteLabel"));
    m_note->setProperty("muted", true);
    m_note->setTextFormat(Qt::PlainText);
    m_startOver = new QPushButton(tr("Start over"));
    m_startOver->setObjectName(QStringLiteral("mergeStartOverButton"));
    m_startOver->setToolTip(tr("Make the result from the picks again"));
    m_startOver->setAutoDefault(false);
    connect(m_startOver, &QPushButton::clicked, this, &MergeDialog::assemble);
    auto* place = new QWidget;
    auto* row = new QHBoxLayout(place);
    row->setContentsMargins(12, 12, 12, 12);
    row->setSpacing(8);
    row->addWidget(m_place);
    row->addWidget(m_pick);
    row->addWidget(m_note, 1);
    row->addWidget(m_startOver);
    return place;
}

QWidget* MergeDialog::buildButtons()
{
    m_cancel->setObjectName(QStringLiteral("cancelMergeButton"));
    m_cancel->setAutoDefault(false);
    m_accept->setObjectName(QStringLiteral("saveMergeButton"));
    m_accept->setProperty("primary", true);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_accept, &QPushButton::clicked, this, &QDialog::accept);
    auto* buttons = new QDialogButtonBox; // which knows the order of the desktop
    buttons->setContentsMargins(12, 0, 12, 0);
    buttons->addButton(m_cancel, QDialogButtonBox::RejectRole);
    buttons->addButton(m_accept, QDialogButtonBox::AcceptRole);
    return buttons;
}

void MergeDialog::fillPlaces()
{
    const QList<MergeChunk>& chunks = m_merge.chunks();
    const auto add = [&](bool conflicts) {
        for (qsizetype i = 0; i < chunks.size(); ++i) {
            const bool conflict = chunks[i].kind == MergeChunk::Kind::Conflict;
            const bool single = chunks[i].kind == MergeChunk::Kind::Mine || chunks[i].kind == MergeChunk::Kind::Theirs;
            if (conflicts ? !conflict : !single)
                continue;
            m_places.append(i);
            m_place->addItem(conflict ? tr("Conflict at line %1").arg(chunks[i].base.first + 1)
                                      : tr("Change at line %1").arg(chunks[i].base.first + 1));
        }
    };
    add(true);
    add(false);
    m_pick->setEnabled(!m_places.isEmpty());
}

void MergeDialog::assemble()
{
    ByteText text;
    for (qsizetype i = 0; i < m_picks.size(); ++i)
        text += m_merge.text(m_merge.chunks()[i], m_picks[i]);
    m_assembling = true;
    m_result->open(text);
    m_assembling = false;
    m_byHand = false;
    showPlace();
}

LineRange MergeDialog::resultLines(qsizetype chunk) const
{
    ByteText before;
    for (qsizetype i = 0; i < chunk; ++i)
        before += m_merge.text(m_merge.chunks()[i], m_picks[i]);
    const int first = int(linesOf(before).size()) + 1;
    return {first, first - 1 + int(linesOf(m_merge.text(m_merge.chunks()[chunk], m_picks[chunk])).size())};
}

void MergeDialog::showPlace()
{
    const qsizetype chunk = m_places.value(m_place->currentIndex(), -1);
    if (chunk >= 0) {
        const MergeChunk& shown = m_merge.chunks()[chunk];
        m_pick->setCurrentIndex(m_pick->findData(int(m_picks[chunk])));
        m_mine->setMarkedLines(marked(shown.mine));
        m_theirs->setMarkedLines(marked(shown.theirs));
        if (!m_byHand) {
            const LineRange lines = resultLines(chunk);
            m_result->setMarkedLines(lines.last >= lines.first ? QList<LineRange> {lines} : QList<LineRange>());
        }
    }
    m_pick->setEnabled(chunk >= 0 && !m_byHand);
    m_startOver->setVisible(m_byHand);
    const int conflicts = m_merge.conflicts();
    m_note->setText(m_byHand ? tr("Edited by hand.")
            : conflicts == 0 ? tr("No line was changed by both.")
            : conflicts == 1 ? tr("One place was changed by both: mine, unless you pick otherwise.")
                             : tr("%1 places were changed by both: mine, unless you pick otherwise.").arg(conflicts));
}

void MergeDialog::pick(int choice)
{
    const qsizetype chunk = m_places.value(m_place->currentIndex(), -1);
    if (chunk < 0)
        return;
    m_picks[chunk] = MergePick(m_pick->itemData(choice).toInt());
    assemble();
}

void MergeDialog::takeEdit()
{
    if (m_assembling || m_byHand)
        return;
    m_byHand = true;
    m_result->setMarkedLines({});
    showPlace();
}

void MergeDialog::setWords(const MergeWords& words)
{
    m_mineHeader->setDetail(words.mine);
    m_theirsHeader->setDetail(words.theirs);
    m_accept->setText(words.accept);
    m_cancel->setToolTip(words.cancelHelp);
}

ByteText MergeDialog::merged() const { return m_result->text(); }

} // namespace codegym
