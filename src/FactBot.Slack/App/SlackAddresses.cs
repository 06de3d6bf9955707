namespace FactBot.Slack.App;

/// <summary>Tells which addresses are Slack's own; only those get a token or a response.</summary>
internal static class SlackAddresses
{
    /// <summary>Whether a file at the address may be requested with the bot's token.</summary>
    public static bool IsFile(Uri address, Uri api) => IsApis(address, api) || IsUnder(address, "slack.com") || IsUnder(address, "slack-files.com");

    /// <summary>Whether the response to a slash command or a button may be sent to the address.</summary>
    public static bool IsHook(string url, Uri api, out Uri address) =>
        Uri.TryCreate(url, UriKind.Absolute, out address!) && (IsApis(address, api) || IsUnder(address, "slack.com"));

    private static bool IsApis(Uri address, Uri api) => address.Scheme == api.Scheme && address.Authority == api.Authority;

    private static bool IsUnder(Uri address, string domain) => address.Scheme == Uri.UriSchemeHttps
        && (address.Host == domain || address.Host.EndsWith("." + domain, StringComparison.Ordinal));
}
