using System.Collections.Immutable;

namespace FactBot.Core.Requests.Catalog;

internal static class ArticleCommands
{
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
            Aliases = [new("read"), new("analyze"), new("analyse"), new("factcheck"), new("verify")],
            Common = true,
        },
        new(
            "show",
            "Shows an article's card, or one claim with all that is known of it.",
            [Parameters.Reference, Parameters.Flag("whole", "the full report of the article, for you alone") with { Aliases = ["all", "full", "report"] }],
            ["show A-214/3", "show A-214", "show A-214 whole"])
        {
            Aliases = [new("open"), new("view")],
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
            Aliases = [new("list")],
            Common = true,
        },
    ];
}
