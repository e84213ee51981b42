#include "core/runtime/worker_pool.h"

#include "support/fixtures.h"
#include "support/planted.h"
#include "support/workspace_fixture.h"

using namespace codegym;

namespace {

const QString kSample = QStringLiteral("tests/data/audit/sound/bead_chain.py");

QList<ByteText> linesThatDiffer(const ByteText& before, const ByteText& after)
{
    const QList<QByteArray> old = before.split('\n');
    QList<ByteText> different;
    for (const QByteArray& line : after.split('\n')) {
        if (!old.contains(line))
            different.append(line.trimmed());
    }
    return different;
}

} // namespace

/// Edits of an environment's tools: what they change, that they change nothing else, and what they refuse.
class TestToolEdit : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_pool = std::make_unique<WorkerPool>(PoolSettings());
        VERIFY_OK(m_pool->start());
    }

    void aToolIsRenamedWhereverItIsWritten()
    {
        const ByteText source = test::readAll(test::projectPath(kSample));
        const Result<ByteText> edited = edit(source, ToolEdit::rename("GetColour", "ReadColour"));
        VERIFY_OK(edited);
        QCOMPARE(linesThatDiffer(source, *edited),
            (QList<ByteText> {"self.READ_COLOUR = 1", "\"ReadColour\": self.READ_COLOUR,",
                "elif code == self.READ_COLOUR:", "msg = self.ReadColour(params[\"bead\"])",
                "def ReadColour(self, bead: int):",
                "colour = json.loads(self.step(json.dumps({\"name\": \"ReadColour\", \"parameters\": {\"bead\": "
                "at}}))[1])"}));
    }

    void aSecondReformattingChangesNothing_data() { sources(); }
    void aSecondReformattingChangesNothing()
    {
        QFETCH(ByteText, source);
        const Result<ByteText> once = edit(source, ToolEdit::reformat());
        if (!once.ok() && once.error().text().contains(QLatin1String("apt install black")))
            QSKIP("black is not installed");
        VERIFY_OK(once);
        QCOMPARE(toolsOf(*once), toolsOf(source));
        const Result<ByteText> twice = edit(*once, ToolEdit::reformat());
        VERIFY_OK(twice);
        QCOMPARE(*twice, *once);
    }

    void aRenamingIsUndoneByAnother_data() { sources(); }
    void aRenamingIsUndoneByAnother()
    {
        QFETCH(ByteText, source);
        QVERIFY(!toolsOf(source).isEmpty());
        for (const ByteText& tool : toolsOf(source)) {
            const Result<ByteText> renamed = edit(source, ToolEdit::rename(tool, "ZigZag"));
            VERIFY_OK(renamed);
            QVERIFY(*renamed != source);
            const Result<ByteText> back = edit(*renamed, ToolEdit::rename("ZigZag", tool));
            VERIFY_OK(back);
            QCOMPARE(*back, source);
        }
    }

    void whatWasAddedCanBeRemovedWithoutATrace_data() { sources(); }
    void whatWasAddedCanBeRemovedWithoutATrace()
    {
        QFETCH(ByteText, source);
        const Result<ByteText> added
            = edit(source, ToolEdit::add("ZigZag", "index: int, name: str = ''", "Zig and zag."));
        VERIFY_OK(added);
        const Result<Inspection> inspection = m_pool->inspect(parsable(*added)).result();
        VERIFY_OK(inspection);
        QVERIFY(inspection->findings.isEmpty());
        const auto tool = std::find_if(
            inspection->tools.begin(), inspection->tools.end(), [](const Tool& t) { return t.name == "ZigZag"; });
        QVERIFY(tool != inspection->tools.end());
        QCOMPARE(tool->signature, ByteText("(index: int, name: str='')"));
        QVERIFY(tool->documented && tool->documentation.contains("Zig and zag."));
        QVERIFY(added->contains("self.ZigZag(params[\"index\"], params.get(\"name\", ''))"));
        const Result<ByteText> removed = edit(*added, ToolEdit::remove("ZigZag"));
        VERIFY_OK(removed);
        QCOMPARE(*removed, source);
    }

    void prosePassesAsItIsAndNamesInProseDoNot()
    {
        const ByteText source = small("Done", "# Get it with GetIt, says \xc3\xb6 \t \n",
            "        Get what Get(1) gets; GetIt helps, GetItAll not.\n");
        const Result<ByteText> simple = edit(source, ToolEdit::rename("Get", "Fetch"));
        VERIFY_OK(simple);
        QVERIFY(simple->contains("Get what Fetch(1) gets; GetIt helps"));
        const Result<ByteText> compound = edit(source, ToolEdit::rename("GetIt", "FetchIt"));
        VERIFY_OK(compound);
        QVERIFY(compound->contains("Get what Get(1) gets; FetchIt helps, GetItAll not."));
        QVERIFY(compound->contains("# Get it with FetchIt, says \xc3\xb6 \t \n"));
        QVERIFY(compound->contains("SmallEnv@{'a': 'GetIt'}")); // a configuration is data
    }

    void onlyThePartsOfADocstringThatAreToldChange_data() { sources(); }
    void onlyThePartsOfADocstringThatAreToldChange()
    {
        QFETCH(ByteText, source);
        const ByteText tool = toolsOf(source).value(0);
        const Result<ByteText> edited = edit(source, ToolEdit::document(tool, {"Tell \xc3\xb6.", "What it is.", {}}));
        VERIFY_OK(edited);
        const Result<ToolFields> fields = fieldsOf(*edited, tool);
        VERIFY_OK(fields);
        QCOMPARE(fields->description, ByteText("Tell \xc3\xb6."));
        QCOMPARE(fields->returns, ByteText("What it is."));
        const Result<ToolFields> before = fieldsOf(source, tool);
        VERIFY_OK(before);
        QVERIFY(before->description != fields->description);
        QCOMPARE(fields->parameters, before->parameters);
        const Result<ByteText> back = edit(*edited, ToolEdit::document(tool, *before));
        VERIFY_OK(back);
        QCOMPARE(*back, source);
    }

    void aDocstringThatLacksPartsIsWrittenAnew()
    {
        for (const char* name : {"no_args.py", "no_returns.py", "none_at_all.py"}) {
            ByteText source
                = test::readAll(test::projectPath(QStringLiteral("tests/data/audit/docstring/") + QLatin1String(name)));
            for (const ByteText& tool : toolsOf(source)) {
                Result<ToolFields> fields = fieldsOf(source, tool);
                VERIFY_OK(fields);
                fields->description = "Told anew.";
                fields->returns = "What it is.";
                for (auto& parameter : fields->parameters)
                    parameter.second = "A number.";
                const Result<ByteText> edited = edit(source, ToolEdit::document(tool, *fields));
                VERIFY_OK(edited);
                source = *edited;
                const Result<ToolFields> after = fieldsOf(source, tool);
                VERIFY_OK(after);
                QVERIFY(*after == *fields);
            }
            const Result<Inspection> inspection = m_pool->inspect(source).result();
            VERIFY_OK(inspection);
            QVERIFY(inspection->findings.isEmpty());
        }
    }

    void whatCannotBeDoneIsSaid_data()
    {
        QTest::addColumn<ByteText>("source");
        QTest::addColumn<QByteArray>("deed");
        QTest::addColumn<QList<ByteText>>("words");
        QTest::addColumn<QString>("reason");
        const ByteText sample = test::readAll(test::projectPath(kSample));
        const auto row = [](const char* name, const ByteText& source, const char* deed, const QList<ByteText>& words,
                             const char* reason) {
            QTest::newRow(name) << source << QByteArray(deed) << words << QString::fromLatin1(reason);
        };
        row("taken", sample, "rename", {"GetColour", "GetTiedBead"}, "already");
        row("taken by an attribute", sample, "add", {"OBSERVE", "", ""}, "already");
        row("no name", sample, "rename", {"GetColour", "a b"}, "begins with a capital");
        row("fixed", sample, "rename", {"Observe", "Look"}, "Every environment has Observe");
        row("unknown", sample, "remove", {"GetNothing"}, "There is no tool GetNothing");
        row("called by solve", sample, "remove", {"GetColour"}, "still needed: line 166");
        row("parameters", sample, "add", {"Zig", "index int", ""}, "parameters cannot be read");
        row("code in the parameters", sample, "add", {"Zig", "a): pass\ndef g(", ""}, "cannot be read");
        row("quotes", sample, "add", {"Zig", "", "a\"\"\"b"}, "cannot hold");
        row("no such parameter", sample, "document", {"GetColour", "", "", "bed", "A bead."}, "has no parameter bed");
        row("nothing told", sample, "document", {"GetColour", "", ""}, "Nothing was given");
        row("documentation with quotes", sample, "document", {"GetColour", "a\"\"\"b", ""}, "cannot hold");
        row("broken", "class A(:\n", "remove", {"A"}, "Line 1: the source is not Python");
        row("no environment", "x = 1\n", "remove", {"A"}, "No class here");
        row("bytes", "x = '\xff'\n", "remove", {"A"}, "not UTF-8");
        row("helper with the same tool", sample + "\n\nclass H:\n    def GetColour(self):\n        pass\n", "rename",
            {"GetColour", "Zig"}, "cannot be told apart");
    }
    void whatCannotBeDoneIsSaid()
    {
        QFETCH(ByteText, source);
        QFETCH(QByteArray, deed);
        QFETCH(QList<ByteText>, words);
        QFETCH(QString, reason);
        const Result<ByteText> edited = edit(source, {deed, words});
        QVERIFY(!edited);
        QVERIFY2(edited.error().message.contains(reason), qPrintable(edited.error().message));
    }

    void aReplyThatMakesNoSenseIsNotApplied_data()
    {
        QTest::addColumn<QByteArray>("reply");
        for (const char* reply :
            {"", "[]", "{\"edits\": [1]}", "{\"edits\": [[0, 99, \"\"]]}", "{\"edits\": [[2, 1, \"\"]]}",
                "{\"edits\": [[-1, 1, \"\"]]}", "{\"edits\": [[2, 3, \"\"], [1, 2, \"\"]]}", "{\"edits\": [[0, 1, 2]]}",
                "{\"edits\": [[99999999999999999999, 1, \"\"]]}", "{\"edits\": [[0.0, 1, \"\"]]}"})
            QTest::newRow(reply) << QByteArray(reply);
    }
    void aReplyThatMakesNoSenseIsNotApplied()
    {
        QFETCH(QByteArray, reply);
        QVERIFY(!editedSource("abcdef", reply));
    }

