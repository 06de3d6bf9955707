using System.Collections.Immutable;

namespace FactBot.Core.Views;

/// <summary>One finding in the report.</summary>
/// <param name="Mark">The mark, "1" or "a", or null.</param>
/// <param name="Words">The verbatim words in quotation marks, or a name.</param>
/// <param name="Remarks">The kind, speaker, place and flags.</param>
/// <param name="Lines">The other facts, a line each.</param>
/// <param name="Link">The link to the place in the page, or null.</param>
public sealed record ReportItem(
    string? Mark,
    string Words,
    ImmutableArray<Remark> Remarks,
    ImmutableArray<string> Lines,
    string? Link = null);
