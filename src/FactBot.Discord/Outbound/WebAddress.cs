namespace FactBot.Discord.Outbound;

/// <summary>Addresses that may stand in a message: http and https alone.</summary>
internal static class WebAddress
{
    /// <summary>For a title's link, or null.</summary>
    public static string? Of(string? address) =>
        address is { Length: <= DiscordLimits.EmbedUrl } && Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
            && uri.AbsoluteUri.Length <= DiscordLimits.EmbedUrl
            ? IsPlain(address) ? address : uri.AbsoluteUri
            : null;

    /// <summary>The same without what would end a link in marked text.</summary>
    public static string? InMarkdown(string? address) => Of(address)?
        .Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal)
        .Replace("<", "%3C", StringComparison.Ordinal).Replace(">", "%3E", StringComparison.Ordinal)
        .Replace("\\", "%5C", StringComparison.Ordinal).Replace("\"", "%22", StringComparison.Ordinal);

    /// <summary>As it stands: <see cref="Uri"/> writes "%2D" as "-" again, and a text directive would mean something else.</summary>
    private static bool IsPlain(string address) => address.All(c => char.IsAscii(c) && !char.IsControl(c) && c is not (' ' or '"' or '<' or '>' or '\\' or '^' or '`' or '{' or '|' or '}'));
}
