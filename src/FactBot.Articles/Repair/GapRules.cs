namespace FactBot.Articles.Repair;

/// <summary>
/// Whether words are missing where two lines of one sentence meet. It answers yes only where the two cannot stand beside
/// each other ("the | reported that"): a lost word that leaves a sentence behind is not to be seen.
/// </summary>
internal static class GapRules
{
    public static bool BeforePunctuation(Neighbours at) =>
        at.Left.Ending.Close == Close.Opener
        || (at.Left.Ending.Close == Close.Function && !(at.LeftIsLink && at.Left.WordCount > 1 && WordLists.Prepositions.Contains(at.Left.Ending.Last)))
        || (at.Left.Ending.Close == Close.Comma && (at.Right.Plain[0] is ',' or '.' or ';'))
        || ((at.Left.Ending.Last is "said" or "says") && at.Left.WordCount > 2 && !at.LeftIsLink);

    public static bool BeforeLower(Ending left, Opening right) => left.Close == Close.Function && !right.Quoted && (
        WordLists.Determiners.Contains(left.Last) ? AfterDeterminer(right)
        : WordLists.Telling.Contains(left.Last) ? right.First is "that" or "in" or "on" or "it" or "he" or "she" or "they" or "there"
        : WordLists.Prepositions.Contains(left.Last) && AfterPreposition(left, right));

    private static bool AfterDeterminer(Opening right) =>
        right.First is "and" or "or" or "that" or "which" or "who" or "of" or "in" or "on" or "for" or "with" or "from" or "by" or "to"
        || (WordLists.Verbs.Contains(right.First)
            && (!WordLists.VerbsOrNouns.Contains(right.First) || right.Second.Length == 0 || WordLists.AfterVerb.Contains(right.Second)));

    private static bool AfterPreposition(Ending left, Opening right) =>
        (WordLists.Owned.Contains(right.First) && (left.Last != "to" || WordLists.Answering.Contains(left.Before)))
        || (!IsAdverb(left.Last) && AfterName(left, right));

    /// <summary>What comes after a name that a preposition governs: a verb in the past, "and", "of".</summary>
    private static bool AfterName(Ending left, Opening right) =>
        right.First is "said" or "says" or "told" or "was" or "were" or "is" or "are" or "has" or "had" or "and" or "or" or "that" or "which" or "who"
        || ((right.First is "reported" or "announced" or "denied" or "will" or "would") && (right.Second.Length == 0 || WordLists.AfterVerb.Contains(right.Second)))
        || ((left.Last is "of" or "from" or "by" or "with") && (right.First is "in" or "on" or "of" or "to"));

    /// <summary>Prepositions that also end a sentence or come before a clause: "looked on and", "since that", "than was expected".</summary>
    private static bool IsAdverb(string word) =>
        word is "on" or "in" or "over" or "through" or "across" or "behind" or "under" or "near" or "without" or "about" or "before" or "after"
            or "since" or "until" or "as" or "than" or "like";
}
