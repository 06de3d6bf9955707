namespace FactBot.Articles.Repair;

/// <summary>A paragraph that begins small with a verb ("reported that the U.S. prohibited ...") lost its subject.</summary>
internal static class LostSubject
{
    public static bool Before(Opening right) =>
        right.Start == Start.Lower && !right.Quoted
        && (WordLists.Dangling.Contains(right.First)
            || (WordLists.Verbs.Contains(right.First)
                && (!WordLists.VerbsOrNouns.Contains(right.First) || right.Second.Length == 0 || WordLists.AfterVerb.Contains(right.Second))));
}
