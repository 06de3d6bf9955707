namespace FactBot.Core.Delivery;

/// <summary>
/// The waits between attempts. Each wait is a multiple of the one before, up to a longest one. It is shortened at random by up to
/// a half, so that messages which failed together are not retried together. The same seed, message and attempt give the same
/// wait.
/// </summary>
/// <param name="First">The wait after the first failure.</param>
/// <param name="Factor">The factor from one wait to the next.</param>
/// <param name="Longest">The longest wait.</param>
/// <param name="Seed">The seed of the random part.</param>
public sealed record RetryPolicy(TimeSpan First, double Factor, TimeSpan Longest, int Seed = 0)
{
    /// <param name="failures">The number of failures, at least 1.</param>
    /// <param name="id">The id of the message or event that failed.</param>
    public TimeSpan Wait(int failures, long id = 0)
    {
        var full = First.Ticks * Math.Pow(Factor, Math.Max(0, failures - 1));
        var capped = Math.Min(full, Longest.Ticks);
        return TimeSpan.FromTicks((long)(capped * (1 - (Chance(failures, id) / 2))));
    }

    /// <summary>A number from 0 to below 1, evenly spread (the finaliser of SplitMix64).</summary>
    private double Chance(int failures, long id)
    {
        var x = unchecked(((ulong)id * 0x9E3779B97F4A7C15) + ((ulong)(uint)failures << 32) + (uint)Seed + 0x9E3779B97F4A7C15);
        x = unchecked((x ^ (x >> 30)) * 0xBF58476D1CE4E5B9);
        x = unchecked((x ^ (x >> 27)) * 0x94D049BB133111EB);
        return ((x ^ (x >> 31)) >> 11) * (1.0 / (1UL << 53));
    }
}
