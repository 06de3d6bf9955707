using FactBot.Discord.Protocol;

namespace FactBot.Discord.Outbound;

internal static class RefusalCodes
{
    /// <summary>Refused with one of Discord's own codes.</summary>
    public static bool Is(this DiscordAnswer answer, params ReadOnlySpan<int> codes) => answer is DiscordAnswer.Failed failed && codes.Contains(failed.Code);
}
