#pragma once

namespace codegym {

/// The tables of a workspace, version 1; the scripts below make later versions of them, of new files and of old ones.
///
/// Foreign text is BLOB; TEXT holds our own ASCII and the sanitised copies for search. `trash` is 0 for what is in
/// use, else the batch it went with, so an identity can be taken again while its former owner lies in the trash.
/// `sequence` is the change that touched a row last. Columns that repeat a verdict or count something are there
/// because tables of 86,000 rows sort by them; the functions that write verdicts keep them true.
extern const char kFirstSchema[];

/// From version 1 to 2: what audits hold for, and the cuts that were considered.
extern const char kAuditsAndCuts[];

/// From version 2 to 3: what people add to an environment: lines played by hand, solutions of their own with their runs
/// (of the last revision each ran on), and the decision to keep, mend or drop it.
extern const char kPeoplesWork[];

} // namespace codegym
