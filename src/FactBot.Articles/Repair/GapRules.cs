namespace FactBot.Articles.Repair;

/// <summary>
/// Decides whether words are missing where two lines of one sentence meet. The result is yes only if the two cannot be adjacent ("the |
/// reported that"): a lost word that leaves a valid sentence cannot be detected.
/// </summary>
internal static class GapRules
{
    public static bool BeforePunctuation(NeighbouringLines pair) =>
        pair.Left.Ending.Close == LineClose.Opener
        || (pair.Left.Ending.Close == LineClose.Function && !(pair.LeftIsLink && pair.Left.WordCount > 1 && RepairWordLists.Prepositions.Contains(pair.Left.Ending.Last)))
        || (pair.Left.Ending.Close == LineClose.Comma && (pair.Right.Plain[0] is ',' or '.' or ';'))
        || ((pair.Left.Ending.Last is "said" or "says") && pair.Left.WordCount > 2 && !pair.LeftIsLink);

    public static bool BeforeLower(LineEnding left, LineOpening right) => left.Close == LineClose.Function && !right.Quoted && (
        RepairWordLists.Determiners.Contains(left.Last) ? AfterDeterminer(right)
        : RepairWordLists.Telling.Contains(left.Last) ? right.First is "that" or "in" or "on" or "it" or "he" or "she" or "they" or "there"
        : RepairWordLists.Prepositions.Contains(left.Last) && AfterPreposition(left, right));

    private static bool AfterDeterminer(LineOpening right) =>
        right.First is "and" or "or" or "that" or "which" or "who" or "of" or "in" or "on" or "for" or "with" or "from" or "by" or "to"
        || (RepairWordLists.Verbs.Contains(right.First)
            && (!RepairWordLists.VerbsOrNouns.Contains(right.First) || right.Second.Length == 0 || RepairWordLists.AfterVerb.Contains(right.Second)));

    private static bool AfterPreposition(LineEnding left, LineOpening right) =>
        (RepairWordLists.Owned.Contains(right.First) && (left.Last != "to" || RepairWordLists.Answering.Contains(left.Before)))
        || (!IsAdverb(left.Last) && AfterName(left, right));

    /// <summary>Checks for words that follow a name after a preposition: a verb in the past, "and", "of".</summary>
    private static bool AfterName(LineEnding left, LineOpening right) =>
        right.First is "said" or "says" or "told" or "was" or "were" or "is" or "are" or "has" or "had" or "and" or "or" or "that" or "which" or "who"
        || ((right.First is "reported" or "announced" or "denied" or "will" or "would") && (right.Second.Length == 0 || RepairWordLists.AfterVerb.Contains(right.Second)))
        || ((left.Last is "of" or "from" or "by" or "with") && (right.First is "in" or "on" or "of" or "to"));

    /// <summary>
    /// Checks for prepositions that can also end a sentence or precede a clause: "looked on and", "since that", "than was expected".
    /// </summary>
    private static bool IsAdverb(string word) =>
        word is "on" or "in" or "over" or "through" or "across" or "behind" or "under" or "near" or "without" or "about" or "before" or "after"
            or "since" or "until" or "as" or "than" or "like";
}
