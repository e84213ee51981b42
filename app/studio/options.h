#pragma once

#include "core/base/result.h"

#include <QSize>
#include <QStringList>

namespace codegym {

/// What the command line asks of Studio.
struct StudioOptions {
    QString workspace; ///< Empty: the start page.
    QString page; ///< Empty: home.
    QString select;
    QString theme; ///< "system", "light" or "dark"; empty: as the settings say.
    QSize size; ///< Not valid: as it was left.
    QString screenshot; ///< File to render to and quit; empty: none.
    double scale = 0; ///< Device pixels per pixel, for screenshots; 0: the platform's.

    /// What to print for --help or --version; the program then ends with 0.
    QString information;
};

/// Reads the arguments, the program's name first. The error is one for the user, of kind Usage.
Result<StudioOptions> parseOptions(const QStringList& arguments);

} // namespace codegym
