using FactBot.Core.Domain;

namespace FactBot.Core.Messages;

/// <summary>A message of the bot and the subject that it stands for.</summary>
/// <param name="Key">The key of its post.</param>
/// <param name="Subject">The dossier, claim or link that it stands for.</param>
/// <param name="Channel">The channel, without a thread.</param>
/// <param name="MessageId">The platform's message id; null until the receipt.</param>
public sealed record Anchor(string Key, MessageSubject Subject, Place Channel, string? MessageId)
{
    /// <summary>
    /// Whether it is the newest message of its subject in its channel. Older cards of an article stay where they are and are no
    /// longer updated.
    /// </summary>
    public bool IsCurrent { get; init; } = true;
}
