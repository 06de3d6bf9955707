using System.Collections.Frozen;
using FactBot.Analysis.Lexicon;
using FactBot.Analysis.Stories;
using FactBot.Analysis.Text;
using FactBot.Core.Domain;

namespace FactBot.Analysis.Claims;

/// <summary>A signal of a candidate: how strong it is (mostly 0..1) and the tokens that show it (the first, or -1, and how many).</summary>
internal readonly record struct Signal(ReasonKind Kind, double Value, int Token = -1, int Tokens = 1);

/// <summary>What speaks for and against checking a candidate. Linear in its length.</summary>
internal sealed class ClaimSignals(Story story, StoryShape shape)
{
    public List<Signal> Of(Candidate candidate)
    {
        var signals = new List<Signal> { new(ReasonKind.Central, shape.Centrality(candidate)) };
        Words(candidate, signals);
        Contested(candidate, signals);
        Voice(candidate, signals);
        Shape(candidate, signals);
        return signals;
    }

    private void Words(Candidate candidate, List<Signal> signals)
    {
        Lexical(candidate, signals, ReasonKind.Accuses, DenialWords.Accusing);
        Lexical(candidate, signals, ReasonKind.Crime, ClaimWords.Crime);
        Lexical(candidate, signals, ReasonKind.Harm, ClaimWords.Harm);
        Lexical(candidate, signals, ReasonKind.Money, ClaimWords.Money);
        Lexical(candidate, signals, ReasonKind.Comparison, ClaimWords.Comparison);
        Lexical(candidate, signals, ReasonKind.Cause, ClaimWords.Cause);
        Lexical(candidate, signals, ReasonKind.Law, ClaimWords.Law);
        Lexical(candidate, signals, ReasonKind.Record, ClaimWords.Record);
        Lexical(candidate, signals, ReasonKind.Opinion, ClaimWords.Opinion);
        Lexical(candidate, signals, ReasonKind.Prediction, ClaimWords.Prediction);
        Lexical(candidate, signals, ReasonKind.Logistics, ClaimWords.Logistics);
        Numbers(candidate, signals);
        People(candidate, signals);
    }

    private void Lexical(Candidate candidate, List<Signal> signals, ReasonKind kind, FrozenSet<string> words)
    {
        var hits = 0;
        var at = -1;
        foreach (var token in candidate.Tokens(story.Text))
        {
            if (words.Contains(token.Lower) && !(token.IsCapital && token.Index != candidate.First) && !(kind is ReasonKind.Accuses or ReasonKind.Crime && IsNegated(token)))
            {
                hits++;
                at = at < 0 ? token.Index : at;
            }
        }

        if (hits > 0)
        {
            signals.Add(new Signal(kind, Math.Min(2, hits) / 2.0 + 0.5, at));
        }
    }

    /// <summary>"has not been charged" accuses nobody.</summary>
    private bool IsNegated(Token token)
    {
        for (var i = token.Index - 1; i >= 0 && i >= token.Index - 3 && story.Text.Tokens[i].Sentence == token.Sentence; i--)
        {
            if (story.Text.Tokens[i].Lower is "not" or "n't" or "never" or "nobody")
            {
                return true;
            }
        }

        return false;
    }

    private void Numbers(Candidate candidate, List<Signal> signals)
    {
        var numbers = 0;
        var at = -1;
        foreach (var token in candidate.Tokens(story.Text))
        {
            var year = token.Kind == TokenKind.Number && token.Text.Length == 4 && token.Text[0] is '1' or '2' && token.Text.All(char.IsAsciiDigit) && token.Text.Length == 4;
            if (year || Lexicon.Words.Weekdays.Contains(token.Lower))
            {
                if (signals.All(s => s.Kind != ReasonKind.Date))
                {
                    signals.Add(new Signal(ReasonKind.Date, 1, token.Index));
                }
            }
            else if (token.Kind == TokenKind.Number || NumberWords.Contains(token.Lower) || (token.Is("once") && story.Text.Tokens[Math.Max(0, token.Index - 1)].Is("only")))
            {
                // "$16 billion" is one number.
                numbers += token.Kind != TokenKind.Number && at >= 0 && story.Text.Tokens[token.Index - 1].Kind == TokenKind.Number ? 0 : 1;
                at = at < 0 ? token.Index : at;
                if (shape.IsMalformed(token))
                {
                    signals.Add(new Signal(ReasonKind.MalformedNumber, 1, token.Index));
                }
            }
        }

        if (numbers > 0)
        {
            signals.Add(new Signal(ReasonKind.Number, Math.Min(numbers, 2) / 2.0 + 0.5, at));
        }
    }

