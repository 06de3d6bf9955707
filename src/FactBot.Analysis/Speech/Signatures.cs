using FactBot.Analysis.Text;

namespace FactBot.Analysis.Speech;

/// <summary>Speakers by layout: a dash and a name behind a quotation ('"…" - Jane Roe'), a transcript ("WALLACE: …"), a name and a colon before a quotation.</summary>
internal static class Signatures
{
    public static List<SpeechAct> Find(ParsedText text)
    {
        var acts = new List<SpeechAct>();
        for (var b = 0; b < text.Blocks.Count; b++)
        {
            var (first, last) = text.BlockTokens[b];
            if (last - first >= 3 && (Dash(text, first, last) ?? Transcript(text, first, last)) is { } act)
            {
                acts.Add(act);
            }
        }

        return acts;
    }

    private static SpeechAct? Dash(ParsedText text, int first, int last)
    {
        var tokens = text.Tokens;
        if (tokens[first].Run < 0)
        {
            return null;
        }

        var run = text.Runs[tokens[first].Run];
        if (run.Words < 3 || run.Last + 1 >= last || !IsDash(tokens[run.Last]) || last - run.Last > 14 || !tokens[run.Last + 1].IsCapital)
        {
            return null;
        }

        var act = new SpeechAct { Source = new TokenRange(run.Last + 1, Contents.TrimEnd(text, run.Last + 1, last)) };
        act.Content.Add(new TokenRange(run.First, run.Last));
        return act;
    }

    private static SpeechAct? Transcript(ParsedText text, int first, int last)
    {
        var tokens = text.Tokens;
        for (var i = first; i < last && i < first + 4; i++)
        {
            if (tokens[i].Is(':') && i > first && i + 2 < last)
            {
                var act = new SpeechAct { Source = new TokenRange(first, i), Cue = new TokenRange(i, i + 1) };
                act.Content.Add(new TokenRange(i + 1, last));
                return act;
            }

            if (!tokens[i].IsCapital || tokens[i].Kind != TokenKind.Word || tokens[i].Text.Length < 2 || tokens[i].Text.Any(char.IsLower))
            {
                return null;
            }
        }

        return null;
    }

    private static bool IsDash(Token token) => token.Text is "-" or "--" or "\u2014" or "\u2013" or "\u2015";
}
