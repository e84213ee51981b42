#include "ui/environments/call_parameters.h"

#include "ui/widgets/typed_edit.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QLabel>
#include <QToolButton>
#include <QtTest>

using namespace codegym;

namespace {

const Tool kPut {"Put", "(index: int, name: str, on: bool, marks: list[int] = [])",
    "Puts.\n\nArgs:\n    index (int): Where <b>to</b>.\n", {}, true, {}, {}};

} // namespace

/// The form of a call: fields and JSON keep step, and what is sent is what was typed.
class TestCallParameters : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_form.reset(new CallParameters);
        m_form->setTool(kPut, {}, {});
        m_form->resize(300, 400);
        m_form->show();
    }

    void cleanup() { m_form.reset(); }

    void startsWithPlainValues()
    {
        QCOMPARE(sent(), QByteArray(R"({"index": 0, "name": "", "on": false})"));
        QVERIFY(field(0)->isVisible());
        QVERIFY(!json()->isVisible());
    }

    void aFieldShowsInTheJson()
    {
        type(field(1), QStringLiteral("he said \"hü\""));
        QCOMPARE(json()->toPlainText(), QStringLiteral("{\"index\": 0, \"name\": \"he said \\\"hü\\\"\", \"on\": false}"));
    }

    void theJsonShowsInTheFields()
    {
        json()->setPlainText(QStringLiteral(R"({"index": 12, "name": "x", "on": true, "marks": [1,  2]})"));
        QCOMPARE(field(0)->bytes(), QByteArray("12"));
        QCOMPARE(field(3)->bytes(), QByteArray("[1,  2]"));
        QCOMPARE(find<QComboBox>("playgroundField2ComboBox")->currentText(), QStringLiteral("true"));
        QVERIFY(find<QCheckBox>("playgroundField3CheckBox")->isChecked());
        QVERIFY(field(0)->isVisible()); // it fits, so nothing else is shown
    }

    void numbersOfAnySizeAreSent()
    {
        type(field(0), QStringLiteral("123456789012345678901234567890"));
        QVERIFY(sent().contains("\"index\": 123456789012345678901234567890,"));
    }

    void everyCharacterIsSent()
    {
        field(1)->setPlainText(QStringLiteral("a\u00a0b\n\U0001F98A\t"));
        QVERIFY(sent().contains("\"name\": \"a\u00a0b\\n\U0001F98A\\t\""));
    }

    void whatFitsNoFieldStays()
    {
        json()->setPlainText(QStringLiteral(R"({"index": "first"})"));
        QVERIFY(json()->isVisible());
        QVERIFY(find<QLabel>("playgroundParametersRemark")->text().contains(QLatin1String("index")));
        QVERIFY(!find<QToolButton>("playgroundFieldsButton")->isEnabled());
        QCOMPARE(sent(), QByteArray(R"({"index": "first"})"));
    }

    void whatIsWrongIsMarkedWhileTyping()
    {
        type(field(0), QStringLiteral("4x"));
        QVERIFY(field(0)->property("invalid").toBool());
        QVERIFY(!m_form->parameters().ok());
        QTest::keyClick(field(0), Qt::Key_Backspace);
        QVERIFY(!field(0)->property("invalid").toBool());
        QVERIFY(m_form->parameters().ok());
    }

    void aWrongFieldCanBeSeenAsJsonAndLeftAgain()
    {
        type(field(0), QStringLiteral("4x"));
        find<QToolButton>("playgroundJsonButton")->click();
        QVERIFY(json()->toPlainText().contains(QLatin1String("4x")));
        find<QToolButton>("playgroundFieldsButton")->click();
        QCOMPARE(field(0)->bytes(), QByteArray("4x"));
    }

    void typingGivesWhatWasLeftToItsDefault()
    {
        QVERIFY(!sent().contains("marks"));
        type(field(3), QStringLiteral("[7]"));
        QVERIFY(sent().endsWith("\"marks\": [7]}"));
        find<QCheckBox>("playgroundField3CheckBox")->click();
        QVERIFY(!sent().contains("marks"));
    }

    void returnCallsAndShiftReturnEndsALine()
    {
        QSignalSpy called(m_form.get(), &CallParameters::callRequested);
        QTest::keyClicks(field(1), QStringLiteral("a"));
        QTest::keyClick(field(1), Qt::Key_Return, Qt::ShiftModifier);
        QCOMPARE(called.count(), 0);
        QCOMPARE(field(1)->bytes(), QByteArray("a\n"));
        QTest::keyClick(field(1), Qt::Key_Return);
        QCOMPARE(called.count(), 1);
    }

    void seenValuesAreProposed()
    {
        SeenValues seen;
        for (const char* name : {"\"Anna\"", "\"Änne\"", "\"Bert\""})
            seen.note(R"({"name": "Put", "parameters": {"name": )" + QByteArray(name) + "}}");
        m_form->setSeen(kPut, seen);
        auto* completer = field(1)->findChild<QCompleter*>();
        QCOMPARE(completer->model()->rowCount(), 3);
        QTest::keyClick(field(1), Qt::Key_Down);
        QCOMPARE(completer->completionCount(), 3);
        Q_EMIT completer->activated(QStringLiteral("Änne"));
        QVERIFY(sent().contains("\"name\": \"Änne\""));
    }

    void theDocumentationIsATipInPlainText()
    {
        QVERIFY(field(0)->parentWidget()->toolTip().contains(QLatin1String("Where &lt;b&gt;to&lt;/b&gt;.")));
    }

    void aToolWithoutParametersHasNoFields()
    {
        m_form->setTool({"Observe", "()", {}, {}, true, {}, {}}, {}, {});
        QCOMPARE(sent(), QByteArray("{}"));
        QVERIFY(!m_form->isVisible());
        QVERIFY(!json()->isVisible());
    }

private:
    template <typename Widget>
    Widget* find(const char* name) const
    {
        auto* found = m_form->findChild<Widget*>(QLatin1String(name));
        if (!found)
            qFatal("no widget named %s", name);
        return found;
    }
    TypedEdit* field(int place) const { return find<TypedEdit>(qPrintable(QStringLiteral("playgroundField%1Edit").arg(place))); }
    QPlainTextEdit* json() const { return find<QPlainTextEdit>("playgroundParametersEdit"); }
    static void type(TypedEdit* edit, const QString& text)
    {
        edit->selectAll();
        edit->insertPlainText(text); // keyClicks() knows only ASCII
    }
    QByteArray sent() const
    {
        const Result<QByteArray> parameters = m_form->parameters();
        return parameters ? *parameters : "error: " + parameters.error().message.toUtf8();
    }

    std::unique_ptr<CallParameters> m_form;
};

QTEST_MAIN(TestCallParameters)
#include "tst_call_parameters.moc"
