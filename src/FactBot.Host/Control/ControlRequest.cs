namespace FactBot.Host.Control;

/// <summary>One line to the running process. <paramref name="Ask"/>: "health" or "backup".</summary>
internal sealed record ControlRequest(string Ask)
{
    public const string Health = "health";
    public const string Backup = "backup";

    /// <summary>For a backup: the whole name of the file to write.</summary>
    public string? Path { get; init; }
}
