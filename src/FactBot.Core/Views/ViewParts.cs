using System.Collections.Immutable;

namespace FactBot.Core.Views;

/// <summary>How much a remark asks for a reader's eye; a renderer may colour by it, and loses nothing where it cannot.</summary>
public enum Tone
{
    Plain,

    /// <summary>Somebody denies it.</summary>
    Denied,

    /// <summary>A reply, or that there is none.</summary>
    Reply,

    /// <summary>Something to look at by hand.</summary>
    Caution,
}

/// <summary>A few words beside a claim or below the claims.</summary>
public sealed record Remark(string Words, Tone Tone = Tone.Plain);

/// <summary>A claim on the card: its number, its verbatim words in quotation marks, and what is known of it.</summary>
public sealed record ClaimLine(int Number, string Words, ImmutableArray<Remark> Remarks);

/// <summary>A section of the report; one without items says so in <paramref name="Empty"/>.</summary>
public sealed record ReportSection(string Heading, ImmutableArray<ReportItem> Items, string Empty);

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
