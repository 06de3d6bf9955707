using System.Collections.Frozen;

namespace FactBot.Articles.Repair;

/// <summary>Words whose full stop need not end a sentence.</summary>
internal static class Abbreviations
{
    private static readonly FrozenSet<string> Titles = new[]
    {
        "Mr.", "Mrs.", "Ms.", "Dr.", "Sen.", "Sens.", "Rep.", "Reps.", "Gov.", "Gen.", "Lt.", "Col.", "Sgt.", "Capt.", "Maj.",
        "Prof.", "Rev.", "Hon.", "St.", "Messrs.", "Supt.",
    }.ToFrozenSet();

    private static readonly FrozenSet<string> Others = new[]
    {
        "Inc.", "Corp.", "Co.", "Ltd.", "Jr.", "Sr.", "a.m.", "p.m.", "No.", "vs.", "etc.", "approx.", "Jan.", "Feb.", "Mar.",
        "Apr.", "Aug.", "Sept.", "Sep.", "Oct.", "Nov.", "Dec.", "Calif.", "Mass.", "Wash.", "Fla.", "Ariz.", "Tenn.", "Conn.",
        "Colo.", "Ore.", "Minn.", "Wis.", "Ala.", "Pa.", "Va.", "Md.", "Ga.", "Ill.", "Ind.", "Mo.", "Bros.", "Dept.",
    }.ToFrozenSet();

    /// <summary>Checks for a title, which a name must follow.</summary>
    public static bool IsTitle(ReadOnlySpan<char> token) => Titles.GetAlternateLookup<ReadOnlySpan<char>>().Contains(token);

    /// <summary>Checks for a word that may be in the middle of a sentence: "Inc.", "U.S.", "J.".</summary>
    public static bool MayGoOn(ReadOnlySpan<char> token) =>
        IsTitle(token) || Others.GetAlternateLookup<ReadOnlySpan<char>>().Contains(token) || IsInitials(token);

    private static bool IsInitials(ReadOnlySpan<char> token)
    {
        for (var i = 0; i < token.Length; i++)
        {
            if (i % 2 == 0 ? !char.IsLetter(token[i]) : token[i] != '.')
            {
                return false;
            }
        }

        return token.Length is >= 2 and <= 8 && token.Length % 2 == 0;
    }
}
