#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <limits>

namespace codegym {

/// Whole numbers from least to most, both included.
struct CountRange {
    int least = 0;
    int most = std::numeric_limits<int>::max();

    bool contains(int value) const { return value >= least && value <= most; }
    bool isOpen() const { return least <= 0 && most == std::numeric_limits<int>::max(); }
    friend bool operator==(const CountRange&, const CountRange&) = default;
};

/// Which environments' tasks are taken by what a person decided on them, on whatever revision.
enum class DecisionFilter { Any, NotDropped, Kept };

QByteArray decisionFilterName(DecisionFilter filter); ///< any, not-dropped, keep
Result<DecisionFilter> decisionFilterFromName(const QByteArray& name);
QByteArrayList decisionFilterNames();
QString decisionFilterText(DecisionFilter filter); ///< "any decision", "not dropped", "decided to keep"

/// Which tasks a curated set takes. Extracted environments count effective rounds, others the oracle's step count.
struct Recipe {
    QByteArray preset; ///< Name it started from; empty after changes by hand.
    CountRange rounds;
    CountRange tools; ///< Declared tools, Observe and Done included.
    bool verified = true; ///< Only tasks that a fresh oracle run solved, in environments that are valid.
    DecisionFilter decision = DecisionFilter::Any;

    /// JSON object, the form in which sets and manifests keep it.
    QByteArray json() const;
    static Result<Recipe> parse(QByteArrayView json);
    /// The recipe in words, e.g. "verified, not dropped, 10 – 256 rounds, at least 4 tools".
    QString text() const;
    friend bool operator==(const Recipe&, const Recipe&) = default;
};

/// What a range means, e.g. rangeText(range, tr("rounds")): "10 – 256 rounds", "at least 4 tools", "any rounds".
QString rangeText(const CountRange& range, const QString& unit);

/// paper: 10 to 256 rounds and at least 4 tools (paper, section 3.3); paper-hard: up to 512 rounds; all: whatever is
/// verified. All leave out what was dropped.
Result<Recipe> recipePreset(const QByteArray& name);
QByteArrayList recipePresetNames();

} // namespace codegym
