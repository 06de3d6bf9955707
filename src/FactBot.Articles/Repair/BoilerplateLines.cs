using System.Collections.Frozen;

namespace FactBot.Articles.Repair;

/// <summary>Recognizes lines that a site puts around its articles and that a copied page contains.</summary>
internal static class BoilerplateLines
{
    /// <summary>UTF-16 code units. A longer line belongs to the article, whatever it begins with.</summary>
    private const int Longest = 200;

    private static readonly FrozenSet<string> Whole = Lines(
        """
        skip to main content|skip to content|skip navigation|skip to navigation|jump to content|menu|home|search|share|tweet|print
        email|e-mail|comments|leave a comment|post a comment|show comments|hide comments|subscribe|subscribe now|sign up|sign in
        log in|register|donate|advertisement|advertising|sponsored|sponsored content|promoted|related|related articles
        related stories|related content|related coverage|related links|related topics|related news|more on this story
        more from this section|most read|most popular|most viewed|trending|trending now|recommended|recommended for you
        you may also like|you might also like|read next|read more|up next|watch live|live tv|listen|save|save article|copy link
        copy link to clipboard|share this article|share this story|share this page|share on facebook|share on twitter|share on x
        share on linkedin|share via email|print this page|back to top|top stories|latest news|breaking news|newsletter
        newsletters|cookie policy|privacy policy|terms of use|terms of service|accept|accept all|accept all cookies|accept cookies
        cookie settings|manage cookies|manage preferences|all rights reserved|contact us|about us|follow us|close|dismiss
        story continues below|article continues below|story continues below advertisement|article continues after advertisement
        continue reading|continue reading the main story|view comments|click to expand|view gallery|play video|image source
        zum inhalt springen|zum hauptinhalt springen|anzeige|werbung|mehr zum thema|lesen sie auch|teilen|drucken|kommentare
        for immediate release|press release|media release|embargoed
        startseite|newsletter abonnieren|zur startseite
        """);

    private static readonly string[] Beginnings =
    [
        "Read more:", "Read also:", "Read next:", "READ MORE", "See also:", "SEE ALSO", "Related:", "RELATED:", "More:", "MORE:",
        "Also read:", "Don't miss:", "Watch:", "WATCH:", "Listen:", "Sign up for our", "Sign up to our", "Sign up for the",
        "Sign up here", "Subscribe to our", "Subscribe to the", "Follow us on", "Follow @", "Like us on", "Join us on", "Click here",
        "We use cookies", "This site uses cookies", "This website uses cookies", "By continuing to use this", "By clicking ",
        "Copyright 19", "Copyright 20", "Copyright \u00A9", "\u00A9 ", "(c) 20", "All rights reserved", "All Rights Reserved",
        "Read the rest", "Read the full", "Read our full", "Read more at", "Read more about", "Read more on", "Get the latest news",
        "Download our app", "Download the app", "Get our app", "Lesen Sie auch:", "Mehr zum Thema:", "Lesen Sie mehr",
        "Wir verwenden Cookies", "Diese Website verwendet Cookies", "Skip to ", "From: ", "To: ", "Cc: ", "Sent: ", "Date: ", "Subject: ", "Betreff: ",
    ];

    private static readonly string[] TipLines = ["To follow", "To submit", "To contact", "To read", "To sign up", "To subscribe"];

    public static bool Has(string plain) =>
        plain.Length <= Longest && (IsTip(plain) || IsWhole(plain) || IsAddress(plain)
            || Beginnings.Any(b => plain.StartsWith(b, StringComparison.Ordinal)));

    /// <summary>Checks for tips such as ">To follow the writer on Twitter, go to".</summary>
    private static bool IsTip(string plain) =>
        plain[0] == '>' && plain.TrimStart('>', ' ') is var rest && TipLines.Any(t => rest.StartsWith(t, StringComparison.Ordinal));

    /// <summary>A line that begins in lower case is more likely the text of a link inside a sentence than a button.</summary>
    private static bool IsWhole(string plain) =>
        !char.IsLower(plain[0]) && Whole.Contains(plain.AsSpan().Trim(" .:>\u00BB\u2192|[]*").ToString().ToLowerInvariant());

    /// <summary>Checks for a line that is only a web address.</summary>
    private static bool IsAddress(string plain) =>
        !plain.Contains(' ') && (plain.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            || plain.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || plain.StartsWith("www.", StringComparison.OrdinalIgnoreCase));

    private static FrozenSet<string> Lines(string text) => text.Split(['|', '\n'],
        StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToFrozenSet();
}
