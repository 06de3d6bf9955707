namespace FactBot.Discord;

/// <summary>Discord as a platform of the desk.</summary>
public sealed partial class DiscordAdapter
{
    public const string PlatformName = "discord";
}
