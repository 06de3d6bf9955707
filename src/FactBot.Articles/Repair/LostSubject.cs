namespace FactBot.Articles.Repair;

/// <summary>
/// Recognizes lost subjects: a paragraph that begins with a verb in lower case ("reported that the U.S. prohibited ...") lost its
/// subject.
/// </summary>
internal static class LostSubject
{
    public static bool Before(LineOpening right) =>
        right.Start == LineStart.Lower && !right.Quoted
        && (RepairWordLists.Dangling.Contains(right.First)
            || (RepairWordLists.Verbs.Contains(right.First)
                && (!RepairWordLists.VerbsOrNouns.Contains(right.First) || right.Second.Length == 0 || RepairWordLists.AfterVerb.Contains(right.Second))));
}
