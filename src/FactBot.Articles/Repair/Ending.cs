namespace FactBot.Articles.Repair;

internal enum Close
{
    /// <summary>A stop: the sentence is finished.</summary>
    Stop,

    /// <summary>The stop of "Mr.", which a name must follow.</summary>
    Title,

    /// <summary>The stop of "U.S.", which may end a sentence or not.</summary>
    Abbreviation,

    Comma,
    Colon,
    Semicolon,

    /// <summary>An opening bracket, a currency sign: something must follow.</summary>
    Opener,

    /// <summary>"the", "of", "and", "told": something must follow.</summary>
    Function,

    Hyphen,

    /// <summary>Any other word.</summary>
    Word,
}

/// <summary>How a line ends. <paramref name="Last"/> and <paramref name="Before"/> are its last two words, in lower case.</summary>
internal sealed record Ending(Close Close, string Last, string Before)
{
    public bool MustGoOn => Close is Close.Comma or Close.Opener or Close.Function or Close.Title;

    public bool IsUnfinished => Close is not (Close.Stop or Close.Colon or Close.Semicolon);

    public static Ending Of(string plain)
    {
        var core = plain.AsSpan().TrimEnd("\"')]");
        if (core.IsEmpty)
        {
            return new Ending(Close.Word, "", "");
        }

        var space = core.LastIndexOf(' ');
        var token = core[(space + 1)..];
        var rest = core[..Math.Max(space, 0)];
        var last = Tokens.Lower(token.TrimStart("\"'(["));
        return new Ending(CloseOf(plain, core, token, last), last, Tokens.Lower(rest[(rest.LastIndexOf(' ') + 1)..]));
    }

    private static Close CloseOf(string plain, ReadOnlySpan<char> core, ReadOnlySpan<char> token, string last) => core[^1] switch
    {
        '.' when IsAside(plain) => Close.Word,
        '.' => StopOf(token.TrimStart("\"'(["), closed: core.Length < plain.Length),
        '!' or '?' or '\u2026' => Close.Stop,
        ',' => Close.Comma,
        ':' => Close.Colon,
        ';' => Close.Semicolon,
        '(' or '[' or '$' or '\u00A3' or '\u20AC' => Close.Opener,
        '-' when token.Length > 2 && char.IsLetter(token[^2]) => Close.Hyphen,
        _ when core.Length < plain.Length => Close.Word,
        _ => WordLists.IsFunction(last) && !char.IsUpper(token[0]) ? Close.Function : Close.Word,
    };

    /// <summary>A word in brackets alone on its line, "(R-Fla.)".</summary>
    private static bool IsAside(string plain) => plain[0] == '(' && plain[^1] == ')' && plain.AsSpan().Count(' ') < 3;

    private static Close StopOf(ReadOnlySpan<char> token, bool closed) =>
        closed ? Close.Stop
        : Abbreviations.IsTitle(token) ? Close.Title
        : Abbreviations.MayGoOn(token) ? Close.Abbreviation
        : Close.Stop;
}
