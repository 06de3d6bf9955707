using FactBot.Analysis.Lexicon;
using FactBot.Analysis.Text;

namespace FactBot.Analysis.Speech;

/// <summary>The first noun phrase of a sentence: whom verbs without a subject of their own share ("…, adding that").</summary>
internal static class SentenceSubjects
{
    /// <param name="tokens">The text.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="before">Nothing at or behind this token is looked at.</param>
    public static TokenRange? First(IReadOnlyList<Token> tokens, SentenceRange sentence, int before)
    {
        var first = PastOpening(tokens, sentence.First, before);
        if (first >= before || tokens[first].InQuote || IsParticiple(tokens[first].Lower))
        {
            return null;
        }

        return tokens[first].Lower is "he" or "she" or "they" or "it" or "we" or "i"
            ? new TokenRange(first, first + 1)
            : NounPhrases.StartingAt(tokens, first, before);
    }

    /// <summary>Over "On July 6, 2015,", "When asked about it,".</summary>
    private static int PastOpening(IReadOnlyList<Token> tokens, int first, int before)
    {
        if (first >= before || !(Words.Prepositions.Contains(tokens[first].Lower) || tokens[first].Lower is "when" or "asked" or "while" or "as"))
        {
            return first;
        }

        while (first < before && !tokens[first].Is(','))
        {
            first++;
        }

        first++;
        return first < before && tokens[first].Kind == TokenKind.Number ? first + 2 : first;
    }

    private static bool IsParticiple(string lower) => lower.Length > 5 && lower.EndsWith("ing", StringComparison.Ordinal) && lower is not ("spring" or "beijing" or "morning" or "evening" or "nothing");
}
