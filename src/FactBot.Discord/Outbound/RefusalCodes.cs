using FactBot.Discord.Protocol;

namespace FactBot.Discord.Outbound;

internal static class RefusalCodes
{
    /// <summary>Whether Discord refused with one of these codes.</summary>
    public static bool Is(this DiscordResponse response, params ReadOnlySpan<int> codes) => response is DiscordResponse.Failed failed && codes.Contains(failed.Code);
}