    private static readonly FrozenSet<string> NumberWords =
        new[] { "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "dozen", "dozens", "hundred", "hundreds", "thousand", "thousands", "million", "millions", "billion", "billions", "percent", "twelve", "fifteen", "twenty", "thirty" }.ToFrozenSet();

    private void People(Candidate candidate, List<Signal> signals)
    {
        foreach (var part in candidate.Words)
        {
            for (var i = part.First; i < part.Last; i++)
            {
                if (story.Names.At(i) is { IsPerson: true })
                {
                    signals.Add(new Signal(ReasonKind.NamesPerson, 1, i, story.Names.LengthAt(i)));
                    return;
                }
            }
        }
    }

    private static void Contested(Candidate candidate, List<Signal> signals)
    {
        if (candidate.Denied)
        {
            signals.Add(new Signal(ReasonKind.Denied, 1));
        }

        if (candidate.DeniedEarlier)
        {
            signals.Add(new Signal(ReasonKind.DeniedEarlier, 1));
        }

        if (candidate.DeniersWords)
        {
            signals.Add(new Signal(ReasonKind.DeniersWords, 1));
        }

        if (candidate.PartyToDispute)
        {
            signals.Add(new Signal(ReasonKind.PartyToDispute, 1));
        }

        if (candidate.ReplyMissing)
        {
            signals.Add(new Signal(ReasonKind.ReplyMissing, 1));
        }
    }

    private void Voice(Candidate candidate, List<Signal> signals)
    {
        if (candidate.Speaker is null)
        {
            signals.Add(new Signal(candidate.Alleged ? ReasonKind.Accuses : ReasonKind.OwnVoice, 1));
        }
        else if (candidate.Speaker.Kind is SourceKind.Unnamed or SourceKind.Group)
        {
            // Somebody alone and unnamed weighs more than "analysts" or "residents".
            signals.Add(new Signal(ReasonKind.SingleUnnamedSource, candidate.Speaker.Kind is SourceKind.Unnamed && IsOnePerson(candidate) ? 1.0 : 0.4));
        }
        else if (candidate.Words.Any(w => story.Text.Tokens[w.First].InQuote) && candidate.Denied is false)
        {
            signals.Add(new Signal(ReasonKind.OnRecord, 1));
        }

        if (candidate.Tokens(story.Text).Any(t => t.Kind == TokenKind.Gap) || candidate.Speaker is { } who && story.Text.Tokens[who.Name.Last - 1].Kind == TokenKind.Gap)
        {
            signals.Add(new Signal(ReasonKind.SpeakerLost, 1));
        }
    }

    private bool IsOnePerson(Candidate candidate) => story.Text.Tokens[candidate.Speaker!.Name.First].Lower is "a" or "an" or "one" or "another";

    private void Shape(Candidate candidate, List<Signal> signals)
    {
        var words = candidate.Tokens(story.Text).Count(t => t.IsWord);
        signals.Add(new Signal(ReasonKind.Length, words < 6 ? 1 : words > 45 ? 0.7 : 0));
        if (candidate.Tokens(story.Text).Any(t => t.Is('?')) || story.Text.Tokens[candidate.Sentence.Last - 1].Is('?'))
        {
            signals.Add(new Signal(ReasonKind.Question, 1));
        }

        if (FirstPerson(candidate))
        {
            signals.Add(new Signal(ReasonKind.Opinion, 1));
        }

        if (shape.IsBrokenOff(candidate))
        {
            signals.Add(new Signal(ReasonKind.BrokenOff, 1));
        }

        if (shape.IsTail(candidate) && !candidate.Denied && !candidate.ReplyMissing)
        {
            signals.Add(new Signal(ReasonKind.Background, 1));
        }
    }

    private bool FirstPerson(Candidate candidate) =>
        candidate.Tokens(story.Text).Take(4).Any(t => t.Lower is "we" or "you" or "our" or "let") || candidate.Tokens(story.Text).Any(t => t.Lower is "i" or "my");
}
