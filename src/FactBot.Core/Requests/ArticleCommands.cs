using System.Collections.Immutable;
using FactBot.Core.Domain;
using FactBot.Core.Requests.Catalog;
using FactBot.Core.Requests.Typing;

namespace FactBot.Core.Requests;

/// <summary>Commands about whole articles.</summary>
internal static class ArticleCommands
{
    /// <summary>The length from which words are an article's, not what somebody says about a link, in UTF-16 code units.</summary>
    public const int LongText = 400;

    /// <summary>The fewest words of an article.</summary>
    private const int FewWords = 4;

    public static ImmutableArray<Command> All { get; } =
    [
        new(
            "check",
            "Reads an article and lists its key claims, or shows the list there is.",
            [
                new("link", ParameterKind.Link, "the page, beginning with https://") { Aliases = ["url"] },
                Parameters.Text("text", "the article's own words, where the page cannot be read", maxLength: 0) with { Label = "The article's words" },
                Parameters.Flag("draft", "our own article, not yet out") with { Label = "Our own draft?" },
            ],
            ["check https://example.org/story", "check https://example.org/story draft:true", "check <the article's text>"])
        {
            Read = ReadCheck,
            Aliases = [new("read"), new("analyze"), new("analyse"), new("factcheck"), new("verify")],
            Common = true,
            Actions =
            [
                new(ActionVerb.Paste) { Form = new("Paste the text", "Check", ["text", "draft"]) { Needed = ["text"] } },
                new(ActionVerb.Sample) { Request = _ => new Request.TrySample() },
            ],
        },
        new(
            "show",
            "Shows an article's card, or one claim with all that is known of it.",
            [Parameters.Reference, Parameters.Flag("whole", "the full report of the article, for you alone") with { Aliases = ["all", "full", "report"] }],
            ["show A-214/3", "show A-214", "show A-214 whole"])
        {
            Read = ReadShow,
            Aliases = [new("open"), new("view")],
            Actions =
            [
                new(ActionVerb.Open) { Request = token => new Request.Show(token.Reference) },
                new(ActionVerb.Report) { Request = token => new Request.Show(token.Reference, Whole: true) },
            ],
        },
        new(
            "claims",
            "Lists claims: of one article or of the desk, by state, kind or person.",
            [
                Parameters.Dossier,
                Parameters.Choice("state", "only those in this state", Choices.State),
                Parameters.Choice("kind", "only those of this kind", Choices.Kind),
                new("who", ParameterKind.Person, "only those of this person; none for those that nobody has"),
            ],
            ["claims A-214", "claims new", "claims A-214 allegation @sam"])
        {
            Read = ReadClaims,
            Aliases = [new("list")],
            Common = true,
            Actions = [new(ActionVerb.Claims) { Request = token => new Request.ListClaims(token.Reference == Reference.Here ? null : token.Reference) }],
        },
    ];

    private static Request ReadCheck(ParameterValues filled)
    {
        var draft = filled.Flag("draft");
        var link = filled.Link("link");
        var request = Check(link, filled.Word("text") ?? "", draft);
        return request is Request.Unknown wrong ? Wrong(filled, wrong) : filled.Or(request);
    }

    /// <summary>Reads a link, words, or both. A link with a long text means that the text is that page's.</summary>
    private static Request Check(string? link, string text, bool draft)
    {
        if (text.Length >= LongText)
        {
            return new Request.CheckText(text, draft, link);
        }

        var links = LinkReader.All(text).Prepend(link).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        return links.Count > 1 ? new Request.Unknown(TypingPhrases.OneLinkOnly, "link")
            : links.Count == 1 ? new Request.CheckLink(links[0], draft)
            : CheckWords(text, draft);
    }

    private static Request ReadShow(ParameterValues filled) => filled.Or(new Request.Show(filled.Reference("claim"), filled.Flag("whole")));

    private static Request ReadClaims(ParameterValues filled) => filled.Or(new Request.ListClaims(
        filled.Dossier("dossier"), filled.Choice<ClaimState>("state"), filled.Choice<ClaimKind>("kind"), filled.Who("who")));

    private static Request CheckWords(string text, bool draft)
    {
        var words = text.Split([' ', '\n', '\t'], FewWords, StringSplitOptions.RemoveEmptyEntries);
        return words.Length >= FewWords ? new Request.CheckText(text, draft)
            : words is [var page] && LinkReader.Unschemed(page) is { } link ? new Request.CheckLink(link, draft)
            : words is ["sample" or "Sample"] ? new Request.TrySample()
            : words.Length > 0 && ReferenceReader.Read(words[^1]) is { } known ? new Request.Show(known)
            : new Request.Unknown(TypingPhrases.NothingToCheck, "link");
    }

    private static Request Wrong(ParameterValues filled, Request.Unknown wrong)
    {
        filled.Wrong(wrong.Field ?? "", wrong.Sentence);
        return filled.Or(wrong);
    }
}

public abstract partial record Request
{
    /// <summary>Checks a page: opens a dossier on it, or shows the one that exists.</summary>
    [StoredName("checkLink")]
    public sealed record CheckLink(string Address, bool Draft = false) : Request;

    /// <summary>Checks pasted text. <paramref name="Address"/> is the page that could not be read, if there was one.</summary>
    [StoredName("checkText")]
    public sealed record CheckText(string Text, bool Draft = false, string? Address = null) : Request;

    [StoredName("checkFile")]
    public sealed record CheckFile(AttachedFile File, bool Draft = false) : Request;

    /// <summary>Checks the sample article that comes with the program.</summary>
    [StoredName("trySample")]
    public sealed record TrySample : Request;

    /// <summary>
    /// Shows a card, or with a claim its message. <paramref name="Whole"/> asks for the full report of the article, privately.
    /// </summary>
    [StoredName("show")]
    public sealed record Show(Reference Ref, bool Whole = false) : Request;

    /// <summary>Lists the claims of one article, or of the desk where the reference is null.</summary>
    [StoredName("listClaims")]
    public sealed record ListClaims(Reference? Ref, ClaimState? State = null, ClaimKind? Kind = null, Who? Who = null) : Request;
}
