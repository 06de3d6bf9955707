using FactBot.Core.Domain;

namespace FactBot.Core.Messages;

/// <summary>What a message of the bot stands for; how a reply to it finds its claim.</summary>
public abstract record MessageSubject
{
    private MessageSubject()
    {
    }

    public sealed record Card(DossierId Dossier) : MessageSubject;

    public sealed record ClaimMessage(ClaimId Claim) : MessageSubject;

    /// <summary>The answer to a link that could not be read: text under it is that page's text.</summary>
    public sealed record Unread(string Address, bool Draft) : MessageSubject;
}
