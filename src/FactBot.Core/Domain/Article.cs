using System.Collections.Immutable;

namespace FactBot.Core.Domain;

/// <summary>The way in which a text came to the desk.</summary>
public enum ArticleOrigin
{
    Link,
    HtmlFile,
    TextFile,
    PdfFile,
    Pasted,
}

/// <summary>A statement about the article and where it was read: "json-ld", "og:title", "byline", "dateline" ...</summary>
public sealed record Stated<T>(T Value, string From);

/// <summary>
/// A moment as the page states it. <paramref name="HasTime"/> is false where only the day is given; <paramref name="HasZone"/> is
/// false where no offset from UTC is given, and then <paramref name="When"/> is written as if it were UTC.
/// </summary>
public sealed record StatedTime(DateTimeOffset When, bool HasTime, bool HasZone);

/// <summary>What a page says about itself. Nothing is guessed: a field that the page does not state is empty.</summary>
public sealed record ArticleDetails
{
    public Stated<string>? Title { get; init; }

    public ImmutableArray<Stated<string>> Authors { get; init; } = [];

    /// <summary>The place where the story was filed, from its dateline: "SAN JOSE, Calif.".</summary>
    public Stated<string>? Place { get; init; }

    /// <summary>The place in the byline: "New York" in "Written by James Rogers in New York".</summary>
    public Stated<string>? BylinePlace { get; init; }

    public Stated<StatedTime>? Published { get; init; }

    public Stated<StatedTime>? Modified { get; init; }

    /// <summary>All dates that the page gives for itself, including the chosen ones.</summary>
    public ImmutableArray<Stated<StatedTime>> Dates { get; init; } = [];

    public Stated<string>? Site { get; init; }

    public Stated<string>? Canonical { get; init; }

    /// <summary>The language as a BCP 47 tag: "en-GB".</summary>
    public Stated<string>? Language { get; init; }

    /// <summary>The page says or shows that it gives only part of the article without a subscription.</summary>
    public bool Paywalled { get; init; }
}

/// <summary>An article as it was read: its origin, what it says about itself, and its text.</summary>
public sealed record Article(ArticleOrigin Origin, Uri? Address, ArticleDetails Details, ArticleText Text, DateTimeOffset ReadAt);
