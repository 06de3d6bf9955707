namespace FactBot.Discord.Api;

/// <summary>The settings for Discord. The token comes from the environment or from user secrets.</summary>
public sealed record DiscordOptions
{
    /// <summary>The platform of every place, actor and anchor on Discord.</summary>
    public const string PlatformName = "discord";

    /// <summary>The hosts of Discord's attached files (https://docs.discord.com/developers/reference#signed-attachment-cdn-urls).</summary>
    private static readonly string[] FileHosts = ["cdn.discordapp.com", "media.discordapp.net"];

    /// <summary>The bot's token, without "Bot ".</summary>
    public required string BotToken { get; init; }

    /// <summary>The API's address with its version and a trailing slash.</summary>
    public Uri ApiBaseUrl { get; init; } = new("https://discord.com/api/v10/");

    /// <summary>Whether an attached file may be fetched from an address. People write addresses too, and those are never requested.</summary>
    public bool MayFetch(Uri address) =>
        (address.Scheme == ApiBaseUrl.Scheme && address.Host == ApiBaseUrl.Host && address.Port == ApiBaseUrl.Port)
        || (address.Scheme == Uri.UriSchemeHttps && address.IsDefaultPort && FileHosts.Contains(address.Host, StringComparer.Ordinal));

    public override string ToString() => $"Discord at {ApiBaseUrl.Host}";
}
