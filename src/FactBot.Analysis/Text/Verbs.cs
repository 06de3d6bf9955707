using System.Collections.Frozen;
using FactBot.Analysis.Lexicon;

namespace FactBot.Analysis.Text;

/// <summary>Tells a finite verb from its looks: auxiliaries, common past forms, "-ed" behind a noun.</summary>
internal static class Verbs
{
    private static readonly FrozenSet<string> Common = WordList.Load("verbs.txt");

    /// <summary>A finite form of a common verb that is hardly ever a noun.</summary>
    public static bool IsCommon(string lower) => Common.Contains(lower) && !Nouns.Contains(lower);

    private static readonly FrozenSet<string> Nouns =
        new[] { "cost", "costs", "cut", "cuts", "works", "work", "lives", "live", "needs", "need", "uses", "plays", "moves", "moves", "turns", "shows", "helps", "causes", "cause", "leads", "lead", "stands", "runs", "run", "falls", "hits", "sets", "set", "takes", "faces", "face", "covers", "pay", "help", "left", "wants", "felt", "spoke", "split" }.ToFrozenSet();

    public static bool IsFinite(IReadOnlyList<Token> tokens, int at, int floor)
    {
        var token = tokens[at];
        if (token.Kind != TokenKind.Word)
        {
            return token.Text is "'s" or "\u2019s" && at > floor && Words.Pronouns.Contains(tokens[at - 1].Lower);
        }

        if (token.Lower is "is" or "are" or "was" or "were" or "has" or "have" or "had" or "does" or "did" or "will" or "would" or "could" or "should" or "must" or "can" or "may" or "might" or "'re" or "'ve" or "'ll" or "do")
        {
            return token.Lower is not "may" || !token.IsCapital;
        }

        if (Common.Contains(token.Lower) || ReportingVerbs.Find(token.Lower) is { Form: VerbForm.Past or VerbForm.Third })
        {
            return at == floor || !Words.Determiners.Contains(tokens[at - 1].Lower);
        }

        return token.Lower.Length > 4 && token.Lower.EndsWith("ed", StringComparison.Ordinal) && !token.IsCapital
            && at > floor && !Words.Determiners.Contains(tokens[at - 1].Lower) && !Words.Prepositions.Contains(tokens[at - 1].Lower);
    }
}
