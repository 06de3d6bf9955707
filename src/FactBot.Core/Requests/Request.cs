using System.Collections.Immutable;
using FactBot.Core.Domain;
using FactBot.Core.Text;

namespace FactBot.Core.Requests;

/// <summary>
/// What somebody asks of the desk. The set is closed: every event of a platform becomes one of these or is forgotten.
/// References are as typed; they are resolved when the request is handled, with the thread that it was said in. What a command asks
/// for stands beside the command's row; here is the rest.
/// </summary>
public abstract partial record Request
{
    private Request()
    {
    }

    /// <summary>Reads the page behind a piece of evidence, to keep its text. The desk asks this of itself.</summary>
    [StoredName("keepEvidence")]
    public sealed record KeepEvidence(ClaimId Claim, int Evidence) : Request;

    /// <summary>A message in a thread, or a reply to a message, that is not addressed to the bot.</summary>
    /// <param name="Message">The message itself.</param>
    /// <param name="To">The id of the message that it answers or whose thread it is in.</param>
    /// <param name="Text">Its words, mentions as <see cref="NeutralText"/> writes them.</param>
    /// <param name="Files">What is attached.</param>
    [StoredName("reply")]
    public sealed record ThreadReply(MessageRef Message, string To, string Text, ImmutableArray<AttachedFile> Files) : Request;

    /// <summary>A message was changed. <paramref name="To"/> as for <see cref="ThreadReply"/>, null where the platform does not say.</summary>
    [StoredName("edited")]
    public sealed record Edited(MessageRef Message, string? To, string Text) : Request;

    [StoredName("deleted")]
    public sealed record Deleted(MessageRef Message) : Request;

    /// <summary>The bot came to a channel.</summary>
    [StoredName("joined")]
    public sealed record Joined : Request;

    /// <summary>A channel, a message of the bot or a thread is gone: nothing is posted there any more.</summary>
    [StoredName("gone")]
    public sealed record Gone(Place Place, string? MessageId) : Request;

    /// <summary>Addressed to the bot and not understood.</summary>
    /// <param name="Sentence">What is wrong and what to type instead, already worded.</param>
    /// <param name="Field">The parameter that is wrong, where it is one.</param>
    [StoredName("unknown")]
    public sealed record Unknown(string Sentence, string? Field = null) : Request;
}
