using System.Collections.Immutable;
using System.Text.Json.Serialization;
using FactBot.Core.Delivery;
using FactBot.Core.Ports;

namespace FactBot.Host.Control;

/// <summary>One line to the running process. <paramref name="Ask"/>: "health" or "backup".</summary>
internal sealed record ControlRequest(string Ask)
{
    public const string Health = "health";
    public const string Backup = "backup";

    /// <summary>For a backup: the whole name of the file to write.</summary>
    public string? Path { get; init; }
}

/// <summary>One line back: what was asked for, or why not.</summary>
internal sealed record ControlAnswer
{
    public HealthReport? Health { get; init; }

    /// <summary>What was done, in a sentence.</summary>
    public string? Done { get; init; }

    /// <summary>What is wrong and what to do, in a sentence or two.</summary>
    public string? Error { get; init; }
}

/// <summary>How the running process is doing.</summary>
/// <param name="Ok">Nothing needs anybody.</param>
/// <param name="Process">Its number.</param>
/// <param name="Version">Of the program.</param>
/// <param name="Now">UTC.</param>
/// <param name="Complaints">What needs somebody.</param>
/// <param name="Store">How the store stands.</param>
internal sealed record HealthReport(
    bool Ok, int Process, string Version, DateTimeOffset Now, ImmutableArray<Complaint> Complaints, StoreHealth Store)
{
    /// <summary>The chat platforms that are set up.</summary>
    public ImmutableArray<ChatHealth> Chats { get; init; } = [];
}

/// <summary>How the connection to a chat platform stands.</summary>
internal sealed record ChatHealth(string Platform, AdapterState State);

/// <summary>Something that needs somebody.</summary>
/// <param name="What">What is wrong, in a sentence.</param>
/// <param name="Do">What to do, in a sentence.</param>
internal sealed record Complaint(string What, string Do);

/// <summary>How the loops of a running process are doing.</summary>
/// <param name="Troubles">What holds a loop back, by its name.</param>
/// <param name="Unserved">Platforms for which messages wait and that are not set up.</param>
internal sealed record LoopHealth(ImmutableArray<(string Loop, Trouble Trouble)> Troubles, ImmutableArray<string> Unserved);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ControlRequest))]
[JsonSerializable(typeof(ControlAnswer))]
internal sealed partial class ControlJson : JsonSerializerContext;
