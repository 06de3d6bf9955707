using System.Collections.Immutable;
using FactBot.Core.Ports;

namespace FactBot.Host.Control;

/// <summary>How the running process is doing.</summary>
/// <param name="Ok">Nothing needs anybody.</param>
/// <param name="Process">Its number.</param>
/// <param name="Version">Of the program.</param>
/// <param name="Now">UTC.</param>
/// <param name="Complaints">What needs somebody.</param>
/// <param name="Store">How the store stands.</param>
internal sealed record HealthReport(
    bool Ok, int Process, string Version, DateTimeOffset Now, ImmutableArray<HealthProblem> Complaints, StoreHealth Store)
{
    /// <summary>The chat platforms that are set up.</summary>
    public ImmutableArray<ChatHealth> Chats { get; init; } = [];
}
