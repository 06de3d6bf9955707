using System.Globalization;
using FactBot.Core.Requests.Catalog;
using FactBot.Core.Text;

namespace FactBot.Core.Requests.Typing;

/// <summary>The sentences on what is wrong with what was typed and what to type instead.</summary>
internal static class TypingPhrases
{
    public const string OneLinkOnly = "I check one link at a time. Post each link in a message of its own.";
    public const string NothingToCheck = "What shall I check? Type check and a link that begins with https://, or check and the article's own words.";
    public const string CheckToAdd = "A claim is made of words of the article, and this is a link. To check a page, type: check https://example.org/story";
    public const string OneArticleAtATime = "These are claims of different articles. Name one article at a time, for example: take A-214/1,3";

    public static string TooManyClaims { get; } =
        $"That is more than {Number(ClaimSet.MaxClaims)} claims, the most that one command takes. Do it in parts, for example: take 1-{Number(ClaimSet.MaxClaims)}";

    public static string NotAReference(string typed) => $"{Wording.Typed(typed)} is no reference. Type A-214/3 for a claim, A-214 for an article, or 3 in a claim's own article.";

    public static string ClaimOrWords(Command command, string number, string next) =>
        $"Claim {number}, or words? For the claim type: {command.Name} c{number} {next} ... For words put them in quotation marks: {command.Name} \"{number} {next} ...\"";

    public static string ReferenceFirst(Command command, string typed) =>
        $"Put {Wording.Typed(typed)} directly after {command.Name}, or it is a word of yours and I cannot tell which. For example: {command.Example}";

    public static string NumberInClaimThread(string typed) =>
        $"In a claim's own thread a number is a word, so {Wording.Typed(typed)} names no claim here. For claim 3 type c3, or A-214/3 with its article: take c3";

    public static string NoClaims(string typed) => $"{Wording.Typed(typed)} names no claims. Type 3, or 1,4-6, or A-214/2, or all.";

    public static string WhichClaims(int dossier) => $"Which claims of A-{Number(dossier)}? Name them as in: take A-{Number(dossier)}/1,3 or: take A-{Number(dossier)} all.";

    public static string NoCommand(string typed, string? near) => near is not null
        ? $"I don't know {Wording.Typed(typed)}. Did you mean \"{near}\"? For example: {CommandCatalog.Named(near).Example}"
        : $"I don't understand {Wording.Typed(typed)}. Post a link to check an article, or type help to see what I can do.";

    public static string NoteNeedsColon(string reference) => $"To keep that as a note, put a colon behind the reference: {reference}: your words. To see the claim, type: show {reference}";

    public static string Planned(Command command) => $"\"{command.Name}\" is not there yet. {command.Until}";

    public static string Left(Command command, string typed, string? near) => near is not null
        ? $"I don't know {Wording.Typed(typed)} in {command.Name}. Did you mean \"{near}\"? For example: {command.Example}"
        : $"I don't understand {Wording.Typed(typed)} in {command.Name}. For example: {command.Example}";

    public static string TooMuch(Command command) => $"That is more than {command.Name} can take. For example: {command.Example}";

    public static string Missing(Command command, Parameter parameter) =>
        $"{command.Name} needs {Said(parameter)}. For example: {command.Example}";

    public static string NoEvidence(Command command) => $"evidence needs a link or words. For example: {command.Example}";

    public static string NothingToAssign(Command command) => $"Say to whom, by when, or how urgent it is. For example: {command.Example}";

    public static string NoChoice(Parameter parameter, string typed, string? near)
    {
        var labels = string.Join(", ", parameter.Choices.Select(c => c.Label));
        return near is not null
            ? $"I don't know the {parameter.Name} {Wording.Typed(typed)}. Did you mean \"{near}\"? It can be {labels}."
            : $"I don't know the {parameter.Name} {Wording.Typed(typed)}. It can be {labels}.";
    }

    public static string NoFlag(Parameter parameter, string typed) => $"{Wording.Typed(typed)} is neither yes nor no. Type {parameter.Name}:yes or {parameter.Name}:no.";

    public static string NoNumber(Parameter parameter, string typed) => $"{Wording.Typed(typed)} is no number. Type for example {parameter.Name}:1.";

    public static string NoLink(string typed) => $"{Wording.Typed(typed)} is no link that I can read. It must begin with http:// or https://.";

    public static string NoPerson(string typed) => $"{Wording.Typed(typed)} is no person. Type @ and a name, me, or none.";

    public static string TooLong(Parameter parameter, int length) =>
        $"The {parameter.Name} may have {Thousands(parameter.MaxLength)} characters, and this has {Thousands(length)}. Shorten it, or keep it in parts.";

    private static string Said(Parameter parameter) => parameter.Choices.Length > 0
        ? $"the {parameter.Name}: {string.Join(", ", parameter.Choices.Select(c => c.Label))}"
        : $"the {parameter.Name}: {parameter.Description}";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Thousands(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
