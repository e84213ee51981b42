#include "core/curation/recipe.h"

#include <QtTest>

using namespace codegym;

class TestRecipe : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void thePaperKeepsTenTo256RoundsAndFourTools()
    {
        const Result<Recipe> recipe = recipePreset("paper");
        QVERIFY(recipe.ok());
        QCOMPARE(recipe->json(),
            QByteArray(R"({"preset": "paper", "rounds": {"least": 10, "most": 256}, "tools": {"least": 4, "most": null},)"
                       R"( "verified": true, "decision": "not-dropped"})"));
    }

    void theHardPresetDiffersInTheMostRoundsAlone()
    {
        Recipe expected = *recipePreset("paper");
        expected.preset = "paper-hard";
        expected.rounds.most = 512;
        QVERIFY(*recipePreset("paper-hard") == expected);
    }

    void allAsksForVerificationAlone()
    {
        const Result<Recipe> recipe = recipePreset("all");
        QVERIFY(recipe.ok() && recipe->verified && recipe->rounds.isOpen() && recipe->tools.isOpen());
    }

    void anUnknownPresetIsAMistakeOfUseThatNamesTheOthers()
    {
        const Result<Recipe> recipe = recipePreset("papre");
        QVERIFY(!recipe.ok());
        QCOMPARE(recipe.error().kind, Error::Kind::Usage);
        for (const QByteArray& name : recipePresetNames())
            QVERIFY(recipe.error().message.contains(QString::fromLatin1(name)));
    }

    void everyRecipeComesBackFromItsJson_data()
    {
        QTest::addColumn<Recipe>("recipe");
        for (const QByteArray& name : recipePresetNames())
            QTest::newRow(name.constData()) << *recipePreset(name);
        QTest::newRow("by hand") << Recipe {{}, {3, 40}, {0, 6}, false, DecisionFilter::Kept};
        QTest::newRow("open") << Recipe {{}, {}, {}, false};
    }
    void everyRecipeComesBackFromItsJson()
    {
        QFETCH(Recipe, recipe);
        const Result<Recipe> back = Recipe::parse(recipe.json());
        QVERIFY2(back.ok(), back.ok() ? "" : qPrintable(back.error().message));
        QVERIFY(*back == recipe);
    }

    void aRecipeOfBeforeThereWereDecisionsTakesAny()
    {
        const Result<Recipe> recipe = Recipe::parse(
            R"({"preset": "paper", "rounds": {"least": 0, "most": 3}, "tools": {"least": 0, "most": 9}, "verified": true})");
        QVERIFY(recipe.ok());
        QCOMPARE(recipe->decision, DecisionFilter::Any);
    }

    void whatIsNoRecipeIsRefused_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("array") << QByteArray("[]");
        QTest::newRow("no ranges") << QByteArray(R"({"preset": "", "verified": true})");
        QTest::newRow("turned round")
            << QByteArray(R"({"rounds": {"least": 9, "most": 3}, "tools": {"least": 0, "most": 9}, "verified": true})");
        QTest::newRow("too large for a count")
            << QByteArray(R"({"rounds": {"least": 0, "most": 1e99}, "tools": {"least": 0, "most": 9}, "verified": true})");
        QTest::newRow("not said whether verified")
            << QByteArray(R"({"rounds": {"least": 0, "most": 3}, "tools": {"least": 0, "most": 9}, "verified": 1})");
        QTest::newRow("a decision that is none") << QByteArray(
            R"({"rounds": {"least": 0, "most": 3}, "tools": {"least": 0, "most": 9}, "verified": true, "decision": "x"})");
        QTest::newRow("preset of another program") << QByteArray(
            R"({"preset": "x", "rounds": {"least": 0, "most": 3}, "tools": {"least": 0, "most": 9}, "verified": true})");
    }
    void whatIsNoRecipeIsRefused()
    {
        QFETCH(QByteArray, json);
        QVERIFY(!Recipe::parse(json).ok());
    }

    void aRecipeSaysInWordsWhatItKeeps_data()
    {
        QTest::addColumn<Recipe>("recipe");
        QTest::addColumn<QString>("words");
        QTest::newRow("paper") << *recipePreset("paper") << QStringLiteral("verified, not dropped, 10 – 256 rounds, at least 4 tools");
        QTest::newRow("nothing asked") << Recipe {{}, {}, {}, false} << QStringLiteral("every task");
        QTest::newRow("upper ends") << Recipe {{}, {0, 20}, {5, 5}, false}
                                    << QStringLiteral("at most 20 rounds, exactly 5 tools");
    }
    void aRecipeSaysInWordsWhatItKeeps()
    {
        QFETCH(Recipe, recipe);
        QFETCH(QString, words);
        QCOMPARE(recipe.text(), words);
    }
};

QTEST_GUILESS_MAIN(TestRecipe)
#include "tst_recipe.moc"
