#include "core/audit/task_words.h"

#include <QRegularExpression>

namespace codegym {

QByteArrayList wordsOfName(QByteArrayView name)
{
    QByteArrayList words;
    QByteArray word;
    const auto finish = [&] {
        if (!word.isEmpty())
            words.append(word.toLower());
        word.clear();
    };
    for (qsizetype i = 0; i < name.size(); ++i) {
        const char c = name[i];
        const bool upper = c >= 'A' && c <= 'Z';
        const bool letter = upper || (c >= 'a' && c <= 'z') || (static_cast<uchar>(c) & 0x80);
        const bool endsShout = upper && i + 1 < name.size() && name[i + 1] >= 'a' && name[i + 1] <= 'z';
        const bool afterUpper = !word.isEmpty() && word.back() >= 'A' && word.back() <= 'Z';
        if (!letter || (upper && (!afterUpper || endsShout)))
            finish();
        if (letter)
            word += c;
    }
    finish();
    return words;
}

QByteArrayList wordsOfText(QByteArrayView text)
{
    return wordsOfName(text); // Whatever is no letter ends a word, in prose as in a name.
}

bool saysAnyOrder(QByteArrayView task)
{
    static const QRegularExpression any(
        QStringLiteral("\\b(any|no particular|arbitrary) (order|sequence|arrangement)\\b|order (does not|doesn't|is "
                       "not|need not) (matter|important|relevant)"
                       "|\\b(irrespective|regardless) of (the )?order\\b"),
        QRegularExpression::CaseInsensitiveOption);
    return any.match(QString::fromLatin1(task)).hasMatch();
}

} // namespace codegym
