namespace FactBot.Discord.Protocol.Gateway;

/// <summary>Exponential back-off with jitter.</summary>
internal static class Backoff
{
    /// <param name="options">The first and the longest wait.</param>
    /// <param name="failures">The failures so far, at least one.</param>
    public static TimeSpan Wait(GatewayOptions options, int failures)
    {
        var wait = options.FirstRetry * Math.Pow(2, Math.Min(20, failures - 1));
        return (wait < options.LongestRetry ? wait : options.LongestRetry) * (1 - (Random.Shared.NextDouble() / 2));
    }
}
