namespace FactBot.Tests.Wire;

/// <summary>Something that somebody does. One at a time: the next one comes when the desk is quiet, and a minute later.</summary>
/// <param name="Words">What is done, as it stands above what went over the wire.</param>
/// <param name="Do">Does it.</param>
internal sealed record Step(string Words, Func<Newsroom, Task> Do)
{
    /// <summary>The platform that it can be done on; null for every one.</summary>
    public string? Only { get; init; }

    /// <summary>When it is done, where that is not a minute after the step before.</summary>
    public DateTimeOffset? At { get; init; }
}
