using FactBot.Analysis.Denials;
using FactBot.Analysis.People;
using FactBot.Analysis.Stories;

namespace FactBot.Analysis.Claims;

/// <summary>Marks what the deniers of a story say themselves: their denial in their own words, and their other statements.</summary>
internal static class DisputeMarks
{
    /// <summary>In blocks: farther from its denial a party speaks of something else.</summary>
    private const int Near = 6;

    public static void Set(Story story, List<Candidate> candidates, List<DenialFinding> denials)
    {
        var deniers = denials.Where(d => d.Denies && !d.Earlier && d.Denier is not null).ToLookup(d => Key(d.Denier!), d => story.Text.Tokens[d.Cue.First].Block);
        foreach (var candidate in candidates)
        {
            if (candidate.Speaker is not { } who || !deniers[Key(who)].Any(b => Math.Abs(b - candidate.Sentence.Block) <= Near))
            {
                continue;
            }

            candidate.PartyToDispute = true;
            candidate.DeniersWords = story.Text.Tokens[candidate.First].InQuote
                && candidate.Tokens(story.Text).Take(12).Any(t => t.Lower is "not" or "n't" or "never" or "no" or "none" or "nothing");
        }
    }

    private static object Key(Resolved who) => who.Named ?? (object)who.Name;
}
