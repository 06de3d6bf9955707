using FactBot.Analysis.Text;

namespace FactBot.Analysis.Speech;

/// <summary>"ISNA quoted Ali Abedzadeh as saying": the one who is quoted says it, not the one who quotes.</summary>
internal static class QuotedAsSaying
{
    public static void Turn(ParsedText text, SpeechAct act)
    {
        var tokens = text.Tokens;
        if (act.Cue is not { } cue || !(tokens[cue.Last - 1].Lower is "quoted" or "quoting" or "cited" or "citing" or "quotes" or "cites"))
        {
            return;
        }

        var end = text.SentenceOf(cue.First).Last;
        if (NounPhrases.StartingAt(tokens, cue.Last, end) is not { } who || who.Last + 1 >= end || !tokens[who.Last].Is("as") || !tokens[who.Last + 1].Lower.EndsWith("ing", StringComparison.Ordinal))
        {
            return;
        }

        var said = act.Content.ConvertAll(c => c.First >= cue.Last && c.First < who.Last + 2 ? c with { First = Math.Min(c.Last, who.Last + 2) } : c).FindAll(c => !c.IsEmpty);
        if (said.Count > 0)
        {
            act.Source = who;
            act.Content.Clear();
            act.Content.AddRange(said);
        }
    }
}
