using FactBot.Core.Domain;

namespace FactBot.Core.Messages;

/// <summary>The subject that a message of the bot stands for. A reply to the message finds its claim by it.</summary>
public abstract record MessageSubject
{
    private MessageSubject()
    {
    }

    public sealed record Card(DossierId Dossier) : MessageSubject;

    public sealed record ClaimMessage(ClaimId Claim) : MessageSubject;

    /// <summary>The response to a link that could not be read. Text in its thread is taken as that page's text.</summary>
    public sealed record Unread(string Address, bool Draft) : MessageSubject;
}
