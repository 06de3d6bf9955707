using FactBot.Analysis.People;
using FactBot.Analysis.Speech;
using FactBot.Analysis.Stories;
using FactBot.Analysis.Text;

namespace FactBot.Analysis.Denials;

/// <summary>Who denies, what the denial covers, and when, read off around the denying word.</summary>
internal sealed class DenialParts
{
    private readonly Story _story;
    private readonly IReadOnlyList<Token> _tokens;
    private readonly SentenceRange _sentence;
    private readonly int _at;

    public DenialParts(Story story, SentenceRange sentence, int at)
    {
        _story = story;
        _tokens = story.Text.Tokens;
        _sentence = sentence;
        _at = at;
        var start = Subjects.GroupStart(_tokens, at, sentence.First);
        Cue = new TokenRange(start, at + 1);
        (Denier, Nested) = new DenierFinder(story, sentence, at).Find(start);
        Denied = new DenialTarget(story, sentence, at).Find(start);
        Earlier = IsEarlier(start);
    }

    public TokenRange Cue { get; }

    public Resolved? Denier { get; }

    public bool Nested { get; }

    public TokenRange? Denied { get; }

    public bool Earlier { get; }

    /// <summary>Said on an older occasion: "in a blog post last month", "denied in 2014", "has previously denied", "Last month Lind denied".</summary>
    private bool IsEarlier(int start)
    {
        var reported = _story.HolderOf(_at) is not null;
        if (Enumerable.Range(start, _at - start).Any(i => _tokens[i].Lower is "previously" or "earlier" or "long" || (_tokens[i].Is("had") && !reported)))
        {
            return true;
        }

        // Only in its own clause: a date inside what is denied says nothing of when it was denied.
        var clause = Denied is { } denied && denied.First > _at && _tokens[denied.First - 1].Is("that");
        var from = Denied is { } own && own.First > _at ? own.Last : _at + 1;
        return (!clause && DenialTimes.IsOlder(_tokens, from, Math.Min(_sentence.Last, from + 12)))
            || (clause && DenialTimes.IsOlder(_tokens, _at + 1, Denied!.Value.First))
            || DenialTimes.IsOlder(_tokens, _sentence.First, Math.Min(start, _sentence.First + 3));
    }
}
