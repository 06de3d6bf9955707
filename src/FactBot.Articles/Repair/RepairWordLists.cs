using System.Collections.Frozen;

namespace FactBot.Articles.Repair;

/// <summary>Words that indicate whether a line can end or begin where it does. All are in lower case.</summary>
internal static class RepairWordLists
{
    public static readonly FrozenSet<string> Determiners = Set(
        "the a an his her its their our my your these those another every der das dem des ein eine einen einem einer");

    public static readonly FrozenSet<string> Prepositions = Set(
        """
        of to by from with at in on for into about against between among via through after before under over near since
        until during despite without within like as than including per toward towards across behind upon amid from
        von vom zu zum zur mit bei im am auf nach aus über unter zwischen für durch gegen
        """);

    public static readonly FrozenSet<string> Conjunctions = Set(
        "and or but nor that which who whose because if when while whether although though und oder dass");

    public static readonly FrozenSet<string> Auxiliaries = Set(
        "is are was were be been being has have had will would can could may might must should do does did not");

    /// <summary>Verbs that need a listener as their object: "he told".</summary>
    public static readonly FrozenSet<string> Telling = Set("told tells telling");

    /// <summary>Verbs that begin a line only if their subject is lost.</summary>
    public static readonly FrozenSet<string> Verbs = Set(
        """
        is are was were has had will would can could may might must should does did
        said says reported reports wrote writes told tells announced announces claimed claims alleged alleges denied denies
        confirmed confirms declined declines added adds argued argues warned warns noted notes showed shows found finds
        revealed reveals insisted insists refused rejected accused agreed asked suggested suggests quoted published cited
        described declared predicted estimated called became came went made took gave began vowed pledged sued fined
        acquired bought hired paid sold ordered approved dismissed acknowledged admitted explained responded
        """);

    /// <summary>Verbs of that list that may also be between an article and its noun: "the reported attack", "the claims".</summary>
    public static readonly FrozenSet<string> VerbsOrNouns = Set(
        """
        reports claims shows finds notes reveals suggests can will may must might reported alleged confirmed published accused
        estimated revealed declared acknowledged rejected approved announced fined found quoted cited described predicted noted
        claimed suggested added agreed dismissed admitted called acquired paid hired sold ordered made
        """);

    /// <summary>Words that follow a verb but not an adjective: "reported that", "announced on".</summary>
    public static readonly FrozenSet<string> AfterVerb = Set(
        """
        that a an the on in to it its he she they his her their last earlier late this also not there how why whether what when
        monday tuesday wednesday thursday friday saturday sunday first
        """);

    /// <summary>Words that begin a relative clause whose head is lost.</summary>
    public static readonly FrozenSet<string> Dangling = Set("which who whose whom");

    public static readonly FrozenSet<string> Days = Set(
        """
        monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
        october november december
        """);

    /// <summary>Words that begin a sentence if capitalized; names seldom begin with them.</summary>
    public static readonly FrozenSet<string> Starters = Set(
        """
        the a an in on at by for from with after before during since until as if when while although though because despite
        he she it they we i you this that these those there here his her its their our my
        but and or so yet however meanwhile also still now then what who why how where according asked one some many most
        several all both no not only even to of about under over amid among last earlier later
        der die das ein eine er sie es wir ich im in am auf nach mit bei für und aber doch auch
        """);

    /// <summary>Nouns that precede a name: "Internet giant".</summary>
    public static readonly FrozenSet<string> Announcing = Set(
        """
        giant maker company firm group agency newspaper website site broadcaster network magazine rival partner subsidiary unit
        chain retailer bank carrier startup publisher daily weekly spokesman spokeswoman spokesperson investor analyst president
        minister mayor governor senator lawyer professor director chairman chairwoman chief executive secretary candidate nominee
        """);

    /// <summary>Singular nouns that need an article or a possessive before them: "responded to [whose?] request".</summary>
    public static readonly FrozenSet<string> Owned = Set(
        "request inquiry enquiry query question spokesman spokeswoman spokesperson correspondent reporter");

    public static readonly FrozenSet<string> Answering = Set(
        "respond responds responded responding reply replies replied replying answer answered response");

    public static bool IsFunction(string word) =>
        Determiners.Contains(word) || Prepositions.Contains(word) || Conjunctions.Contains(word)
        || Auxiliaries.Contains(word) || Telling.Contains(word);

    private static FrozenSet<string> Set(string words) =>
        words.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToFrozenSet();
}
