namespace FactBot.Articles.Repair;

internal enum LineClose
{
    /// <summary>The sentence is finished.</summary>
    Stop,

    /// <summary>The full stop of "Mr.", which a name must follow.</summary>
    Title,

    /// <summary>The full stop of "U.S.", which may end a sentence or not.</summary>
    Abbreviation,

    Comma,
    Colon,
    Semicolon,

    /// <summary>An opening bracket or a currency sign, which something must follow.</summary>
    Opener,

    /// <summary>A function word such as "the", "of", "and" or "told", which something must follow.</summary>
    Function,

    Hyphen,

    /// <summary>Any other word.</summary>
    Word,
}

/// <summary>
/// The end of a line. <paramref name="Last"/> and <paramref name="Before"/> are its last and second-to-last words, in lower case.
/// </summary>
internal sealed record LineEnding(LineClose Close, string Last, string Before)
{
    public bool IsUnfinished => Close is not (LineClose.Stop or LineClose.Colon or LineClose.Semicolon);

    public static LineEnding Of(string plain)
    {
        var core = plain.AsSpan().TrimEnd("\"')]");
        if (core.IsEmpty)
        {
            return new LineEnding(LineClose.Word, "", "");
        }

        var space = core.LastIndexOf(' ');
        var token = core[(space + 1)..];
        var rest = core[..Math.Max(space, 0)];
        var last = EdgeWords.Lower(token.TrimStart("\"'(["));
        return new LineEnding(CloseOf(plain, core, token, last), last, EdgeWords.Lower(rest[(rest.LastIndexOf(' ') + 1)..]));
    }

    private static LineClose CloseOf(string plain, ReadOnlySpan<char> core, ReadOnlySpan<char> token, string last) => core[^1] switch
    {
        '.' when IsAside(plain) => LineClose.Word,
        '.' => StopOf(token.TrimStart("\"'(["), closed: core.Length < plain.Length),
        '!' or '?' or '\u2026' => LineClose.Stop,
        ',' => LineClose.Comma,
        ':' => LineClose.Colon,
        ';' => LineClose.Semicolon,
        '(' or '[' or '$' or '\u00A3' or '\u20AC' => LineClose.Opener,
        '-' when token.Length > 2 && char.IsLetter(token[^2]) => LineClose.Hyphen,
        _ when core.Length < plain.Length => LineClose.Word,
        _ => RepairWordLists.IsFunction(last) && !char.IsUpper(token[0]) ? LineClose.Function : LineClose.Word,
    };

    /// <summary>An aside is one or a few words in brackets alone on a line, "(R-Fla.)".</summary>
    private static bool IsAside(string plain) => plain[0] == '(' && plain[^1] == ')' && plain.AsSpan().Count(' ') < 3;

    private static LineClose StopOf(ReadOnlySpan<char> token, bool closed) =>
        closed ? LineClose.Stop
        : Abbreviations.IsTitle(token) ? LineClose.Title
        : Abbreviations.MayGoOn(token) ? LineClose.Abbreviation
        : LineClose.Stop;
}
