using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace FactBot.Tests.Discord.Gate;

/// <summary>What has a meaning in a text as Discord's clients read it: what a backslash stands before has none.</summary>
internal static partial class DiscordMarks
{
    /// <summary>The first mark in a message that is not the renderer's own; "" where there is none.</summary>
    public static string Of(JsonNode message)
    {
        var embeds = (message["embeds"] as JsonArray ?? []).SelectMany(e => new[] { In((string?)e!["description"] ?? "", but: Own()), In((string?)e["title"] ?? "") });
        return embeds.Prepend(In((string?)message["content"] ?? "", but: Own())).FirstOrDefault(m => m.Length > 0) ?? "";
    }

    /// <param name="text">Marked text.</param>
    /// <param name="but">What is left out.</param>
    public static string In(string text, Regex? but = null)
    {
        var read = Escaped().Replace(text, "\u0001");
        return Meaning().Match(but?.Replace(read, "") ?? read).Value;
    }

    [GeneratedRegex(@"\\[^0-9A-Za-z\s]", RegexOptions.CultureInvariant)]
    private static partial Regex Escaped();

    [GeneratedRegex(@"[@*_~`|<]|\]\(|:/|(?<![0-9]):[\w+-]+:|(?m:^\s*(#{1,3}|-#?|\*|\+|>|\d+[.)])(\s|$))|gg/", RegexOptions.CultureInvariant)]
    private static partial Regex Meaning();

    /// <summary>
    /// The marks of the renderer itself: bold and italic pairs around words, small print, the quotation, the summary's channel, and links to
    /// the article's sentence, to a message, and to nothing else.
    /// </summary>
    [GeneratedRegex(@"\*\*?|(?m:^-# )|(?m:^> )|<\#\d+>|\[(open at sentence|look at it)\]\(https://[^()\s]+\)", RegexOptions.CultureInvariant)]
    private static partial Regex Own();
}
