#include "ui/environments/call_tips.h"
#include "ui/widgets/code_editor.h"

#include <QListWidget>
#include <QtTest>

using namespace codegym;

namespace {

Tool tool(const char* name, const char* signature, const char* documentation)
{
    Tool tool;
    tool.name = name;
    tool.signature = signature;
    tool.documentation = documentation;
    return tool;
}

} // namespace

/// What the editor offers while a tool's name or a call of it is typed.
class TestCallTips : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aTipHasTheSignatureAndWhatIsSaidOfTheParameters()
    {
        const QList<Tool> tools {
            tool("GetItem", "(index: int)",
                "\r\n Look.\r\n\r\n Args:\r\n  index (int): From 0.\r\n\r\n Returns:\r\n  str: It.\r\n"),
            tool("Observe", "()", "\n Look.\n\n Args:\n  None\n\n Returns:\n"), tool("Bare", "(x)", "")};
        QCOMPARE(callTips(tools),
            (QStringList {QStringLiteral("GetItem(index: int)\nindex (int): From 0."), QStringLiteral("Observe()"),
                QStringLiteral("Bare(x)")}));
    }

    void aNameIsCompletedAndUndoTakesItBack()
    {
        CodeEditor editor;
        editor.open("x = 1\n");
        editor.setCallTips({QStringLiteral("GetColour(bead: int)\nbead (int): From 0.")});
        editor.resize(600, 400);
        editor.show();
        editor.setCurrentLine(2);
        auto* typed = editor.findChild<QWidget*>(QStringLiteral("codeEditorScintilla"));
        typed->setFocus();
        QTRY_VERIFY_WITH_TIMEOUT(completes(editor, typed), 10'000);
        QCOMPARE(editor.text(), QByteArray("x = 1\nself.GetColour"));
    }

private:
    /// The names are made ready in a thread of their own, so typing may come too early.
    static bool completes(CodeEditor& editor, QWidget* typed)
    {
        editor.replaceText("x = 1\n");
        editor.setCurrentLine(2);
        QTest::keyClicks(typed, QStringLiteral("self.GetC"));
        QTest::keyClick(typed, Qt::Key_Tab);
        return editor.text() == "x = 1\nself.GetColour";
    }
};

QTEST_MAIN(TestCallTips)
#include "tst_call_tips.moc"