private:
    Result<ByteText> edit(const ByteText& source, const ToolEdit& edit) { return m_pool->edit(source, edit).result(); }

    Result<ToolFields> fieldsOf(const ByteText& source, const ByteText& tool)
    {
        return m_pool->toolFields(source, tool).result();
    }

    /// Python itself takes no NUL.
    static ByteText parsable(ByteText source) { return source.replace('\0', ' '); }

    /// The tools that may be renamed to anything.
    QList<ByteText> toolsOf(const ByteText& source)
    {
        QList<ByteText> names;
        const Result<Inspection> inspection = m_pool->inspect(parsable(source)).result();
        for (const Tool& tool : inspection ? inspection->tools : QList<Tool>()) {
            if (tool.name != "Observe" && tool.name != "Done")
                names.append(tool.name);
        }
        return names;
    }

    /// Sound environments as they are, and with what makes bytes hard to keep.
    static void sources()
    {
        QTest::addColumn<ByteText>("source");
        for (const QString& path : test::pythonFilesIn(QStringLiteral("tests/data/audit/sound")).mid(0, 3)) {
            const ByteText plain = test::readAll(path);
            const QByteArray name = path.section(u'/', -1).toUtf8();
            QTest::addRow("%s", name.constData()) << plain;
            QTest::addRow("%s, CRLF and a mark", name.constData())
                << ByteText("\xef\xbb\xbf" + ByteText(plain).replace('\n', "\r\n"));
            QTest::addRow("%s, CR", name.constData()) << ByteText(plain).replace('\n', '\r');
            ByteText mixed = plain;
            mixed.replace("\n        }\n", "\r\n        }\r")
                .replace("import json\n", ByteText("import json  # \0\f\xf0\x9f\x90\xa2\r\n\n", 24));
            QTest::addRow("%s, mixed, NUL", name.constData()) << mixed;
            QTest::addRow("%s, no end of line", name.constData()) << plain.trimmed();
        }
    }

    static ByteText small(const ByteText& last, const ByteText& comment, const ByteText& documentation)
    {
        ByteText source
            = "import gymnasium\n\n\nclass SmallEnv(gymnasium.Env):\n    def __init__(self, env_str=None):\n"
              "        self.func_mapping = {'Get': self.Get, 'GetIt': self.GetIt, '"
            + last + "': self." + last + "}\n";
        for (const ByteText& tool : {ByteText("Get"), ByteText("GetIt"), last})
            source += "\n    def " + tool + "(self):\n        '''\n" + documentation + "        '''\n";
        return source + comment + "\nprint(\"SmallEnv@{'a': 'GetIt'}\")\n";
    }

    std::unique_ptr<WorkerPool> m_pool;
};

QTEST_GUILESS_MAIN(TestToolEdit)
#include "tst_tool_edit.moc"
