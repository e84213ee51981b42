#include "ui/environments/outside_editing.h"

#include "core/base/editor_command.h"
#include "core/base/settings.h"
#include "ui/environments/merge_dialog.h"
#include "ui/environments/outside_strip.h"
#include "ui/environments/source_panel.h"
#include "ui/shell/command_table.h"
#include "ui/shell/dialogs.h"
#include "ui/widgets/code_editor.h"

#include <QDesktopServices>
#include <QTime>
#include <QUrl>

namespace codegym {

namespace {

/// Why what was saved is nothing to go on with; empty if it can be taken in.
QString objection(const Result<ByteText>& saved)
{
    if (!saved && saved.error().kind == Error::Kind::NotFound)
        return OutsideEditing::tr("The other program removed its file. This page keeps what it has.");
    if (!saved)
        return OutsideEditing::tr("What the other program saved cannot be taken in: %1 This page keeps what it has.")
            .arg(saved.error().text());
    if (saved->isEmpty())
        return OutsideEditing::tr("The other program saved an empty file. This page keeps what it has.");
    return isValidUtf8(*saved)
        ? QString()
        : OutsideEditing::tr("What the other program saved is not UTF-8 text. This page keeps what it has.");
}

/// What the file holds now: the text, where it still held what was expected.
Result<ByteText> written(const EditorCopy& copy, const ByteText& expected, const ByteText& text)
{
    const Result<ByteText> held = copy.read(kLongestOutsideEdit);
    if (!held || *held != expected)
        return held;
    const Status done = copy.write(text);
    return done ? Result<ByteText>(text) : done.error();
}

} // namespace

OutsideEditing::OutsideEditing(const PageContext& context, Queries& queries, Page* page, SourcePanel* source)
    : QObject(page)
    , m_context(context)
    , m_queries(queries)
    , m_page(page)
    , m_source(source)
    , m_strip(new OutsideStrip)
{
    m_source->addStrip(m_strip);
    m_strip->hide();
    m_context.commands.add(
        {.id = QStringLiteral("source.outside"),
            .text = tr("Edit in another pro&gram…"),
            .help = tr("Open the source in your own editor, and take in what is saved there"),
            .keys = {QKeySequence(Qt::Key_F4)},
            .scope = CommandScope::Page,
            .menu = CommandMenu::Environment},
        page, [this] { open(); },
        [this] {
            return m_source->editor()->editable() && m_source->environment() != 0 && !m_context.workspace.readOnly();
        });
    connect(m_source, &SourcePanel::leaving, this, &OutsideEditing::stop);
    connect(m_strip, &OutsideStrip::stopRequested, this, &OutsideEditing::stop);
    connect(m_strip, &OutsideStrip::mergeRequested, this, &OutsideEditing::read);
}

void OutsideEditing::open()
{
    if (!m_edit)
        return begin();
    send(m_common);
    openEditor();
}

void OutsideEditing::begin()
{
    // What the desktop chooses for Python may well run it, and a stranger's source runs in the sandbox alone. A plain
    // text is only ever edited.
    const auto kind
        = windowEditor(m_context.settings).isEmpty() ? EditorCopy::Kind::PlainText : EditorCopy::Kind::Python;
    const ByteText text = m_source->text();
    const auto work = [text, kind](JobContext&) { return EditorCopy::make(text, kind); };
    m_queries.compute(
        m_fileQuestion, this, work, [this, text, row = m_source->environment()](const Result<EditorCopy>& copy) {
            if (row != m_source->environment())
                return;
            if (!copy)
                return fail(copy.error().text());
            m_common = text;
            m_edit = new OutsideEdit(*copy, this);
            connect(m_edit, &OutsideEdit::touched, this, &OutsideEditing::read);
            connect(m_edit, &OutsideEdit::commandFailed, this, &OutsideEditing::fail);
            sayOpen(tr("What it saves is taken in here."));
            m_strip->show();
            openEditor();
        });
}

void OutsideEditing::openEditor()
{
    if (const QString command = windowEditor(m_context.settings); !command.isEmpty())
        m_edit->open(command);
    else if (!QDesktopServices::openUrl(QUrl::fromLocalFile(m_edit->copy().path())))
        fail(tr("The desktop knows no program for text files. Name an editor in the settings."));
}

void OutsideEditing::send(const ByteText& expected)
{
    const auto work = [copy = m_edit->copy(), expected, text = m_source->text()](
                          JobContext&) { return written(copy, expected, text); };
    m_queries.compute(m_fileQuestion, this, work, [this](const Result<ByteText>& held) { take(held); });
}

void OutsideEditing::read()
{
    if (!m_edit)
        return;
    const auto work = [copy = m_edit->copy()](JobContext&) { return copy.read(kLongestOutsideEdit); };
    m_queries.compute(m_fileQuestion, this, work, [this](const Result<ByteText>& saved) { take(saved); });
}

void OutsideEditing::take(const Result<ByteText>& saved)
{
    if (!m_edit || m_merge) // which reads again in the end
        return;
    const bool refused = m_refused;
    const QString why = objection(saved);
    m_refused = !why.isEmpty();
    if (m_refused)
        return m_strip->say(why);
    const bool news = *saved != m_common && *saved != m_source->text();
    if (news && m_source->text() != m_common)
        return merge(*saved);
    m_common = *saved;
    if (news) {
        m_source->takeOver(*saved);
        sayOpen(tr("Taken in at %1.").arg(QLocale().toString(QTime::currentTime(), QLocale::ShortFormat)));
    } else if (refused) {
        sayOpen(tr("What it saves is taken in here."));
    }
}

void OutsideEditing::sayOpen(const QString& more)
{
    m_strip->say(tr("Open in another program. %1").arg(more));
}

void OutsideEditing::merge(const ByteText& theirs)
{
    m_strip->say(tr("This page and the other program both changed the source."), true);
    m_refused = true;
    m_merge = new MergeDialog(m_common, m_source->text(), theirs, m_source);
    m_merge->setAttribute(Qt::WA_DeleteOnClose);
    m_merge->setWords({tr("on this page"), tr("saved in the other program"), tr("Take the result"),
        tr("Keep this page as it is; what the other program saved stays in its file")});
    connect(m_merge, &QDialog::accepted, this, [this, theirs, dialog = m_merge.data()] {
        m_merge.clear();
        m_refused = false;
        m_common = theirs;
        m_source->takeOver(dialog->merged());
        sayOpen(tr("Merged: load its file again there."));
        send(theirs);
    });
    connect(m_merge, &QDialog::rejected, this, [this] { m_merge.clear(); });
    m_merge->open();
}

void OutsideEditing::stop()
{
    if (!m_edit)
        return;
    // At once, as the page may be about to show another environment: some kilobytes that were just written.
    const Result<ByteText> last = m_edit->copy().read(kLongestOutsideEdit);
    const bool news = objection(last).isEmpty() && *last != m_common && *last != m_source->text();
    if (news && m_source->text() == m_common) {
        m_source->takeOver(*last);
    } else if (news || (!last && last.error().kind != Error::Kind::NotFound)) {
        m_edit->copy().keep();
        Q_EMIT m_page->statusMessage(
            tr("What the other program saved last was not taken in. It is in %1.").arg(m_edit->copy().path()));
    }
    delete m_merge;
    if (m_fileQuestion && m_fileQuestion->state() == JobBase::State::Running)
        delete m_fileQuestion;
    m_edit->deleteLater(); // it may be telling of the end of its command
    m_edit.clear();
    m_refused = false;
    m_strip->hide();
}

void OutsideEditing::fail(const QString& why)
{
    m_context.dialogs.showError(m_page, tr("The other program does not edit the source"), why);
    stop();
}

} // namespace codegym
