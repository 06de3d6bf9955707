using FactBot.Analysis.Text;
using FactBot.Core.Domain;

namespace FactBot.Analysis.Claims;

/// <summary>What a story is about, by its headline, its lead and the words that it repeats; and how far down a sentence stands.</summary>
internal sealed class StoryShape
{
    private readonly ParsedText _text;
    private readonly Dictionary<string, int> _counts = [];
    private readonly HashSet<string> _lead = [];
    private readonly HashSet<string> _title;
    private readonly HashSet<int> _malformed;
    private readonly HashSet<int> _broken;
    private readonly int _body;

    public StoryShape(ParsedText text, string? title)
    {
        _text = text;
        foreach (var token in text.Tokens.Where(Stems.IsContent))
        {
            var stem = Stems.Of(token.Lower);
            _counts[stem] = _counts.GetValueOrDefault(stem) + 1;
        }

        _title = TitleStems(text, title);
        _body = HasHeadline(text) ? 1 : 0;
        if (_body < text.BlockTokens.Count)
        {
            var (first, last) = text.BlockTokens[_body];
            _lead = Stems.Of(text, [new TokenRange(first, Math.Min(last, first + 60))]);
        }

        _broken = [.. text.Article.Oddities.Where(o => o.Kind == OddityKind.BrokenOff).Select(o => o.Block)];
        _malformed = [.. text.Article.Oddities.Where(o => o.Kind == OddityKind.MalformedNumber).Select(o => o.Where.Start)];
    }

    /// <summary>0..1: how much of what the story is about the candidate holds.</summary>
    public double Centrality(Candidate candidate)
    {
        if (candidate.Stems.Count == 0)
        {
            return 0;
        }

        var repeated = candidate.Stems.Average(s => Math.Min(1.0, (_counts.GetValueOrDefault(s) - 1) / 4.0));
        var lead = (double)Stems.Shared(candidate.Stems, _lead) / Math.Max(5, candidate.Stems.Count);
        var title = _title.Count == 0 ? lead : (double)Stems.Shared(candidate.Stems, _title) / Math.Max(3, Math.Min(_title.Count, candidate.Stems.Count));
        var position = Math.Max(0, 1.0 - (candidate.Sentence.Block - _body) / 10.0);
        return (0.3 * repeated) + (0.25 * lead) + (0.2 * Math.Min(1, title)) + (0.25 * position);
    }

    public bool IsMalformed(Token token) => _malformed.Count > 0 && _text.Article.StandsInRaw(token.Start) && _malformed.Contains(_text.Article.RawIndex(token.Start));

    /// <summary>The last sentence of a block that breaks off.</summary>
    public bool IsBrokenOff(Candidate candidate) =>
        _broken.Contains(_text.Blocks[candidate.Sentence.Block].Number) && candidate.Sentence.Last == _text.BlockTokens[candidate.Sentence.Block].Last;

    /// <summary>In the last fifth of a text of more than ten blocks: background, mostly.</summary>
    public bool IsTail(Candidate candidate) => _text.Blocks.Count > 10 && candidate.Sentence.Block >= _text.Blocks.Count * 4 / 5;

    private static bool HasHeadline(ParsedText text) => text.Blocks.Count > 1 && (text.Blocks[0].Kind == BlockKind.Heading || Headlines.IsHeadline(text, 0));

    private static HashSet<string> TitleStems(ParsedText text, string? title)
    {
        if (title is not null)
        {
            return [.. Tokenizer.Tokenize(title, 0, title.Length).Where(Stems.IsContent).Select(t => Stems.Of(t.Lower))];
        }

        return HasHeadline(text) ? Stems.Of(text, [new TokenRange(text.BlockTokens[0].First, text.BlockTokens[0].Last)]) : [];
    }
}
