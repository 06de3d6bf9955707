namespace FactBot.Discord.Outbound;

/// <summary>The addresses that a message may contain: http and https only.</summary>
internal static class WebAddress
{
    /// <summary>The address for a title's link, or null.</summary>
    public static string? Of(string? address) =>
        address is { Length: <= DiscordLimits.EmbedUrl } && Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
            && uri.AbsoluteUri.Length <= DiscordLimits.EmbedUrl
            ? IsPlain(address) ? address : uri.AbsoluteUri
            : null;

    /// <summary>The address without characters that would end a Markdown link.</summary>
    public static string? InMarkdown(string? address) => Of(address)?
        .Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal)
        .Replace("<", "%3C", StringComparison.Ordinal).Replace(">", "%3E", StringComparison.Ordinal)
        .Replace("\\", "%5C", StringComparison.Ordinal).Replace("\"", "%22", StringComparison.Ordinal);

    /// <summary>A plain address is kept as it is: <see cref="Uri"/> turns "%2D" into "-", which changes the meaning of a text directive.</summary>
    private static bool IsPlain(string address) => address.All(c => char.IsAscii(c) && !char.IsControl(c) && c is not (' ' or '"' or '<' or '>' or '\\' or '^' or '`' or '{' or '|' or '}'));
}
