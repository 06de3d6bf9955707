using FactBot.Core.Domain;

namespace FactBot.Articles.Fetching;

/// <summary>The result of a fetch.</summary>
public abstract record FetchResult
{
    private FetchResult()
    {
    }

    /// <param name="Address">The final address after redirects, without a fragment.</param>
    /// <param name="Body">The decompressed bytes.</param>
    /// <param name="MediaType">The media type of the header, such as "text/html", or null.</param>
    /// <param name="Charset">The character set of the header, or null.</param>
    public sealed record Fetched(Uri Address, ReadOnlyMemory<byte> Body, string? MediaType, string? Charset) : FetchResult;

    /// <param name="Why">The reason, as it is shown to people.</param>
    /// <param name="RetryAfter">The wait that the site asks for, or null.</param>
    public sealed record Failed(Reading.Unreadable Why, TimeSpan? RetryAfter = null) : FetchResult
    {
        public Failed(UnreadableKind why, string? detail = null) : this(new Reading.Unreadable(why, detail))
        {
        }
    }
}
