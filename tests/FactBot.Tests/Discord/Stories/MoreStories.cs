using System.Text.Json.Nodes;
using FactBot.Core.Domain;
using FactBot.Tests.Discord.Fake;

namespace FactBot.Tests.Discord.Stories;

/// <summary>The rarer commands stand in the group "more".</summary>
public sealed class MoreStories
{
    [Fact]
    public async Task A_command_of_the_group_does_what_it_says()
    {
        await using var desk = await DiscordDesk.OpenAsync();
        await desk.OpenCardAsync();
        var asked = await desk.People.CommandAsync(
            desk.People.Ana, FakeDiscord.Newsroom, DiscordDesk.FactMore("dismiss", ("claim", "A-1/2"), ("reason", "an opinion")));
        Assert.Contains("A-1/2", await desk.ToldAsync(asked), StringComparison.Ordinal);
        Assert.Equal(ClaimState.SetAside, (await desk.FileAsync(2)).State);
    }

    [Fact]
    public async Task A_client_that_has_not_heard_of_the_group_is_understood()
    {
        await using var desk = await DiscordDesk.OpenAsync();
        await desk.OpenCardAsync();
        var asked = await desk.CommandAsync(desk.People.Ana, "dismiss", ("claim", "A-1/2"), ("reason", "an opinion"));
        Assert.Contains("A-1/2", await desk.ToldAsync(asked), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Suggestions_come_within_the_group_too()
    {
        await using var desk = await DiscordDesk.OpenAsync();
        await desk.OpenCardAsync();
        var data = DiscordDesk.FactMore("dismiss", ("claim", "A-1/"));
        data["options"]![0]!["options"]![0]!["options"]![0]!["focused"] = true;
        var typing = await desk.People.TypeAsync(desk.People.Ana, FakeDiscord.Newsroom, data);
        var choices = (JsonArray)(await typing.AnsweredAsync())["data"]!["choices"]!;
        Assert.Equal("A-1/1", (string?)choices[0]!["value"]);
    }

    [Fact]
    public async Task The_group_alone_shows_help()
    {
        await using var desk = await DiscordDesk.OpenAsync();
        var asked = await desk.People.CommandAsync(
            desk.People.Ana, FakeDiscord.Newsroom, new JsonObject { ["name"] = "fact", ["options"] = new JsonArray(new JsonObject { ["type"] = 2, ["name"] = "more" }) });
        Assert.Contains("What I can do", await desk.ToldAsync(asked), StringComparison.Ordinal);
    }
}
