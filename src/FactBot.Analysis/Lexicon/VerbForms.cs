namespace FactBot.Analysis.Lexicon;

internal enum VerbForm : byte
{
    Base,
    Past,
    Participle,
    Third,
    Ing,
}

/// <summary>The forms of an English verb, by the regular endings and a table of the others.</summary>
internal static class VerbForms
{
    private static readonly Dictionary<string, string[]> Irregular =
        WordList.Lines("irregular.txt").Select(WordList.Split).ToDictionary(w => w[0]);

    public static IEnumerable<(string Word, VerbForm Form)> Of(string lemma)
    {
        var known = Irregular.GetValueOrDefault(lemma);
        yield return (lemma, VerbForm.Base);
        yield return (Pick(known, 1) ?? Past(lemma), VerbForm.Past);
        yield return (Pick(known, 2) ?? Past(lemma), VerbForm.Participle);
        yield return (Pick(known, 3) ?? Third(lemma), VerbForm.Third);
        yield return (Pick(known, 4) ?? Ing(lemma), VerbForm.Ing);
    }

    private static string? Pick(string[]? known, int at) => known is null || known[at] == "-" ? null : known[at];

    private static string Past(string lemma) =>
        lemma[^1] == 'e' ? lemma + "d" : EndsInConsonantY(lemma) ? lemma[..^1] + "ied" : lemma + "ed";

    private static string Third(string lemma) =>
        EndsInConsonantY(lemma) ? lemma[..^1] + "ies"
        : lemma.EndsWith('s') || lemma.EndsWith('x') || lemma.EndsWith("ch", StringComparison.Ordinal) || lemma.EndsWith("sh", StringComparison.Ordinal) ? lemma + "es"
        : lemma + "s";

    private static string Ing(string lemma) =>
        lemma[^1] == 'e' && !lemma.EndsWith("ee", StringComparison.Ordinal) ? lemma[..^1] + "ing" : lemma + "ing";

    private static bool EndsInConsonantY(string lemma) => lemma.Length > 1 && lemma[^1] == 'y' && !"aeiou".Contains(lemma[^2]);
}
