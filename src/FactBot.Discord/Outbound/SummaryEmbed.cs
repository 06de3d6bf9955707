using System.Collections.Immutable;
using FactBot.Core.Domain;
using FactBot.Core.Views;
using FactBot.Discord.Api;

namespace FactBot.Discord.Outbound;

/// <summary>The daily summary. The people to notify stand above it, because Discord notifies nobody of a mention in an embed.</summary>
internal static class SummaryEmbed
{
    private const int WhenLength = 300;
    private const int SectionsLength = 3000;
    private const int CountsLength = 700;

    public static DiscordMessage Of(View.DailySummary summary)
    {
        var sections = new MarkdownText(SectionsLength);
        foreach (var section in summary.Sections)
        {
            sections.Line().Words(section.Words);
        }

        var embed = new Embed().Author("FACT DESK").Footer(summary.Foot).Color(EmbedColors.Open).Description(
            new MarkdownText(WhenLength).Sign($"<#{Snowflakes.Digits(summary.Channel.Channel)}>{RemarkText.Between}").Words(summary.When),
            new MarkdownText(CountsLength).Words(summary.Counts),
            sections);
        ImmutableArray<string> called = [.. Called(summary.Tell)];
        var names = new MarkdownText(DiscordLimits.Content);
        foreach (var user in called)
        {
            names.User(user).Sign(" ");
        }

        return new DiscordMessage(names.ToString(), embed.Json, [], called);
    }

    /// <summary>The Discord accounts to notify, each once, up to what a message may mention and hold.</summary>
    public static IEnumerable<string> Called(IEnumerable<Person> people) => people
        .Where(p => p.Platform == DiscordOptions.PlatformName && Snowflakes.Is(p.UserId))
        .Select(p => p.UserId)
        .Distinct(StringComparer.Ordinal)
        .Take(DiscordLimits.CalledUsers / 2);
}
