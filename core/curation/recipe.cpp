#include "core/curation/recipe.h"

#include "core/formats/json_scanner.h"
#include "core/formats/json_writer.h"

#include <QCoreApplication>
#include <QLocale>

namespace codegym {

namespace {

constexpr int kNoLimit = std::numeric_limits<int>::max();

QString tr(const char* text)
{
    return QCoreApplication::translate("Recipe", text);
}

QByteArray rangeJson(const CountRange& range)
{
    JsonObjectWriter writer;
    writer.integer("least", range.least);
    if (range.most == kNoLimit)
        writer.raw("most", "null");
    else
        writer.integer("most", range.most);
    return *writer.finish(); // numbers only: cannot fail
}

Error unreadable(const QString& why)
{
    return failure(tr("This recipe cannot be read: %1. Make the set anew on the Difficulty page or with "
                      "“codegym curate”.")
                       .arg(why));
}

Result<CountRange> parseRange(const JsonObject& recipe, QByteArrayView key)
{
    const QString name = QString::fromLatin1(key);
    const JsonValue* value = recipe.find(key);
    if (!value)
        return unreadable(tr("it has no “%1”").arg(name));
    const Result<JsonObject> fields = scanJsonObject(value->text);
    if (!fields)
        return unreadable(tr("“%1” is no object with least and most").arg(name));
    const JsonValue* most = fields->find("most");
    const std::optional<int> least = fields->integer("least");
    if (!least || !most || (most->kind != JsonKind::Null && !fields->integer("most")))
        return unreadable(tr("“%1” needs whole numbers least and most").arg(name));
    const CountRange range {*least, most->kind == JsonKind::Null ? kNoLimit : *fields->integer("most")};
    if (range.least > range.most)
        return unreadable(tr("least is above most in “%1”").arg(name));
    return range;
}

} // namespace

QByteArray decisionFilterName(DecisionFilter filter)
{
    switch (filter) {
    case DecisionFilter::Any: break;
    case DecisionFilter::NotDropped: return "not-dropped";
    case DecisionFilter::Kept: return "keep";
    }
    return "any";
}

Result<DecisionFilter> decisionFilterFromName(const QByteArray& name)
{
    for (const DecisionFilter filter : {DecisionFilter::Any, DecisionFilter::NotDropped, DecisionFilter::Kept}) {
        if (decisionFilterName(filter) == name)
            return filter;
    }
    return failure(Error::Kind::Usage,
        tr("“%1” is no choice of decisions; choose one of %2")
            .arg(displayLine(name, 40), QString::fromLatin1(decisionFilterNames().join(", "))));
}

QByteArrayList decisionFilterNames()
{
    return {"any", "not-dropped", "keep"};
}

QString decisionFilterText(DecisionFilter filter)
{
    switch (filter) {
    case DecisionFilter::Any: break;
    case DecisionFilter::NotDropped: return tr("not dropped");
    case DecisionFilter::Kept: return tr("decided to keep");
    }
    return tr("any decision");
}

QByteArray Recipe::json() const
{
    JsonObjectWriter writer;
    writer.string("preset", preset);
    writer.raw("rounds", rangeJson(rounds));
    writer.raw("tools", rangeJson(tools));
    writer.raw("verified", verified ? "true" : "false");
    writer.string("decision", decisionFilterName(decision));
    const Result<QByteArray> text = writer.finish();
    Q_ASSERT(text.ok()); // preset is one of our own names
    return *text;
}

Result<Recipe> Recipe::parse(QByteArrayView json)
{
    const Result<JsonObject> fields = scanJsonObject(json);
    if (!fields)
        return unreadable(fields.error().message);
    const Result<CountRange> rounds = parseRange(*fields, "rounds");
    if (!rounds)
        return rounds.error();
    const Result<CountRange> tools = parseRange(*fields, "tools");
    if (!tools)
        return tools.error();
    const JsonValue* verified = fields->find("verified");
    if (!verified || verified->kind != JsonKind::Boolean)
        return unreadable(tr("“verified” must be true or false"));
    const ByteText preset = fields->string("preset").value_or(ByteText());
    if (!preset.isEmpty() && !recipePresetNames().contains(preset))
        return unreadable(tr("there is no preset “%1”").arg(displayLine(preset, 40)));
    // Recipes of before there were decisions say nothing of them.
    const Result<DecisionFilter> decision = decisionFilterFromName(fields->string("decision").value_or("any"));
    if (!decision)
        return unreadable(decision.error().message);
    return Recipe {preset, *rounds, *tools, verified->text == "true", *decision};
}

QString Recipe::text() const
{
    QStringList parts;
    if (verified)
        parts << tr("verified");
    if (decision != DecisionFilter::Any)
        parts << decisionFilterText(decision);
    if (!rounds.isOpen())
        parts << rangeText(rounds, tr("rounds"));
    if (!tools.isOpen())
        parts << rangeText(tools, tr("tools"));
    return parts.isEmpty() ? tr("every task") : parts.join(QStringLiteral(", "));
}

QString rangeText(const CountRange& range, const QString& unit)
{
    const QLocale locale;
    if (range.isOpen())
        return tr("any %1").arg(unit);
    if (range.most == kNoLimit)
        return tr("at least %1 %2").arg(locale.toString(range.least), unit);
    if (range.least <= 0)
        return tr("at most %1 %2").arg(locale.toString(range.most), unit);
    if (range.least == range.most)
        return tr("exactly %1 %2").arg(locale.toString(range.least), unit);
    return tr("%1 – %2 %3").arg(locale.toString(range.least), locale.toString(range.most), unit);
}

Result<Recipe> recipePreset(const QByteArray& name)
{
    if (name == "paper")
        return Recipe {name, {10, 256}, {4, kNoLimit}, true, DecisionFilter::NotDropped};
    if (name == "paper-hard")
        return Recipe {name, {10, 512}, {4, kNoLimit}, true, DecisionFilter::NotDropped};
    if (name == "all")
        return Recipe {name, {}, {}, true, DecisionFilter::NotDropped};
    return failure(Error::Kind::Usage,
        tr("There is no preset “%1”. Presets are: %2.")
            .arg(displayLine(name, 40), QString::fromLatin1(recipePresetNames().join(", "))));
}

QByteArrayList recipePresetNames()
{
    return {"paper", "paper-hard", "all"};
}

} // namespace codegym
