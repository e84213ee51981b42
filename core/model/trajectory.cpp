#include "core/model/trajectory.h"

#include <QLocale>

#include <cmath>

namespace codegym {

double rewardValue(QByteArrayView repr)
{
    if (repr == "True")
        return 1;
    bool ok = false;
    const double value = repr.toByteArray().toDouble(&ok);
    return ok && std::isfinite(value) ? value : 0;
}

QByteArray rewardText(double reward)
{
    return QByteArray::number(reward, 'g', QLocale::FloatingPointShortest);
}

} // namespace codegym
