using FactBot.Core.Domain;

namespace FactBot.Core.Views;

/// <summary>The sentences on why a text cannot be read and what to do.</summary>
public static class ProblemPhrases
{
    public const string PrivateLink = "This looks like a private preview link. Paste the text instead.";

    private const string PasteOrAttach = "Paste the text here or attach a file.";

    public static View.Problem Of(Reading.Unreadable reading)
    {
        var detail = PassageText.Fold(reading.Detail);
        return new View.Problem(Sentence(reading.Why, detail));
    }

    /// <summary>The problem of a name that is a folder where a file is wanted.</summary>
    public static View.Problem Folder(string name) => new($"{Name(name)} is a folder. Name one file in it.");

    /// <summary>The problem of a missing file whose name looks like a link without its beginning.</summary>
    public static View.Problem NeedsScheme(string name) =>
        new($"There is no file {Name(name)}. If it is a link, begin it with https://.");

    /// <summary>The sentence for the person who gave the link by a command. The problem itself is posted where everybody sees it.</summary>
    public const string Unread = "I couldn't read that. What is wrong, and what to do, stands in my message in the channel.";

    /// <summary>The same for an article that was not analysed.</summary>
    public const string NotAnalysedHere = "I couldn't analyse that. What is wrong, and what to do, stands in my message in the channel.";

    /// <param name="why">A sentence that says what is wrong and what to install.</param>
    public static string NotAnalysed(string why) => $"This article was not analysed: {why}";

    /// <summary>The sentences for a desk.</summary>
    /// <param name="why">A sentence that says what is wrong and what to install.</param>
    public static string NotAnalysedNow(string why) => $"{NotAnalysed(why)} After that, post it again.";

    /// <summary>The sentence on an attachment that the platform does not hand over.</summary>
    public static string FileGone(string name) => $"I could not get the file {Name(name)}: it is gone or too large. Attach it again, or paste the text.";

    private static string Sentence(UnreadableKind why, string detail) => why switch
    {
        UnreadableKind.BadAddress => "This is not a web address that I can read. It must begin with http:// or https://.",
        UnreadableKind.AddressNotAllowed => $"I only read public web pages, and this address is not one. {PasteOrAttach}",
        UnreadableKind.PrivatePreview => PrivateLink,
        UnreadableKind.Empty => "There is no text in this. Give me the article's own words or its link.",
        UnreadableKind.NotText => $"This is not a text that I can read{In(detail)}. Give me plain text, a web page or a PDF that holds text.",
        UnreadableKind.BrokenFile => $"I couldn't read this {(detail.Length > 0 ? detail : "file")}. Open it and paste its text here.",
        UnreadableKind.UnknownKind => $"I don't know this kind of file{In(detail)}. I read plain text, web pages and PDF.",
        UnreadableKind.FileMissing => $"There is no file {Name(detail)}. Check its name and folder.",
        UnreadableKind.FileDenied => $"I may not open {Name(detail)}. Check its permissions, or copy it to another place.",
        UnreadableKind.OtherLanguage => $"This is written in {(detail.Length > 0 ? detail : "another language")}; only English is analysed.",
        UnreadableKind.NoLanguage => "I could not tell that this is English, and only English is analysed. Give me whole sentences.",
        UnreadableKind.TooLarge => $"This is too large to read{In(Limit(detail))}. Paste the article's text instead.",
        _ => Page(why, detail),
    };

    private static string Page(UnreadableKind why, string detail) =>
        $"I couldn't read this page{In(Joined(What(why), why == UnreadableKind.Paywall ? Sentences(detail) : detail))}. {Advice(why)}";

    private static string What(UnreadableKind why) => why switch
    {
        UnreadableKind.NotFound => "not found",
        UnreadableKind.Refused => "the site refuses to show it",
        UnreadableKind.SignInNeeded => "it asks for a sign-in",
        UnreadableKind.TooManyRequests => "the site asks for a pause",
        UnreadableKind.SiteFailed => "the site failed",
        UnreadableKind.NoConnection => "no connection to the site",
        UnreadableKind.TimedOut => "the site took too long",
        UnreadableKind.TooManyRedirects => "it leads from one address to the next without end",
        UnreadableKind.Paywall => "paywall",
        UnreadableKind.ConsentWall => "a consent notice stands before it",
        UnreadableKind.RobotCheck => "the site asks for proof that a person is reading",
        UnreadableKind.NoArticle => "no article text in it",
        UnreadableKind.TooDeep => "its mark-up is nested too deeply",
        _ => throw new ArgumentOutOfRangeException(nameof(why)),
    };

    private static string Advice(UnreadableKind why) => why switch
    {
        UnreadableKind.NotFound => $"Check the link. {PasteOrAttach}",
        UnreadableKind.TooManyRequests or UnreadableKind.SiteFailed or UnreadableKind.NoConnection or UnreadableKind.TimedOut =>
            "Try again later, or paste the text here or attach a file.",
        _ => PasteOrAttach,
    };

    private static string Sentences(string count) => count switch
    {
        "" => "",
        "1" => "1 sentence",
        _ => char.IsAsciiDigit(count[^1]) ? $"{count} sentences" : count,
    };

    private static string Limit(string detail) => detail.Length > 0 ? $"the limit is {detail}" : "";

    private static string Joined(string what, string detail) => detail.Length > 0 ? $"{what}, {detail}" : what;

    private static string In(string detail) => detail.Length > 0 ? $" ({detail})" : "";

    private static string Name(string name) => PassageText.Fold(name) is { Length: > 0 } shown ? $"\"{shown}\"" : "of that name";
}
