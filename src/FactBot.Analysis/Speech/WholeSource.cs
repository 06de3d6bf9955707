using FactBot.Analysis.Lexicon;
using FactBot.Analysis.Text;

namespace FactBot.Analysis.Speech;

/// <summary>"The lights cost a fortune, harbour master Ida Voss said.": a word that the reader cut off the source and gave to what is said.</summary>
internal static class WholeSource
{
    /// <summary>In tokens: more than that is no part of a name's role.</summary>
    private const int Longest = 2;

    public static void Complete(ParsedText text, SpeechAct act)
    {
        if (act.Source is not { } source || act.Content.FindIndex(c => c.Last == source.First) is var part && part < 0)
        {
            return;
        }

        var (tokens, said) = (text.Tokens, act.Content[part]);
        for (var i = said.Last - 1; i >= said.First && i >= said.Last - 1 - Longest && !tokens[i].InQuote; i--)
        {
            if (Words.IsFunctionWord(tokens[i].Lower) || (i == said.Last - 1 && !tokens[i].IsWord))
            {
                return;
            }

            if (tokens[i].Is(',') || (i == said.First && i > 0 && tokens[i - 1].Is(',') && act.Content.Count > 1))
            {
                var first = tokens[i].Is(',') ? i + 1 : i;
                act.Source = source with { First = first };
                act.Content[part] = said with { Last = Math.Min(i, first) };
                act.Content.RemoveAll(c => c.IsEmpty);
                return;
            }
        }
    }
}
