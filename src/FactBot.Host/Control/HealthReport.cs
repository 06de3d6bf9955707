using System.Collections.Immutable;
using FactBot.Core.Ports;

namespace FactBot.Host.Control;

/// <summary>The health of the running process.</summary>
/// <param name="Ok">Whether no complaint needs a person.</param>
/// <param name="Process">The process id.</param>
/// <param name="Version">The program's version.</param>
/// <param name="Now">The time of the report, UTC.</param>
/// <param name="Complaints">The problems that need a person.</param>
/// <param name="Store">The health of the store.</param>
internal sealed record HealthReport(
    bool Ok, int Process, string Version, DateTimeOffset Now, ImmutableArray<HealthProblem> Complaints, StoreHealth Store)
{
    /// <summary>The health of the configured chat platforms.</summary>
    public ImmutableArray<ChatHealth> Chats { get; init; } = [];

    /// <summary>The state of the model; null where the process is of a version without one.</summary>
    public ModelHealth? Model { get; init; }
}
