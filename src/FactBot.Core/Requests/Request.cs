using System.Collections.Immutable;
using FactBot.Core.Domain;
using FactBot.Core.Text;

namespace FactBot.Core.Requests;

/// <summary>
/// What somebody asks of the desk. The set is closed: every event of a platform becomes one of these or is forgotten.
/// References are as typed; they are resolved when the request is handled, with the thread that it was said in.
/// </summary>
public abstract record Request
{
    private Request()
    {
    }

    /// <summary>Reads a page and opens a dossier on it, or shows the one there is.</summary>
    public sealed record CheckLink(string Address, bool Draft = false) : Request;

    /// <summary>The same with pasted text; <paramref name="Address"/> is the page that could not be read, if there was one.</summary>
    public sealed record CheckText(string Text, bool Draft = false, string? Address = null) : Request;

    public sealed record CheckFile(AttachedFile File, bool Draft = false) : Request;

    /// <summary>The sample article that comes with the program.</summary>
    public sealed record TrySample : Request;

    /// <summary>A card, or with a claim its message. <paramref name="Whole"/>: the full report of the article, privately.</summary>
    public sealed record Show(Reference Ref, bool Whole = false) : Request;

    /// <summary>Claims of one article, or with a null reference of the desk.</summary>
    public sealed record ListClaims(Reference? Ref, ClaimState? State = null, ClaimKind? Kind = null, Who? Who = null) : Request;

    public sealed record Mine(Who Who) : Request;

    /// <summary>A new claim: words that stand in the article.</summary>
    public sealed record AddClaim(Reference Ref, string Words) : Request;

    /// <summary>Other words of the article for a claim.</summary>
    public sealed record EditClaim(Reference Ref, string Words) : Request;

    public sealed record Dismiss(Reference Ref, string Reason) : Request;

    public sealed record Restore(Reference Ref) : Request;

    /// <param name="Ref">A claim, or an article for a note on the whole.</param>
    /// <param name="Text">The words.</param>
    /// <param name="IsQuestion">Something to find out.</param>
    /// <param name="Answers">The number of the question that this answers.</param>
    /// <param name="From">The message that was saved as a note, if it was one.</param>
    /// <param name="Author">Who wrote that message, where that is not who saved it.</param>
    public sealed record AddNote(
        Reference Ref, string Text, bool IsQuestion = false, int? Answers = null, MessageRef? From = null, Person? Author = null) : Request;

    public sealed record AddEvidence(
        Reference Ref, string? Link, string Text, Stance Stance, Tier Tier, MessageRef? From = null) : Request;

    /// <summary>Reads the page behind a piece of evidence, to keep its text. The desk asks this of itself.</summary>
    public sealed record KeepEvidence(ClaimId Claim, int Evidence) : Request;

    public sealed record Take(ClaimSet Claims) : Request;

    /// <param name="Claims">Which.</param>
    /// <param name="Who">Null leaves the assignee as it is.</param>
    /// <param name="Due">As typed ("17:00", "tomorrow 9:00", "2026-11-24", "none"); null leaves it.</param>
    /// <param name="Priority">Null leaves it.</param>
    public sealed record Assign(ClaimSet Claims, Who? Who, string? Due, Priority? Priority) : Request;

    public sealed record SetVerdict(Reference Ref, Truth Truth, string Reason, Reported? Reported) : Request;

    /// <summary>A message in a thread, or a reply to a message, that is not addressed to the bot.</summary>
    /// <param name="Message">The message itself.</param>
    /// <param name="To">The id of the message that it answers or whose thread it is in.</param>
    /// <param name="Text">Its words, mentions as <see cref="NeutralText"/> writes them.</param>
    /// <param name="Files">What is attached.</param>
    public sealed record ThreadReply(MessageRef Message, string To, string Text, ImmutableArray<AttachedFile> Files) : Request;

    /// <summary>A message was changed. <paramref name="To"/> as for <see cref="ThreadReply"/>, null where the platform does not say.</summary>
    public sealed record Edited(MessageRef Message, string? To, string Text) : Request;

    public sealed record Deleted(MessageRef Message) : Request;

    public sealed record SummaryNow : Request;

    public sealed record SummaryPreview : Request;

    public sealed record SummaryOff : Request;

    /// <summary>Values as typed, null where nothing was: "09:00", "Europe/London", "mon-fri", "skip", "on".</summary>
    public sealed record SummarySet(string? At, string? Zone, string? Days, string? Empty, string? Ping) : Request;

    /// <summary>Shows the settings, or sets one.</summary>
    public sealed record Settings(string? Name, string? Value) : Request;

    /// <param name="Topic">"", "all", or the name of a command.</param>
    public sealed record Help(string Topic) : Request;

    /// <summary>"Who sees this?"</summary>
    public sealed record WhoSees : Request;

    /// <summary>The bot came to a channel.</summary>
    public sealed record Joined : Request;

    /// <summary>A channel, a message of the bot or a thread is gone: nothing is posted there any more.</summary>
    public sealed record Gone(Place Place, string? MessageId) : Request;

    /// <summary>Addressed to the bot and not understood.</summary>
    /// <param name="Sentence">What is wrong and what to type instead, already worded.</param>
    /// <param name="Field">The parameter that is wrong, where it is one.</param>
    public sealed record Unknown(string Sentence, string? Field = null) : Request;
}
