using FactBot.Core.Text;

namespace FactBot.Core.Requests.Typing;

/// <summary>Reads people: a mention, "me", "none", or a name.</summary>
internal static class WhoReader
{
    private const int LongestName = 80;

    public static Who? Read(string typed)
    {
        var word = typed.Trim().TrimEnd(',', ';', ':', '!', '?');
        return word.Length == 0 || word.Length > 2 * LongestName ? null : Sure(word) ?? Named(word);
    }

    /// <summary>Reads what can only be a person, without names.</summary>
    public static Who? Sure(string word) => Folding.Visible(Folding.Fold(word)) switch
    {
        "me" or "myself" or "i" or "@me" or "mine" => new Who.Self(),
        "none" or "nobody" or "no-one" or "noone" or "unassigned" or "unassign" => new Who.Nobody(),
        _ => NeutralText.AsMention(word) is var (id, name) ? new Who.Account(id, name) : null,
    };

    /// <summary>Whether a word can belong to a name: letters, and what stands between letters.</summary>
    public static bool IsName(string word) =>
        word.Length <= LongestName && word.Any(char.IsLetter) && ReferenceReader.Read(word) is null
        && word.TrimEnd(',', ';', ':', '!', '?').All(c => char.IsLetterOrDigit(c) || "@._-'\u2019".Contains(c, StringComparison.Ordinal));

    private static Who.Named? Named(string word) =>
        word.TrimStart('@').Trim() is { Length: > 0 and <= LongestName } name ? new Who.Named(name) : null;
}
