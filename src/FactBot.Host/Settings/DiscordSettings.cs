using FactBot.Discord.Api;

namespace FactBot.Host.Settings;

/// <summary>The Discord settings; Discord is not configured if the token is missing.</summary>
internal static class DiscordSettings
{
    public static readonly Uri DefaultApi = new("https://discord.com/api/v10/");

    /// <summary>The number of dot-separated parts in a bot token.</summary>
    private const int Parts = 3;

    private const string Advice = "the bot's token of the app's page \"Bot\" (Reset Token shows it once), without \"Bot\" before it";

    /// <summary>Returns null if Discord is not configured.</summary>
    public static DiscordOptions? Read(SettingsReader reader)
    {
        var token = reader.Secret("Discord:BotToken", t => t.Split('.').Length == Parts, Advice);
        var address = reader.Address("Discord:ApiBaseUrl", DefaultApi);
        return token is null ? null : new DiscordOptions { BotToken = token, ApiBaseUrl = address };
    }
}
