namespace FactBot.Articles.Repair;

/// <summary>The authors and the place stated in a byline.</summary>
internal sealed record Byline(IReadOnlyList<string> Authors, string? Place);

/// <summary>
/// Parses bylines such as "--Written by James Rogers in New York.", "By Jane Okoro and R. Pohl", "Reporting by ...", "Von ...".
/// </summary>
internal static class BylineLines
{
    private const int MostWords = 16;

    private static readonly string[] Beginnings = ["Written by ", "By ", "BY ", "Reporting by ", "Reported by ", "Von ", "Story by ", "Words by "];

    private static readonly string[] SmallWords = ["and", "und", "for", "of", "in", "the", "de", "van", "von", "der", "da", "di", "la", "le", "at", "&"];

    private static readonly string[] Roles = ["writer", "reporter", "correspondent", "editor", "staff", "columnist", "bureau", "chief"];

    public static bool Has(Line line) => line.WordCount is >= 3 and <= MostWords && Read(line.Plain) is not null;

    public static Byline? Read(string plain)
    {
        var text = plain.AsSpan().TrimStart("-\u2013\u2014( ");
        foreach (var beginning in Beginnings)
        {
            if (text.StartsWith(beginning))
            {
                return Parse(text[beginning.Length..].ToString());
            }
        }

        return null;
    }

    private static Byline? Parse(string text)
    {
        // The editor in "Reporting by A; Editing by B" is not an author.
        var names = text.Split(';')[0].TrimEnd('.', ')', ' ');
        if (names.Any(char.IsDigit) || names.AsSpan().ContainsAny("\"!?:") || !names.Split(' ').All(IsNameWord))
        {
            return null;
        }

        var place = names.IndexOf(" in ", StringComparison.Ordinal);
        var people = place < 0 ? names : names[..place];
        var authors = people.Split([" and ", " und ", ", ", " & "], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(IsPerson).ToList();
        return authors.Count == 0 ? null : new Byline(authors, place < 0 ? null : names[(place + 4)..].Trim());
    }

    private static bool IsNameWord(string word) =>
        word.Length > 0 && (char.IsUpper(word[0]) || SmallWords.Contains(word) || Roles.Contains(word.TrimEnd(',')));

    /// <summary>A person's name has two to four words, none of them a role or an organization.</summary>
    private static bool IsPerson(string name) =>
        name.Split(' ') is { Length: >= 2 and <= 4 } words && char.IsUpper(name[0])
        && !words.Any(w => Roles.Contains(w.ToLowerInvariant()) || w is "Press" or "News" or "Times" or "Post" or "of");
}
