namespace FactBot.Host.Desk;

/// <summary>Who types, and where.</summary>
internal sealed class TerminalUser
{
    public const string FirstChannel = "newsroom";

    public string By { get; set; } = "you";

    public string Channel { get; set; } = FirstChannel;

    /// <summary>The message in whose thread one is, or null.</summary>
    public int? Thread { get; set; }
}
