namespace FactBot.Discord.Protocol;

/// <summary>Discord's rates, learned from its answers.</summary>
/// <param name="time">The clock.</param>
public sealed class RateBuckets(TimeProvider time)
{
    internal DateTimeOffset Now => time.GetUtcNow();
}
