namespace FactBot.Tests.Delivery.Harness;

/// <summary>Luck that depends on what it is drawn for and on nothing else: threads cannot change it.</summary>
internal sealed class Chance(int seed)
{
    /// <summary>From 0 to below 1.</summary>
    public double Of(string what, long turn)
    {
        var x = 14695981039346656037UL ^ (uint)seed;
        foreach (var c in what)
        {
            x = unchecked((x ^ c) * 1099511628211UL);
        }

        x = unchecked((x ^ (ulong)turn) * 0x9E3779B97F4A7C15);
        x = unchecked((x ^ (x >> 29)) * 0xBF58476D1CE4E5B9);
        x = unchecked((x ^ (x >> 32)) * 0x94D049BB133111EB);
        return ((x ^ (x >> 31)) >> 11) * (1.0 / (1UL << 53));
    }
}
