using System.Globalization;

namespace FactBot.Storage.Disk;

/// <summary>Acknowledged pages of a log are damaged. Nothing was changed.</summary>
public sealed class DamagedLogException : IOException
{
    public DamagedLogException()
    {
    }

    public DamagedLogException(string message) : base(message)
    {
    }

    public DamagedLogException(string message, Exception inner) : base(message, inner)
    {
    }

    /// <param name="kept">The number of pages before the damage that end with a whole write.</param>
    /// <param name="acknowledged">The number of pages that were on the disk.</param>
    /// <param name="behind">The number of writes that ended behind the damage.</param>
    internal DamagedLogException(long kept, long acknowledged, int behind)
        : base(string.Create(
            CultureInfo.InvariantCulture,
            $"Its log is damaged after page {kept} of {acknowledged}, and {behind} writes that were acknowledged end behind that. Nothing was changed: factbot doctor --repair keeps what stands before the damage, or restore a backup with factbot restore FILE.")) =>
        Behind = behind;

    /// <summary>The number of writes that ended behind the damage.</summary>
    public int Behind { get; }
}
