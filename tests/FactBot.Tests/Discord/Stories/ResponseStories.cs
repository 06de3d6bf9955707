using System.Text.Json.Nodes;
using CsCheck;
using FactBot.Discord.Registration;
using FactBot.Tests.Discord.Fake;
using FactBot.Tests.Stories;

namespace FactBot.Tests.Discord.Stories;

/// <summary>Whoever uses a command, a button or a form is answered, whatever it was.</summary>
public sealed class ResponseStories
{
    private static readonly string[] Fields = ["name", "custom_id", "type", "options", "values", "components", "target_id", "resolved", "component_type"];

    private static readonly Func<JsonNode?>[] Values =
    [
        () => null, () => new JsonArray(), () => new JsonObject(), () => 3, () => -1, () => "", () => "fact", () => "again", () => "menu", () => "f1|note|1|1", () => "f1|note|999|1",
        () => "f1|verdict|1|1", () => "f1|take|1|1", () => "f1|nothing|0|0", () => "f9|x", () => "\u202e;;;k", () => "Save as note", () => FakeDiscord.Newsroom,
        () => new JsonArray("f1|note|1|1"), () => new JsonArray(new JsonObject { ["name"] = "note", ["type"] = 1 }), () => new JsonArray(new JsonObject { ["type"] = 18 }),
    ];

    private static readonly Gen<JsonObject> Strange = Gen.Select(Gen.Int[0, Fields.Length - 1], Gen.Int[0, Values.Length - 1]).Array[0, 6].Select(picked =>
    {
        var data = new JsonObject();
        foreach (var (field, value) in picked)
        {
            data[Fields[field]] = Values[value]();
        }

        return data;
    });

    [Fact]
    public async Task However_strange_an_interaction_is_it_is_answered_once()
    {
        await using var desk = await DiscordDesk.OpenAsync();
        await desk.OpenCardAsync();
        await Gen.Select(Gen.Int[2, 5], Strange).SampleAsync(
            async (type, data) =>
            {
                var interaction = await desk.People.ActAsync(type, desk.People.Ana, FakeDiscord.Newsroom, data);
                var answer = await interaction.AnsweredAsync();
                Assert.Equal(type is 4, (int)answer["type"]! is 8);
            },
            iter: 150,
            threads: 1);
        Assert.Equal(0, desk.Client.Counts.Failed);
        Assert.All(
            desk.Discord.Requests.Where(r => r.Route.EndsWith("/callback", StringComparison.Ordinal)).GroupBy(r => r["interaction_id"]),
            answers => Assert.Single(answers));
    }

    public static TheoryData<string> Commands => [.. Registered.Select(c => (string)c["name"]!)];

    private static IEnumerable<JsonNode> Registered => ((JsonArray)CommandJson.All()[0]!["options"]!).OfType<JsonNode>();

    /// <summary>Nothing, what is wrong, what is right and what is hostile, before and after there is an article: nobody is left with "thinking ...".</summary>
    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Every_command_has_an_answer_for_whoever_typed_it(string name)
    {
        await using var desk = await DiscordDesk.OpenAsync();
        await AskAsync(desk, name, null);
        await AskAsync(desk, name, _ => "A-99/7");
        await AskAsync(desk, name, _ => "https://nowhere.example/gone");
        await desk.OpenCardAsync();
        await AskAsync(desk, name, field => field is "link" ? TestDesk.Link : "A-1/1");
        await AskAsync(desk, name, _ => "\u202eA-1/1 @everyone");
    }

    private static async Task AskAsync(DiscordDesk desk, string name, Func<string, string>? value)
    {
        var options = value is null ? [] : ((JsonArray)Registered.Single(c => (string)c["name"]! == name)["options"]!).OfType<JsonNode>();
        var data = DiscordDesk.Fact(name);
        data["options"]![0]!["options"] = new JsonArray([.. options.Select(o => Filled(desk, o, value!)).OfType<JsonNode>()]);
        var asked = await desk.People.CommandAsync(desk.People.Ana, FakeDiscord.Newsroom, data);
        await asked.AnsweredAsync();
        Assert.NotEmpty(await desk.ToldAsync(asked));
    }

    /// <summary>Text, numbers, flags and people as Discord sends them; a file has its own stories.</summary>
    private static JsonObject? Filled(DiscordDesk desk, JsonNode option, Func<string, string> value)
    {
        var name = (string)option["name"]!;
        JsonNode? typed = (int)option["type"]! switch
        {
            3 => (string?)(option["choices"] as JsonArray)?[0]!["value"] ?? value(name),
            4 => 1,
            5 => true,
            6 => desk.People.Ben.Id,
            _ => null,
        };
        return typed is null ? null : new JsonObject { ["name"] = name, ["type"] = (int)option["type"]!, ["value"] = typed };
    }
}
