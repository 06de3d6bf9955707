using System.Collections.Immutable;
using FactBot.Core.Domain;

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
        ImmutableArray<string> Notes) : View
    {
        /// <summary>How the check stands; null for an article that no desk has.</summary>
        public CardHead? Head { get; init; }

        /// <summary>The page, or null for text without an address.</summary>
        public string? Link { get; init; }

        public Menu? Open { get; init; }

        public ImmutableArray<Button> Buttons { get; init; } = [];
    }

    /// <summary>Everything that was found in one article, section by section.</summary>
    public sealed record FindingReport(ImmutableArray<ReportSection> Sections) : View;

    /// <summary>One claim under check; its thread holds the notes.</summary>
    /// <param name="Ref">"A-214/3".</param>
    /// <param name="Head">Kind, state, who has it, until when, flags.</param>
    /// <param name="Words">The sentence of the article, verbatim, in quotation marks.</param>
    /// <param name="About">Who says it, where, and what else is known of it.</param>
    /// <param name="Link">The place in the page, or null.</param>
    /// <param name="Lines">Why it was picked, denials and replies, what there is to check, a line each.</param>
    /// <param name="Verdict">The desk's answer with its reason, or null.</param>
    /// <param name="Tally">Evidence, notes, open questions, the last note.</param>
    /// <param name="Buttons">What can be done.</param>
    public sealed record ClaimCard(
        string Ref,
        ImmutableArray<Remark> Head,
        string Words,
        ImmutableArray<Remark> About,
        string? Link,
        ImmutableArray<Remark> Lines,
        Remark? Verdict,
        string? Tally,
        ImmutableArray<Button> Buttons) : View
    {
        /// <summary>Done or set aside: where a platform can put a thread away, this one may be.</summary>
        public bool Closed { get; init; }
    }

    /// <summary>Claims in short: of an article, of a person.</summary>
    public sealed record ClaimList(string Title, ImmutableArray<ClaimListLine> Lines, string? More) : View;

    /// <summary>One short line in a thread: something changed. <paramref name="Tell"/> is called by name, nobody else ever is.</summary>
    public sealed record ThreadLine(string Words, Person? Tell = null) : View;

    /// <summary>A short answer for one person. <paramref name="See"/>: the message to look at.</summary>
    public sealed record Response(string Words, MessageRef? See = null) : View;

    /// <summary>A link or a file that could not be read, said where it was posted.</summary>
    public sealed record Unread(string Sentence, ImmutableArray<Button> Buttons) : View;

    /// <summary>The first message in a channel.</summary>
    public sealed record Welcome(ImmutableArray<string> Lines, ImmutableArray<Button> Buttons) : View;

    /// <summary>Help, settings, the notes of a claim: a title and lines.</summary>
    public sealed record Listing(string Title, ImmutableArray<ListLine> Lines, string? Foot) : View;

    /// <summary>The desk's day.</summary>
    /// <param name="Channel">Whose day.</param>
    /// <param name="When">"Tue 24 Nov, since Mon 09:00 (Europe/London)".</param>
    /// <param name="Counts">What came and what was done.</param>
    /// <param name="Sections">What needs somebody, a line each.</param>
    /// <param name="Foot">When the next one comes, and how to change it.</param>
    /// <param name="Tell">Who is called by name.</param>
    public sealed record DailySummary(
        Place Channel,
        string When,
        string Counts,
        ImmutableArray<Remark> Sections,
        string Foot,
        ImmutableArray<Person> Tell) : View;

    /// <summary>A mark on somebody's message.</summary>
    public sealed record Mark(MarkKind Kind) : View;

    /// <summary>Why something cannot be done, in one sentence or two that say what to do instead.</summary>
    public sealed record Problem(string Sentence) : View
    {
        /// <summary>The channel that it is about, where that need not be the one in which it is read: it is named before the sentence, if the platform can.</summary>
        public Place? Channel { get; init; }
    }
}
