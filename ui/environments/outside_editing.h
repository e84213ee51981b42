#pragma once

#include "core/jobs/outside_edit.h"
#include "ui/shell/page.h"
#include "ui/widgets/queries.h"

namespace codegym {

class MergeDialog;
class OutsideStrip;
class SourcePanel;

/// The command that edits the source on show in another program. What is saved there comes into the page as one step
/// of undo; where the page was changed meanwhile, a merge view brings the two together.
class OutsideEditing : public QObject {
    Q_OBJECT

public:
    OutsideEditing(const PageContext& context, Queries& queries, Page* page, SourcePanel* source);

    /// Takes in what was saved last, and takes the other program's file away.
    void stop();

private:
    void open();
    void begin();
    /// The page's text to the file, which the other program may have open.
    void send(const ByteText& expected);
    void openEditor();
    void read();
    void take(const Result<ByteText>& saved);
    void merge(const ByteText& theirs);
    void sayOpen(const QString& more);
    void fail(const QString& why);

    PageContext m_context;
    Queries& m_queries;
    Page* m_page;
    SourcePanel* m_source;
    OutsideStrip* m_strip;
    QPointer<OutsideEdit> m_edit; ///< While the source is edited elsewhere.
    QPointer<MergeDialog> m_merge;
    Question m_fileQuestion;
    ByteText m_common; ///< What page and file last had in common.
    bool m_refused = false; ///< What was saved last was not taken in, and the strip says why.
};

} // namespace codegym
