using FactBot.Analysis.People;
using FactBot.Analysis.Speech;
using FactBot.Analysis.Text;
using FactBot.Core.Domain;

namespace FactBot.Analysis.Stories;

/// <summary>Turns speech in tokens into quotes with spans of the raw text.</summary>
internal static class QuoteBuilder
{
    public static IEnumerable<Quote> Build(Story story)
    {
        foreach (var act in story.Speech)
        {
            if (Build(story, act) is { } quote)
            {
                yield return quote;
            }
        }
    }

    public static Quote? Build(Story story, SpeechAct act)
    {
        var text = story.Text;
        act.Content.Sort((a, b) => a.First.CompareTo(b.First));
        if (text.PassageOf(act.Content) is not { } content)
        {
            return null;
        }

        return new Quote(
            act.Source is { } source ? text.PassageOf(source) : null,
            act.Cue is { } cue ? text.PassageOf(cue) : null,
            content,
            KindOf(text, act),
            SpeakerOf(text, story.Speakers.GetValueOrDefault(act)),
            act.Inferred,
            act.Nested,
            text.BlockNumber(act.Content[0].First)) { Communicated = act.Communicates };
    }

    public static Speaker? SpeakerOf(ParsedText text, Resolved? who) =>
        who is not null && text.PassageOf(who.Name) is { } name
            ? new Speaker(name, who.Role is { } role ? text.PassageOf(role) : null, who.Kind, who.Confidence)
            : null;

    private static QuoteKind KindOf(ParsedText text, SpeechAct act)
    {
        var inside = 0;
        var outside = 0;
        foreach (var part in act.Content)
        {
            for (var i = part.First; i < part.Last; i++)
            {
                if (text.Tokens[i].IsWord)
                {
                    inside += text.Tokens[i].InQuote ? 1 : 0;
                    outside += text.Tokens[i].InQuote ? 0 : 1;
                }
            }
        }

        return inside == 0 ? QuoteKind.Indirect : outside == 0 ? QuoteKind.Direct : QuoteKind.Mixed;
    }
}
