using FactBot.Analysis.Stories;
using FactBot.Analysis.Text;
using FactBot.Core.Domain;

namespace FactBot.Analysis.Denials;

/// <summary>Finds denials by their wording, and tells them from what only sounds like one ("denied bail", "no denying").</summary>
internal sealed class DenialFinder(Story story)
{
    private readonly List<DenialFinding> _found = [];
    private ILookup<int, DenialFinding> _plain = Enumerable.Empty<DenialFinding>().ToLookup(_ => 0);

    public List<DenialFinding> Find()
    {
        foreach (var sentence in story.Text.Sentences)
        {
            for (var i = sentence.First; i < sentence.Last; i++)
            {
                if (story.Text.Tokens[i].Kind == TokenKind.Word)
                {
                    Look(new DenialClause(story.Text, sentence, i));
                }
            }
        }

        _plain = _found.Where(f => f.Denies).ToLookup(f => story.Text.Tokens[f.Cue.First].Block);
        new Contradictions(story, _found).Find();
        return Once();
    }

    private void Look(DenialClause clause)
    {
        if (DenialRules.Of(clause) is not { } kind)
        {
            return;
        }

        // "pleaded not guilty": the verb is what denies.
        var verb = clause.Word switch
        {
            "guilty" => clause.At - 2,
            "innocence" => clause.VerbBefore(),
            _ => clause.At,
        };
        var parts = new DenialParts(story, clause.Sentence, verb);
        _found.Add(new DenialFinding(kind, new TokenRange(clause.Sentence.First, clause.Sentence.Last), parts.Cue, parts.Denier, parts.Denied, parts.Denier is null ? 0.6 : 0.85)
        {
            Nested = parts.Nested,
            Earlier = parts.Earlier,
        });
    }

    /// <summary>One finding for a denier and a sentence: the most outspoken.</summary>
    private List<DenialFinding> Once() =>
        [.. _found.GroupBy(f => (f.Sentence, Who: f.Denier?.Named is { } named ? named.Name : f.Denier?.Name, f.Denies))
            .Select(g => g.OrderByDescending(f => f.Confidence).ThenBy(f => f.Cue.First).First())
            .Where(f => !IsSaidAlready(f))
            .OrderBy(f => f.Cue.First)];

    /// <summary>A contradiction beside a plain denial by the same party, at most two sentences off, is part of it.</summary>
    private bool IsSaidAlready(DenialFinding finding) =>
        finding.Kind == DenialKind.CounterAssertion && finding.Denier is { } who && _plain[story.Text.Tokens[finding.Cue.First].Block]
            .Any(f => f.Denier is { } other && other.Same(who) && Math.Abs(story.Text.Tokens[f.Cue.First].Sentence - story.Text.Tokens[finding.Cue.First].Sentence) <= 2);
}
