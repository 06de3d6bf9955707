using System.Collections.Immutable;

namespace FactBot.Core.Views;

/// <summary>One finding.</summary>
/// <param name="Mark">"1" or "a", or null.</param>
/// <param name="Words">Verbatim words in quotation marks, or a name.</param>
/// <param name="Remarks">Kind, speaker, place, flags.</param>
/// <param name="Lines">Everything else, a line each.</param>
/// <param name="Link">The place in the page, or null.</param>
public sealed record ReportItem(
    string? Mark,
    string Words,
    ImmutableArray<Remark> Remarks,
    ImmutableArray<string> Lines,
    string? Link = null);
