namespace FactBot.Host.Control;

/// <summary>A request to the running process, sent as one line. <paramref name="Ask"/> is "health" or "backup".</summary>
internal sealed record ControlRequest(string Ask)
{
    public const string Health = "health";
    public const string Backup = "backup";

    /// <summary>The full path of the file to write, for a backup.</summary>
    public string? Path { get; init; }
}
