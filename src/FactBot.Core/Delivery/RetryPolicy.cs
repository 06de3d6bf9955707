namespace FactBot.Core.Delivery;

/// <summary>
/// How long to wait before the next attempt: each wait is a multiple of the one before, up to a longest one, less up to a half
/// so that messages which failed together do not come back together. The same seed, message and attempt give the same wait.
/// </summary>
/// <param name="First">The wait after the first failure.</param>
/// <param name="Factor">What the next wait is multiplied by.</param>
/// <param name="Longest">No wait is longer.</param>
/// <param name="Seed">Of the part that is left to chance.</param>
public sealed record RetryPolicy(TimeSpan First, double Factor, TimeSpan Longest, int Seed = 0)
{
    /// <param name="failures">How often it failed, at least 1.</param>
    /// <param name="id">Whose failures.</param>
    public TimeSpan Wait(int failures, long id = 0)
    {
        var full = First.Ticks * Math.Pow(Factor, Math.Max(0, failures - 1));
        var capped = Math.Min(full, Longest.Ticks);
        return TimeSpan.FromTicks((long)(capped * (1 - (Chance(failures, id) / 2))));
    }

    /// <summary>From 0 to below 1, evenly spread (the finaliser of SplitMix64).</summary>
    private double Chance(int failures, long id)
    {
        var x = unchecked(((ulong)id * 0x9E3779B97F4A7C15) + ((ulong)(uint)failures << 32) + (uint)Seed + 0x9E3779B97F4A7C15);
        x = unchecked((x ^ (x >> 30)) * 0xBF58476D1CE4E5B9);
        x = unchecked((x ^ (x >> 27)) * 0x94D049BB133111EB);
        return ((x ^ (x >> 31)) >> 11) * (1.0 / (1UL << 53));
    }
}
