#include "core/verification/configuration_check.h"

#include "core/base/literal.h"

#include <QCoreApplication>
#include <QMap>
#include <QSet>

#include <algorithm>

namespace codegym {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("configuration", text); }

QString kindName(const Literal& value)
{
    switch (value.kind) {
    case Literal::Kind::Null:
        return tr("None");
    case Literal::Kind::Bool:
        return tr("true or false");
    case Literal::Kind::Integer:
        return tr("a whole number");
    case Literal::Kind::Float:
        return tr("a number with a fraction");
    case Literal::Kind::String:
        return tr("text");
    case Literal::Kind::List:
    case Literal::Kind::Tuple:
        return value.items.isEmpty() ? tr("a list") : tr("a list with %1 in it").arg(kindName(value.items.first()));
    case Literal::Kind::Set:
        return tr("a set");
    case Literal::Kind::Dict:
        break;
    }
    return tr("an object");
}

/// An empty list is like every other list.
bool alike(const QString& a, const QString& b)
{
    const QString list = tr("a list");
    return a == b || (a == list && b.startsWith(list)) || (b == list && a.startsWith(list));
}

/// Per key what the values of the tasks are, each kind once.
struct KnownKeys {
    QMap<ByteText, QStringList> kinds;
    QMap<ByteText, int> count;
    int tasks = 0;

    explicit KnownKeys(const QList<ByteText>& configurations)
    {
        for (const ByteText& configuration : configurations) {
            const Result<Literal> read = parseLiteral(configuration);
            if (!read || read->kind != Literal::Kind::Dict)
                continue;
            ++tasks;
            for (qsizetype i = 0; i + 1 < read->items.size(); i += 2) {
                const ByteText& key = read->items[i].text;
                const QString kind = kindName(read->items[i + 1]);
                ++count[key];
                if (!kinds[key].contains(kind))
                    kinds[key].append(kind);
            }
        }
    }
};

QStringList compare(const Literal& typed, const KnownKeys& known)
{
    QStringList warnings;
    QSet<ByteText> given;
    for (qsizetype i = 0; i + 1 < typed.items.size(); i += 2) {
        const ByteText& key = typed.items[i].text;
        const QString name = displayLine(key, 40);
        given.insert(key);
        QStringList kinds = known.kinds.value(key);
        if (kinds.size() > 1)
            kinds.removeAll(tr("a list")); // an empty one, which says nothing of what the others hold
        const QString kind = kindName(typed.items[i + 1]);
        const auto like = [&kind](const QString& other) { return alike(kind, other); };
        if (kinds.isEmpty())
            warnings.append(tr("No other task has “%1”.").arg(name));
        else if (std::none_of(kinds.begin(), kinds.end(), like))
            warnings.append(tr("“%1” is %2 here, elsewhere %3.").arg(name, kind, kinds.join(tr(" or "))));
    }
    for (auto key = known.count.begin(); key != known.count.end(); ++key) {
        if (key.value() == known.tasks && !given.contains(key.key()))
            warnings.append(tr("“%1” is missing; all other tasks have it.").arg(displayLine(key.key(), 40)));
    }
    return warnings;
}

} // namespace

ConfigurationCheck checkConfiguration(QByteArrayView typed, const QList<ByteText>& others)
{
    if (typed.trimmed().isEmpty())
        return {tr("Nothing is typed yet."), {}};
    const Result<Literal> read = parseLiteral(typed);
    if (!read)
        return {tr("This is neither JSON nor a Python literal: %1").arg(read.error().message), {}};
    if (read->kind != Literal::Kind::Dict)
        return {tr("A configuration is an object: {\"name\": value, …}, by the names that reset() reads."), {}};
    ConfigurationCheck check;
    if (typed.contains('@'))
        check.warnings.append(tr("It holds an “@”, at which the published template cuts it."));
    const bool usual = std::any_of(
        others.begin(), others.end(), [](const ByteText& other) { return !jsonOnlyWords(other).isEmpty(); });
    if (const QByteArrayList words = jsonOnlyWords(typed); !words.isEmpty() && !usual)
        check.warnings.append(tr("It holds %1, which the published template cannot read. Write True, False and None.")
                                  .arg(QString::fromLatin1(words.join(", "))));
    const KnownKeys known(others);
    if (known.tasks > 0)
        check.warnings += compare(*read, known);
    return check;
}

QByteArrayList jsonOnlyWords(QByteArrayView configuration)
{
    static const QByteArrayList words {"true", "false", "null", "NaN", "Infinity"};
    QByteArrayList held;
    QByteArray word;
    char quote = 0;
    const auto end = [&] {
        if (words.contains(word) && !held.contains(word))
            held.append(word);
        word.clear();
    };
    for (qsizetype i = 0; i < configuration.size(); ++i) {
        const char c = configuration[i];
        if (quote) {
            i += c == '\\' ? 1 : 0;
            quote = c == quote ? 0 : quote;
        } else if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) {
            word += c;
        } else {
            end();
            quote = c == '"' || c == '\'' ? c : 0;
        }
    }
    end();
    return held;
}

} // namespace codegym
