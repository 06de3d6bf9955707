using FactBot.Analysis.Lexicon;
using FactBot.Analysis.Text;
using FactBot.Core.Domain;

namespace FactBot.Analysis.People;

/// <summary>
/// What speaks for and against a candidate, as numbers between about -1 and 1: the form of the mention, how near and how prominent the
/// candidate is, whether gender, role and words agree. The learned scorer weighs them; their order is part of the model.
/// </summary>
internal sealed class SpeakerSignals(ParsedText text, NameIndex names, Discourse discourse)
{
    /// <summary>How many signals there are.</summary>
    public const int Count = 75;

    private readonly IReadOnlyList<Token> _tokens = text.Tokens;
    private readonly List<float> _values = new(Count);

    public float[] Of(SpeakerMention mention, Resolved who, CandidateOrigin origin, int nearest, int rank, Resolved ruled)
    {
        _values.Clear();
        OneOf(mention.Form);
        OneOf(origin);
        OneOf(who.Kind);
        Nearness(mention, nearest, rank);
        Prominence(mention, who);
        Agreement(mention, who);
        Place(mention, origin, nearest);
        Rules(who, ruled);
        return [.. _values];
    }

    private void OneOf<T>(T value)
        where T : struct, Enum
    {
        foreach (var one in Enum.GetValues<T>())
        {
            Add(EqualityComparer<T>.Default.Equals(one, value));
        }
    }

    private void Add(bool value) => _values.Add(value ? 1 : 0);

    private void Add(double value) => _values.Add((float)value);

    private void Nearness(SpeakerMention mention, int nearest, int rank)
    {
        var sentences = discourse.SentencesApart(nearest, mention.Head);
        var blocks = Math.Abs(_tokens[nearest].Block - _tokens[mention.Head].Block);
        Add(1.0 / (1 + sentences));
        Add(Math.Min(sentences, 10) / 10.0);
        Add(blocks == 0);
        Add(blocks == 1);
        Add(sentences == 0);
        Add(sentences == 1);
        Add(1.0 / (1 + rank));
        Add(discourse.IsSubject(nearest));
        Add(_tokens[nearest].InQuote);
        Add(Heading(nearest));
    }

    private bool Heading(int token) => text.Blocks[_tokens[token].Block].Kind is BlockKind.Heading or BlockKind.Caption;

    private void Prominence(SpeakerMention mention, Resolved who)
    {
        var spoke = discourse.Before(mention.Range.First, 40).ToList();
        var place = spoke.FindIndex(s => s.Who.Same(who));
        Add(Math.Log(1 + (who.Named?.Mentions.Count ?? 0)) / 3);
        Add(Math.Log(1 + spoke.Count(s => s.Who.Same(who))) / 3);
        Add(place == 0);
        Add(place > 0 && spoke.Take(place).All(s => s.Who.Same(spoke[0].Who)));
        Add(place >= 0 ? 1.0 / (1 + discourse.SentencesApart(spoke[place].At, mention.Head)) : 0);
        Add(who.Named is { IsPerson: true });
        Add(who.Named is { MaybePerson: true });
        Add(who.Named is { IsWeak: true });
        Add(who.Named is { Speaks: true });
        Add(who.Named is null);
        Add(Math.Min(who.Name.Count, 6) / 6.0);
        Add(Any(who.Name, SourceWords.Organisations.Contains));
        Add(Any(who.Name, SourceWords.Outlets.Contains));
        Add(_tokens[who.Name.Last - 1].Lower.EndsWith('s'));
    }

    private void Agreement(SpeakerMention mention, Resolved who)
    {
        var wanted = mention.Form switch { MentionForm.He => Gender.He, MentionForm.She => Gender.She, _ => Gender.Unknown };
        var has = who.Named?.Gender ?? Gender.Unknown;
        Add(wanted != Gender.Unknown && has == wanted);
        Add(wanted != Gender.Unknown && has != Gender.Unknown && has != wanted);
        var head = _tokens[mention.Head].Lower;
        Add(Any(who.Name, w => w == head));
        Add(who.Role is { } role && Any(role, w => w == head));
        Add(who.Role is not null);
        Add(Any(mention.Range, w => !Words.IsFunctionWord(w) && w.Length > 2 && Any(who.Name, n => n == w)));
        Add(who.Role is { } told && Any(mention.Range, w => !Words.IsFunctionWord(w) && w.Length > 2 && Any(told, n => n == w)));
        Add(SourceWords.Roles.Contains(head));
        Add(SourceWords.People.Contains(head));
        Add(SourceWords.Bodies.Contains(head));
        Add(SourceWords.Documents.Contains(head));
        Add(head.EndsWith('s') && !head.EndsWith("ss", StringComparison.Ordinal));
        Add(Math.Min(mention.Range.Count, 12) / 12.0);
        Add(Any(mention.Range, w => w is "of" or "for" or "from"));
    }

    /// <summary>Whether the rules choose the candidate, and how surely.</summary>
    private void Rules(Resolved who, Resolved ruled)
    {
        var chosen = ruled.Same(who) || ruled.Name == who.Name;
        Add(chosen);
        Add(chosen ? ruled.Confidence : 0);
        Add(chosen && ruled.Confidence >= 0.5);
        Add(ruled.Confidence < 0.5);
    }

    /// <summary>Where a name stands within the words at the quotation.</summary>
    private void Place(SpeakerMention mention, CandidateOrigin origin, int nearest)
    {
        var within = origin == CandidateOrigin.Within;
        var start = within ? StartOf(nearest) : nearest;
        var before = within && start > mention.Range.First ? _tokens[start - 1] : null;
        var behind = within && nearest + 1 < mention.Range.Last ? _tokens[nearest + 1] : null;
        Add(within && start == mention.Range.First);
        Add(within && nearest == mention.Range.Last - 1);
        Add(within && nearest == mention.Core.Last - 1);
        Add(within && nearest >= mention.Core.Last);
        Add(within && nearest == mention.Head);
        Add(before is { Lower: "of" or "for" or "from" or "by" or "with" or "at" or "in" or "to" });
        Add(before is { Text: "," });
        Add(before is { Lower: "and" or "or" or "&" });
        Add(before is not null && (Words.Titles.Contains(before.Lower) || SourceWords.Roles.Contains(before.Lower)));
        Add(behind is { Text: "'s" or "\u2019s" or "'" or "\u2019" });
        Add(behind is { Lower: "and" or "or" or "&" });
        Add(behind is { Text: "," });
        Add(behind is { IsCapital: true } || behind is not null && (SourceWords.Roles.Contains(behind.Lower) || SourceWords.People.Contains(behind.Lower)));
    }

    /// <summary>The first token of the mention that ends at a token.</summary>
    private int StartOf(int last)
    {
        for (var i = last; i >= 0 && i > last - 12; i--)
        {
            if (names.At(i) is not null && i + names.LengthAt(i) == last + 1)
            {
                return i;
            }
        }

        return last;
    }

    private bool Any(TokenRange range, Func<string, bool> holds)
    {
        for (var i = range.First; i < range.Last; i++)
        {
            if (holds(_tokens[i].Lower))
            {
                return true;
            }
        }

        return false;
    }
}
