#include "core/formats/json_scanner.h"
#include "core/formats/tool_documentation.h"
#include "core/formats/training_row_reader.h"
#include "support/fixtures.h"

#include <QtTest>

using namespace codegym;

static Tool makeTool(const char* name, const char* signature, const char* documentation)
{
    Tool tool;
    tool.name = name;
    tool.signature = signature;
    tool.documentation = documentation;
    return tool;
}

class TestToolDocumentation : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void oneToolInThePublishedLayout()
    {
        const Tool tool = makeTool("GetHeight", "(index: int = max(1, 2), sep=')') -> str",
            "\n    \n        Look up a height.   \n\n\n        Args:\n            index (int): Where itself.\n"
                             "\n        Returns:\n            str: The height.\n\n        Example Output:\n"
                             "            \"7\"\n\n            \"8\"\n        ");
        QCOMPARE(toolDocumentation({tool}),
            QByteArray("\nFunction:\n\ndef GetHeight(index: int = max(1, 2), sep=')'):\n    r\"\"\"\n\n"
                       "    Look up a height.\n\n    Args:\n        index (int): Where itself.\n\n"
                       "    Returns:\n        str: The height.\n\n    \"\"\"\n\n\n"));
    }

    void anExampleInTheMiddleIsCutOut()
    {
        const Tool tool = makeTool("A", "()",
            "One.\n\n    Example Output:\n        \"1\"\n\n    Returns:\n        str: It.\n    ");
        QCOMPARE(toolDocumentation({tool}),
            QByteArray("\nFunction:\n\ndef A():\n    r\"\"\"One.\n\n    Returns:\n        str: It.\n    \"\"\"\n\n\n"));
    }

    void aNameThatIsAPrefixKeepsItsOwnSignature()
    {
        QCOMPARE(toolDocumentation({makeTool("GetHeight", "(index)", "A."), makeTool("Get", "(key)", "B.")}),
            QByteArray("\nFunction:\n\ndef GetHeight(index):\n    r\"\"\"A.\"\"\"\n\n"
                       "Function:\n\ndef Get(key):\n    r\"\"\"B.\"\"\"\n\n\n"));
    }

    void parsingIsTheInverse()
    {
        const QByteArray message = "\nFunction:\n\ndef A(x: dict = {')': \"(\"}):\n    r\"\"\"\n\n    One.\n\n    \"\"\"\n\n"
                                   "Function:\n\ndef B():\n    r\"\"\"\n\n    Two.\n\n    \"\"\"\n\n\n";
        const QList<Tool> tools = parseToolDocumentation(message);
        QCOMPARE(tools.size(), 2);
        QCOMPARE(tools[0].signature, QByteArray("(x: dict = {')': \"(\"})"));
        QCOMPARE(toolDocumentation(tools), message);
        QVERIFY(parseToolDocumentation("Function:\n\ndef Broken(").isEmpty());
    }

    void publishedPromptsComeBackByteForByte()
    {
        const QString path = test::sharedDataPath(QStringLiteral("training_instances_60.jsonl"));
        if (path.isEmpty())
            QSKIP("the published reference rows are not beside this checkout");
        int rows = 0;
        int equal = 0;
        for (const QByteArray& line : test::readAll(path).split('\n')) {
            if (line.isEmpty())
                continue;
            const ImportItem item = readTrainingRow(*scanJsonObject(line), line, {});
            const auto& row = std::get<TrainingRow>(item);
            ++rows;
            equal += toolDocumentation(parseToolDocumentation(row.documentation)) == row.documentation;
        }
        QCOMPARE(rows, 60);
        // One published row kept blanks at the end of a line, which the published rule strips.
        QCOMPARE(equal, 59);
    }
};

QTEST_GUILESS_MAIN(TestToolDocumentation)
#include "tst_tool_documentation.moc"
