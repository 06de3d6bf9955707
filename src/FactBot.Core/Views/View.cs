using System.Collections.Immutable;
using FactBot.Core.Domain;

namespace FactBot.Core.Views;

/// <summary>
/// A view: content for the desk, already worded, ordered and counted. The set is closed, and every renderer shows all views.
/// Words are plain text; escaping for a screen or a chat is the renderer's task.
/// </summary>
public abstract record View
{
    private View()
    {
    }

    /// <summary>The card of one article.</summary>
    /// <param name="Title">The headline, or null where the page states none.</param>
    /// <param name="About">The site, authors, dates and places, and what is missing of them.</param>
    /// <param name="Claims">The first claims, two lines each.</param>
    /// <param name="More">The claims that have no line of their own.</param>
    /// <param name="Sources">The people and things that the article draws on.</param>
    /// <param name="Answers">The denials, the replies, and which accusation has neither.</param>
    /// <param name="Oddities">The oddities in the text.</param>
    /// <param name="Notes">The notes on how all of this was found and what the signs mean.</param>
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
        /// <summary>The state of the check; null for an article that no desk has.</summary>
        public CardHead? Head { get; init; }

        /// <summary>The address of the page, or null for text without an address.</summary>
        public string? Link { get; init; }

        public Menu? Open { get; init; }

        public ImmutableArray<Button> Buttons { get; init; } = [];
    }

    /// <summary>The report of everything that was found in one article, section by section.</summary>
    public sealed record FindingReport(ImmutableArray<ReportSection> Sections) : View;

    /// <summary>The message of one claim under check. Its thread holds the notes.</summary>
    /// <param name="Ref">The reference: "A-214/3".</param>
    /// <param name="Head">The kind, state, assignee, due time and flags.</param>
    /// <param name="Words">The sentence of the article, verbatim, in quotation marks.</param>
    /// <param name="About">The speaker, the place, and what else is known of the claim.</param>
    /// <param name="Link">The link to the place in the page, or null.</param>
    /// <param name="Lines">The reasons why it was picked, denials and replies, and what there is to check, a line each.</param>
    /// <param name="Verdict">The desk's verdict with its reason, or null.</param>
    /// <param name="Tally">The counts of evidence, notes and open questions, and the last note.</param>
    /// <param name="Buttons">The buttons.</param>
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
        /// <summary>Whether the claim is done or set aside. Where a platform can archive a thread, this one may be archived.</summary>
        public bool Closed { get; init; }
    }

    /// <summary>A list of claims, of an article or of a person.</summary>
    public sealed record ClaimList(string Title, ImmutableArray<ClaimListLine> Lines, string? More) : View;

    /// <summary>One short line in a thread on a change. <paramref name="Tell"/> is mentioned; nobody else ever is.</summary>
    public sealed record ThreadLine(string Words, Person? Tell = null) : View;

    /// <summary>A short response for one person. <paramref name="See"/> is the message to look at.</summary>
    public sealed record Response(string Words, MessageRef? See = null) : View;

    /// <summary>The response to a link or a file that could not be read, sent where it was posted.</summary>
    public sealed record Unread(string Sentence, ImmutableArray<Button> Buttons) : View;

    /// <summary>The first message in a channel.</summary>
    public sealed record Welcome(ImmutableArray<string> Lines, ImmutableArray<Button> Buttons) : View;

    /// <summary>A title and lines: help, settings, the notes of a claim.</summary>
    public sealed record Listing(string Title, ImmutableArray<ListLine> Lines, string? Foot) : View;

    /// <summary>The daily summary of a channel.</summary>
    /// <param name="Channel">The summary's channel.</param>
    /// <param name="When">The day and the window: "Tue 24 Nov, since Mon 09:00 (Europe/London)".</param>
    /// <param name="Counts">The counts of what came and what was done.</param>
    /// <param name="Sections">The sections on what needs somebody, a line each.</param>
    /// <param name="Foot">The time of the next one, and how to change it.</param>
    /// <param name="Tell">The people who are mentioned.</param>
    public sealed record DailySummary(
        Place Channel,
        string When,
        string Counts,
        ImmutableArray<Remark> Sections,
        string Foot,
        ImmutableArray<Person> Tell) : View;

    /// <summary>A mark on somebody's message.</summary>
    public sealed record Mark(MarkKind Kind) : View;

    /// <summary>The reason why something cannot be done, in a sentence or two that say what to do instead.</summary>
    public sealed record Problem(string Sentence) : View
    {
        /// <summary>
        /// The channel that the problem is about, where it may be read in another one. It is named before the sentence, if the
        /// platform can.
        /// </summary>
        public Place? Channel { get; init; }
    }
}
