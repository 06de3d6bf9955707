using FactBot.Discord.Outbound;
using FactBot.Tests.Discord.Fake;
using FactBot.Tests.Discord.Gate;

namespace FactBot.Tests.Discord.Stories;

/// <summary>What one person alone is told when a message asked: directly, and where that is not to be had at least that there is something.</summary>
public sealed class DirectResponseStories
{
    [Fact]
    public async Task A_private_answer_to_a_mention_begins_with_a_link_to_it()
    {
        await using var desk = await DiscordDesk.OpenAsync();
        var asked = await desk.MentionsAsync(desk.People.Ana, "show A-9");
        var told = await desk.FindAsync(m => m.Channel == DirectTo(desk.People.Ana));
        Assert.StartsWith($"In answer to [your message](https://discord.com/channels/{FakeDiscord.Guild}/{FakeDiscord.Newsroom}/{asked.Id}):\nThere is no A-9", told.Content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_begins_with_it_too_and_a_message_in_a_thread_is_found_there()
    {
        await using var desk = await DiscordDesk.OpenAsync();
        await desk.OpenCardAsync();
        var claim = await desk.OpenClaimAsync(2);
        desk.Discord.Channels.Add(new FakeChannel(claim.Id, 11, FakeDiscord.Guild, FakeDiscord.Newsroom, []));
        var asked = await desk.MentionsAsync(desk.People.Ana, "help", claim.Id);
        var told = await desk.FindAsync(m => m.Channel == DirectTo(desk.People.Ana));
        Assert.Equal($"In answer to [your message](https://discord.com/channels/{FakeDiscord.Guild}/{claim.Id}/{asked.Id}):", told.Content);
        Assert.NotNull(told.Body["embeds"]);
    }

    [Fact]
    public async Task A_question_asked_directly_is_answered_without_a_link()
    {
        await using var desk = await DiscordDesk.OpenAsync();
        desk.Discord.Channels.Add(new FakeChannel(DirectTo(desk.People.Ana), 1, null, null, []));
        await desk.People.SayAsync(desk.People.Ana, DirectTo(desk.People.Ana), "show A-9");
        var told = await desk.FindAsync(m => m.Content.Contains("A-9", StringComparison.Ordinal));
        Assert.DoesNotContain("https", told.Content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_takes_no_direct_messages_is_told_once_where_the_question_stands_and_not_one_word_of_the_answer()
    {
        await using var desk = await DiscordDesk.OpenAsync();
        desk.Discord.InsteadOf = r => r is { Method: "POST", Route: DiscordRules.Messages } && r["channel_id"] == DirectTo(desk.People.Ana)
            ? FakeResponses.Error(403, 50007, "Cannot send messages to this user")
            : null;
        var asked = await desk.MentionsAsync(desk.People.Ana, "show A-9");
        var line = await desk.FindAsync(m => m.ReplyTo == asked.Id);
        Assert.Equal((FakeDiscord.Newsroom, BlockedDirectMessages.Words), (line.Channel, line.Content));

        // Each answer is tried twice: as it is, and in plain words.
        await desk.MentionsAsync(desk.People.Ana, "show A-8");
        await desk.Discord.UntilAsync(() => desk.Discord.Requests.Count(IsDirect) >= 4);
        await desk.MentionsAsync(desk.People.Ben, "show A-7");
        await desk.FindAsync(m => m.Channel == DirectTo(desk.People.Ben));
        Assert.Single(desk.Discord.Channels.Posts, m => m.Content == BlockedDirectMessages.Words);
        Assert.DoesNotContain(desk.Discord.Channels.In(FakeDiscord.Newsroom).Where(m => m.Author.IsBot), m => m.Content.Contains("A-9", StringComparison.Ordinal));

        bool IsDirect(FakeRequest r) => r is { Method: "POST", Route: DiscordRules.Messages } && r["channel_id"] == DirectTo(desk.People.Ana);
    }

    private static string DirectTo(FakeUser user) => "7" + user.Id;
}
