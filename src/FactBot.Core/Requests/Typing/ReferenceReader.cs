using System.Globalization;
using System.Text.RegularExpressions;
using FactBot.Core.Text;

namespace FactBot.Core.Requests.Typing;

/// <summary>Reads "A-214/3", "214/3", "A-214", "3", "c3", "3:" and "#3", from any keyboard.</summary>
public static partial class ReferenceReader
{
    private const int Longest = 40;

    /// <summary>Reads a reference; null for what is none. A number alone is a claim's.</summary>
    public static Reference? Read(string typed)
    {
        if (typed.Length > Longest)
        {
            return null;
        }

        var word = Folding.Visible(Folding.Fold(typed.Trim())).TrimEnd('.', ',', ';', ':', '!', '?').Replace('\\', '/');
        return Form().Match(word) is { Success: true } m && (m.Groups["d"].Success || m.Groups["c"].Success)
            && Number(m.Groups["d"]) != 0 && Number(m.Groups["c"]) != 0
            ? new Reference(Number(m.Groups["d"]), Number(m.Groups["c"]))
            : null;
    }

    /// <summary>Reads a reference where an article is asked for. A number alone is an article's.</summary>
    public static Reference? ReadDossier(string typed) =>
        Read(typed) is { } read ? read.Dossier is null ? new Reference(read.Claim, null) : read : null;

    /// <summary>Whether a reference can be nothing else: "c3", "A-214/3", "A-214", and "all" before a set of claims.</summary>
    /// <remarks>"C3" is no reference where a number is a word: it may be a vitamin or a form.</remarks>
    internal static bool IsExplicit(string typed) =>
        Explicit().IsMatch(Folding.Visible(Folding.Fold(typed.Length <= Longest ? typed : typed[..Longest]))) && !typed.StartsWith('C');

    private static int? Number(Group digits) =>
        digits.Success ? int.Parse(digits.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"^(?:c[0-9]|a(?:-[0-9]|[0-9]{1,9}/)|all\b|everything\b)", RegexOptions.CultureInvariant)]
    private static partial Regex Explicit();

    [GeneratedRegex(@"^#?(?:a-?#?(?<d>[0-9]{1,9})|(?<d>[0-9]{1,9})(?=/))(?:/c?-?#?(?<c>[0-9]{1,9}))?$|^#?c?-?#?(?<c>[0-9]{1,9})$", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
