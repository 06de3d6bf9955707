using FactBot.Analysis.People;
using FactBot.Analysis.Stories;
using FactBot.Analysis.Text;
using FactBot.Core.Domain;

namespace FactBot.Analysis.Claims;

/// <summary>Tells what a desk could look up from opinion and colour: a number, a date, a name, an act on record, or what somebody is said to have said.</summary>
internal static class Checkability
{
    public static bool IsCheckable(Story story, Candidate candidate, List<Signal> signals)
    {
        if (candidate.Denied || candidate.DeniedEarlier || candidate.ReplyMissing || candidate.DeniersWords || candidate.Alleged)
        {
            return true;
        }

        var hard = signals.Exists(s => s.Kind is ReasonKind.Number or ReasonKind.Date or ReasonKind.NamesPerson or ReasonKind.Accuses or ReasonKind.Crime or ReasonKind.Money or ReasonKind.Law)
            || HoldsName(story, candidate);
        if (candidate.Speaker is not null)
        {
            return hard || candidate.Stems.Count >= 3;
        }

        var soft = signals.Exists(s => s.Kind is ReasonKind.Harm or ReasonKind.Record or ReasonKind.Cause);
        var personal = candidate.Tokens(story.Text).Any(t => t.Lower is "i" or "my" or "me" or "one's" or "you");
        return personal ? hard && !signals.Exists(s => s.Kind is ReasonKind.Opinion) : hard || (soft && candidate.Stems.Count >= 2);
    }

    private static bool HoldsName(Story story, Candidate candidate) =>
        candidate.Words.Any(w => Enumerable.Range(w.First, w.Count).Any(i => story.Names.At(i) is { } named && IsName(story, i, named)));

    /// <summary>Not the mere capital of a sentence's first word.</summary>
    private static bool IsName(Story story, int token, Named named) =>
        named.Name.Count > 1 || named.Mentions.Count > 1 || (token > 0 && story.Text.Tokens[token - 1].Sentence == story.Text.Tokens[token].Sentence && story.Text.Tokens[token - 1].Kind != TokenKind.QuoteMark);
}
