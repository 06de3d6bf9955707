namespace FactBot.Core.Domain;

/// <summary>The reason why a text could not be read or analysed.</summary>
public enum UnreadableKind
{
    BadAddress,
    AddressNotAllowed,
    PrivatePreview,
    NotFound,
    Refused,
    SignInNeeded,
    TooManyRequests,
    SiteFailed,
    NoConnection,
    TimedOut,
    TooManyRedirects,
    TooLarge,
    Paywall,
    ConsentWall,
    RobotCheck,
    NoArticle,
    Empty,
    NotText,
    UnknownKind,
    FileMissing,
    FileDenied,
    OtherLanguage,
    NoLanguage,
    TooDeep,

    /// <summary>A file whose parser fails on it.</summary>
    BrokenFile,
}

/// <summary>The result of reading an article: the article, or the reason why it cannot be read.</summary>
public abstract record Reading
{
    private Reading()
    {
    }

    public sealed record Read(Article Article) : Reading;

    /// <param name="Why">The kind of failure.</param>
    /// <param name="Detail">A number, a name or a few words that belong in the sentence ("404", "German", "3"). It is never a stack
    /// trace, a secret or an internal address.</param>
    public sealed record Unreadable(UnreadableKind Why, string? Detail = null) : Reading;
}
