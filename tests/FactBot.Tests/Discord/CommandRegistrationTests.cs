using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using FactBot.Core.Requests;
using FactBot.Core.Requests.Catalog;
using FactBot.Discord;
using FactBot.Discord.Api;
using FactBot.Discord.Protocol;
using FactBot.Discord.Registration;
using FactBot.Tests.Discord.Fake;
using FactBot.Tests.Discord.Gate;
using FactBot.Tests.Support;

namespace FactBot.Tests.Discord;

public class CommandRegistrationTests
{
    private static JsonArray Top => (JsonArray)CommandJson.All()[0]!["options"]!;

    private static JsonArray InMore => (JsonArray)Top.Single(o => (string?)o!["name"] == "more")!["options"]!;

    private static IEnumerable<JsonNode> Subcommands => Top.Where(o => (int)o!["type"]! == 1).Concat(InMore).OfType<JsonNode>();

    private static JsonElement Parsed(JsonNode node) => JsonSerializer.SerializeToElement(node);

    [Fact]
    public void The_commands_pass_the_gate() => Assert.Empty(DiscordGate.Broken("PUT", DiscordRules.Commands, CommandJson.All()));

    [Fact]
    public void Every_command_of_the_catalog_is_there_with_all_that_it_takes() => Assert.Equal(
        CommandCatalog.Built.Select(c => $"{c.Name} {string.Join(' ', c.Parameters.Select(p => p.Name).Order())}").Order(),
        Subcommands.Select(s => $"{s!["name"]} {string.Join(' ', ((JsonArray)s["options"]!).Select(o => (string)o!["name"]!).Where(n => n is not (CommandJson.FileOption or CommandJson.NobodyOption)).Order())}").Order());

    [Fact]
    public void The_rarer_commands_stand_in_a_group_and_room_is_left_for_others()
    {
        Assert.Equal(
            ["check", "show", "claims", "note", "evidence", "verdict", "take", "assign", "mine", "summary", "settings", "help", "more"],
            Top.Select(o => (string?)o!["name"]));
        Assert.Equal(["add", "edit", "dismiss", "keep"], InMore.Select(o => (string?)o!["name"]));
        Assert.Equal(2, (int)Top.Single(o => (string?)o!["name"] == "more")!["type"]!);
    }

    [Theory]
    [InlineData("assign", "who")]
    [InlineData("claims", "who")]
    public void Nobody_can_be_said_where_it_can_be_meant(string command, string parameter)
    {
        Assert.Contains(((JsonArray)Subcommands.Single(s => (string?)s!["name"] == command)!["options"]!), o => (string?)o!["name"] == CommandJson.NobodyOption);
        Assert.IsNotType<Request.Unknown>(CommandReader.Read(command, new Dictionary<string, string> { [parameter] = "none", ["claims"] = "A-1/1" }));
    }

    [Fact]
    public void Commands_that_are_there_are_left_as_they_are()
    {
        var there = CommandJson.All();
        foreach (var command in there)
        {
            command!["id"] = "1";
            command["version"] = "2";
            command["dm_permission"] = true;
            command["nsfw"] = false;
        }

        Assert.True(CommandRegistration.IsThere(CommandJson.All(), Parsed(there)));
        Assert.True(CommandRegistration.IsThere(CommandJson.All(), Parsed(new JsonArray([.. there.Reverse().Select(c => c!.DeepClone())]))));
    }

    [Fact]
    public void A_changed_word_an_added_or_a_missing_option_is_a_change()
    {
        Assert.All<Action<JsonArray>>(
            [
                a => a[0]!["description"] = "other",
                a => a.RemoveAt(1),
                a => ((JsonArray)a[0]!["options"]!).RemoveAt(0),
                a => ((JsonArray)a[0]!["options"]![0]!["options"]!).Add((JsonNode)new JsonObject { ["type"] = 3, ["name"] = "old", ["description"] = "d" }),
                a => a[0]!["options"]![0]!["options"]![0]!["required"] = true,
            ],
            change =>
            {
                var there = CommandJson.All();
                change(there);
                Assert.False(CommandRegistration.IsThere(CommandJson.All(), Parsed(there)));
            });
    }

    [Fact]
    public async Task They_are_registered_once()
    {
        await using var discord = await FakeDiscord.StartAsync();
        discord.Check = DiscordGate.Complaint;
        using var http = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.None }) { BaseAddress = discord.ApiBaseUrl };
        var time = new FastTimeProvider(1);
        var api = new DiscordApi(new DiscordRest(http, new RateBuckets(time), time), FakeDiscord.BotToken);

        Assert.Equal(RegistrationResult.Now, await new CommandRegistration(api).RunAsync(FakeDiscord.Application, default));
        Assert.Equal(RegistrationResult.Before, await new CommandRegistration(api).RunAsync(FakeDiscord.Application, default));
        Assert.Equal(1, discord.Commands.Replaced);

        var findings = await new DiscordDiagnostics(api).RunAsync(default);
        Assert.Equal(
            [DiscordCheck.Token, DiscordCheck.MessageContent, DiscordCheck.Starts, DiscordCheck.Commands, DiscordCheck.Guilds],
            findings.Where(f => f.Holds).Select(f => f.Check));
        Assert.Equal(DiscordAccess.Needed, findings.Single(f => f.Check is DiscordCheck.Permissions).Missing);
    }
}
