namespace FactBot.Articles.Repair;

/// <summary>A paragraph that begins small with a verb ("reported that the U.S. prohibited ...") lost its subject.</summary>
internal static class LostSubject
{
    public static bool Before(LineOpening right) =>
        right.Start == LineStart.Lower && !right.Quoted
        && (RepairWordLists.Dangling.Contains(right.First)
            || (RepairWordLists.Verbs.Contains(right.First)
                && (!RepairWordLists.VerbsOrNouns.Contains(right.First) || right.Second.Length == 0 || RepairWordLists.AfterVerb.Contains(right.Second))));
}
