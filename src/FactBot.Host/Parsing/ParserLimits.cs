using System.Globalization;

namespace FactBot.Host.Parsing;

/// <summary>What one stranger's file may cost. Together with the reading of its text an answer takes at most 12 seconds.</summary>
internal sealed record ParserLimits
{
    /// <summary>From the start of the parsing to its end by force.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(9);

    /// <summary>Bytes of memory that the child may have resident before it is ended; the runtime and the program's code are part of it.</summary>
    public long Resident { get; init; } = 480L << 20;

    /// <summary>Bytes of the child's heap, to which the child's runtime holds itself. What is resident stays below it by some sixty megabytes of code.</summary>
    public long Heap { get; init; } = 320L << 20;

    /// <summary>The pause between two looks at the child's memory. A thread fills some twenty megabytes in it.</summary>
    public TimeSpan Look { get; init; } = TimeSpan.FromMilliseconds(20);

    /// <summary>How long a child that was started ahead waits for a file before it is ended.</summary>
    public TimeSpan Rest { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Files at the same time.</summary>
    public int SideBySide { get; init; } = 4;

    public string HeapText => Heap.ToString("X", CultureInfo.InvariantCulture);
}
