using System.Collections.Immutable;
using FactBot.Core.Domain;
using FactBot.Core.Text;

namespace FactBot.Core.Requests;

/// <summary>
/// What an event asks of the desk. The set is closed: every event of a platform becomes one of these or is dropped. References
/// are as typed; they are resolved when the request is handled, with the thread that it was made in. The requests of commands
/// stand beside the command's row, the others here.
/// </summary>
public abstract partial record Request
{
    private Request()
    {
    }

    /// <summary>Reads the linked page of a piece of evidence, to keep its text. The desk makes this request itself.</summary>
    [StoredName("keepEvidence")]
    public sealed record KeepEvidence(ClaimId Claim, int Evidence) : Request;

    /// <summary>A message in a thread, or a reply to a message, that is not addressed to the bot.</summary>
    /// <param name="Message">The message itself.</param>
    /// <param name="To">The id of the message that it replies to or whose thread it is in.</param>
    /// <param name="Text">The words, with mentions in the form of <see cref="NeutralText"/>.</param>
    /// <param name="Files">The attached files.</param>
    [StoredName("reply")]
    public sealed record ThreadReply(MessageRef Message, string To, string Text, ImmutableArray<AttachedFile> Files) : Request;

    /// <summary>
    /// An edit of a message. <paramref name="To"/> is as in <see cref="ThreadReply"/>, or null where the platform does not say.
    /// </summary>
    [StoredName("edited")]
    public sealed record Edited(MessageRef Message, string? To, string Text) : Request;

    [StoredName("deleted")]
    public sealed record Deleted(MessageRef Message) : Request;

    /// <summary>The bot joined a channel.</summary>
    [StoredName("joined")]
    public sealed record Joined : Request;

    /// <summary>A channel, a message of the bot or a thread is gone. Nothing is posted there any more.</summary>
    [StoredName("gone")]
    public sealed record Gone(Place Place, string? MessageId) : Request;

    /// <summary>Words that ask for different things in different places: "take 3" names no claim in a claim's own thread.</summary>
    /// <param name="InClaimThread">The request where the place is a claim's own thread.</param>
    /// <param name="Elsewhere">The request in an article's thread, under its card, in a channel, and in a direct message.</param>
    [StoredName("byPlace")]
    public sealed record ByPlace(Request InClaimThread, Request Elsewhere) : Request;

    /// <summary>A message to the bot that was not understood.</summary>
    /// <param name="Sentence">The sentence on what is wrong and what to type instead.</param>
    /// <param name="Field">The name of the parameter that is wrong, if one is.</param>
    [StoredName("unknown")]
    public sealed record Unknown(string Sentence, string? Field = null) : Request;
}
