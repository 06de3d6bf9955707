namespace FactBot.Host.Desk;

/// <summary>The person who types, and the current place.</summary>
internal sealed class TerminalUser
{
    public const string FirstChannel = "newsroom";

    public string By { get; set; } = "you";

    public string Channel { get; set; } = FirstChannel;

    /// <summary>The number of the first message of the current thread, or null.</summary>
    public int? Thread { get; set; }
}
