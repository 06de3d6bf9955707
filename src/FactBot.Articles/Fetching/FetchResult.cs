using FactBot.Core.Domain;

namespace FactBot.Articles.Fetching;

/// <summary>What became of a fetch.</summary>
public abstract record FetchResult
{
    private FetchResult()
    {
    }

    /// <param name="Address">Where the bytes came from, after redirects, without a fragment.</param>
    /// <param name="Body">The decoded bytes.</param>
    /// <param name="MediaType">What the site says it sends, "text/html", or null.</param>
    /// <param name="Charset">The character set by the header, or null.</param>
    public sealed record Fetched(Uri Address, ReadOnlyMemory<byte> Body, string? MediaType, string? Charset) : FetchResult;

    /// <param name="Why">The reason, for people.</param>
    /// <param name="RetryAfter">How long the site asks to be left alone, if it says.</param>
    public sealed record Failed(Reading.Unreadable Why, TimeSpan? RetryAfter = null) : FetchResult
    {
        public Failed(UnreadableKind why, string? detail = null) : this(new Reading.Unreadable(why, detail))
        {
        }
    }
}
