using FactBot.Core.Domain;

namespace FactBot.Core.Messages;

/// <summary>A message of the bot and what it stands for.</summary>
/// <param name="Key">The key of its post.</param>
/// <param name="Subject">What it stands for.</param>
/// <param name="Channel">Where, without a thread.</param>
/// <param name="MessageId">Null until its receipt.</param>
public sealed record Anchor(string Key, MessageSubject Subject, Place Channel, string? MessageId)
{
    /// <summary>The newest of its subject in its channel: older cards of an article stay where they are and follow it no more.</summary>
    public bool IsCurrent { get; init; } = true;
}
