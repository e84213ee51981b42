#pragma once

#include "app/cli/interrupt.h"
#include "core/base/bytes.h"
#include "core/base/result.h"

namespace codegym::cli {

/// What came back from the person's own editor.
struct EditedText {
    ByteText text;
    QString problem; ///< Why the editor did not end as it should; empty if it did. The text is there all the same.
};

/// The command in $VISUAL, or else in $EDITOR; an error that says what to set where there is none.
Result<QString> editorCommand();

/// Opens a private copy of an environment's source in an editor and waits for its end. Ctrl-C ends the editor too.
Result<EditedText> editSource(Interrupt& interrupt, const QString& editor, const ByteText& source);

} // namespace codegym::cli
