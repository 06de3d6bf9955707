namespace FactBot.Articles.Repair;

/// <summary>
/// Recognizes lines that say when an article appeared: "Published: 14 Nov 2026, 08:10", "Updated 3 hours ago", "March 3, 2026".
/// </summary>
internal static class DateLines
{
    private const int MostWords = 9;

    private static readonly string[] Beginnings =
        ["Published", "Updated", "Last updated", "Last Updated", "Last modified", "Posted", "First published", "Stand:", "Veröffentlicht", "Aktualisiert"];

    public static bool Has(Line line) =>
        line.WordCount <= MostWords && (line.Ending.Close is LineClose.Word or LineClose.Abbreviation) && line.Plain.Any(char.IsDigit)
        && (Beginnings.Any(b => line.Plain.StartsWith(b, StringComparison.Ordinal)) || IsDate(line.Plain));

    /// <summary>A date line has nothing but days, months, years and times.</summary>
    private static bool IsDate(string plain) =>
        plain.Split(' ', ',', '|').Where(w => w.Length > 0).All(IsDateWord) && plain.Any(char.IsLetter) && HasYear(plain);

    private static bool IsDateWord(string word) =>
        char.IsDigit(word[0]) || RepairWordLists.Days.Contains(EdgeWords.Lower(word)) || EdgeWords.Lower(word) is "at" or "am" or "pm" or "a.m" or "p.m"
            or "gmt" or "utc" or "bst" or "cet" or "est" or "edt" or "et" or "jan" or "feb" or "mar" or "apr" or "jun" or "jul" or "aug" or "sep"
            or "sept" or "oct" or "nov" or "dec";

    private static bool HasYear(string plain) =>
        plain.Split(' ', ',').Any(w => w.Length == 4 && (w.StartsWith("19", StringComparison.Ordinal) || w.StartsWith("20", StringComparison.Ordinal)));
}
