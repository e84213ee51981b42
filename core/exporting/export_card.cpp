#include "core/exporting/export_card.h"

#include <QMap>

namespace codegym {

namespace {

/// Foreign words in a Markdown table: one line, as code, with nothing that could end the cell or the code.
QByteArray cell(const ByteText& text, const char* ifEmpty)
{
    if (text.isEmpty())
        return ifEmpty;
    QByteArray line = displayLine(text, 120).toUtf8();
    line.replace('`', '\'').replace('|', '/');
    return '`' + line + '`';
}

struct Share {
    qint64 environments = 0;
    qint64 tasks = 0;
};

QByteArray originTable(const QList<ManifestEnvironment>& environments)
{
    QMap<QPair<ByteText, ByteText>, Share> shares;
    for (const ManifestEnvironment& environment : environments) {
        Share& share = shares[{environment.origin.source, environment.origin.licence}];
        ++share.environments;
        share.tasks += environment.tasks;
    }
    QByteArray table = "| source | licence | environments | tasks |\n| --- | --- | ---: | ---: |\n";
    for (auto it = shares.cbegin(); it != shares.cend(); ++it)
        table += "| " + cell(it.key().first, "not stated") + " | " + cell(it.key().second, "not stated; ask the source")
            + " | " + QByteArray::number(it->environments) + " | " + QByteArray::number(it->tasks) + " |\n";
    return table;
}

} // namespace

QByteArray exportCard(const Manifest& manifest)
{
    return "# " + displayLine(manifest.setName, 120).toUtf8() + "\n\n"
        + QByteArray::number(manifest.tasks) + " tasks in " + QByteArray::number(manifest.environments.size())
        + " multi-turn tool-use environments, made from solved coding problems and verified by running them. Exported by "
        + manifest.program + ".\n\n"
          "| file | what it is |\n| --- | --- |\n"
          "| `train.jsonl` | one training row a line: the ability (environment and hidden configuration), the prompt, "
          "the oracle's number of rounds |\n"
          "| `envs/codegym_v1/` | one Python file an environment, `{code_id}__{EnvName}.py`; it runs with `python3` "
          "where `gymnasium` can be imported |\n"
          "| `manifest.json` | SHA-256 of every file, the recipe of the set, and for every environment its source, "
          "licence, revision, what a reviewer decided on it, and which tool came from which lines |\n\n"
          "## Licences\n\nEvery environment inherits the licence of the problem that it was made from.\n\n"
        + originTable(manifest.environments);
}

} // namespace codegym
