using System.Collections.Immutable;

namespace FactBot.Core.Views;

/// <summary>
/// What is said to the desk, already worded, ordered and counted. The set is closed: whoever shows views shows all of
/// them. Words are plain text; escaping for a screen or a chat is the renderer's own task.
/// </summary>
public abstract record View
{
    private View()
    {
    }

    /// <summary>One article at a glance.</summary>
    /// <param name="Title">The headline, or null where the page states none.</param>
    /// <param name="About">Site, authors, dates, places; what is missing is said.</param>
    /// <param name="Claims">The first claims, two lines each.</param>
    /// <param name="More">The claims that have no line of their own.</param>
    /// <param name="Sources">Who and what the article draws on.</param>
    /// <param name="Answers">Denials, replies, and which accusation has neither.</param>
    /// <param name="Oddities">What looks wrong in the text.</param>
    /// <param name="Notes">How all of this was found, and what the signs mean.</param>
    public sealed record ArticleCard(
        string? Title,
        ImmutableArray<string> About,
        ImmutableArray<ClaimLine> Claims,
        string? More,
        string? Sources,
        ImmutableArray<Remark> Answers,
        string? Oddities,
        ImmutableArray<string> Notes) : View;

    /// <summary>Everything that was found in one article, section by section.</summary>
    public sealed record FindingReport(ImmutableArray<ReportSection> Sections) : View;

    /// <summary>Why something cannot be done, in one sentence or two that say what to do instead.</summary>
    public sealed record Problem(string Sentence) : View;
}
