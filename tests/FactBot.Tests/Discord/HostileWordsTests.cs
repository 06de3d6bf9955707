using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using FactBot.Core.Domain;
using FactBot.Core.Ports;
using FactBot.Core.Requests;
using FactBot.Core.Requests.Catalog;
using FactBot.Core.Views;
using FactBot.Discord.Api;
using FactBot.Discord.Inbound;
using FactBot.Discord.Outbound;
using FactBot.Discord.Protocol;
using FactBot.Tests.Discord.Fake;
using FactBot.Tests.Discord.Gate;
using FactBot.Tests.Support;
using Moq;

namespace FactBot.Tests.Discord;

/// <summary>Whatever the words: forms, what is said of forms filled in wrongly, names of threads and suggestions pass the gate.</summary>
public class HostileWordsTests
{
    /// <summary>All that has a form: a new one cannot be forgotten.</summary>
    private static readonly IReadOnlyList<string> WithForm = [.. CommandCatalog.Verbs.Where(v => Forms.For(Token(v)) is not null)];

    public static TheoryData<string> Forming => [.. WithForm];

    private static ActionToken Token(string verb) => new(verb, verb is ActionVerb.SaveNote or ActionVerb.SaveEvidence ? 0 : 123456789, 0);

    private static CustomId Id(string verb) => new(Token(verb).ToString()) { Thread = "1100000000000000011", About = "1100000000000000012", Author = "1100000000000000013" };

    private static IEnumerable<string> Broken(int type, JsonNode data) => DiscordGate.Broken("POST", DiscordRules.Callback, new JsonObject { ["type"] = type, ["data"] = data });

    [Fact]
    public void There_are_forms() => Assert.Superset(
        new HashSet<string> { ActionVerb.Note, ActionVerb.Evidence, ActionVerb.Verdict, ActionVerb.Paste, ActionVerb.SaveNote }, WithForm.ToHashSet());

    [Theory]
    [MemberData(nameof(Forming))]
    public void Every_form_passes_empty_and_with_whatever_stood_in_it(string verb)
    {
        var (form, id) = (Forms.For(Token(verb))!, Id(verb));
        Assert.Empty(Broken(9, DiscordForms.Modal(form, id)));
        Assert.Equal(id, CustomId.Read(id.ToString()));
        Assert.All(HostileWords.Each, words => Assert.Empty(Broken(9, DiscordForms.Modal(DiscordForms.Filled(form, Filled(form, words)), id))));
        HostileWords.Any.Sample(words => Broken(9, DiscordForms.Modal(DiscordForms.Filled(form, Filled(form, words)), id)).ToList() is [], iter: 20, threads: 1);
    }

    [Theory]
    [MemberData(nameof(Forming))]
    public void What_is_said_of_a_form_that_was_filled_in_wrongly_passes_with_all_that_was_typed(string verb)
    {
        var form = Forms.For(Token(verb))!;
        Assert.All(HostileWords.Each, words =>
        {
            var errors = form.Fields.Select(f => new FieldError(f.Name, words)).Append(new FieldError("", words)).ToList();
            var answer = new InvalidForms().Answer("1100000000000000014", new InvalidForm(Id(verb), Filled(form, words)), form, errors);
            Assert.Empty(Broken(4, answer.Posted(DiscordMessage.Ephemeral)));
            Assert.Equal("", DiscordMarks.Of(answer.Posted()));
        });
    }

    [Fact]
    public void A_thread_has_a_name_that_passes_whatever_its_message_says() => Assert.All(HostileWords.Each, words => Assert.All(DiscordViews.Of(words, words, words), view =>
    {
        var message = JsonSerializer.SerializeToElement(DiscordRenderer.Render(view).Posted());
        Assert.Empty(DiscordGate.Broken("POST", DiscordRules.Threads, new JsonObject { ["name"] = ClaimThreads.Name(message), ["auto_archive_duration"] = 10080 }));
    }));

    [Fact]
    public void A_threads_name_begins_with_its_claim()
    {
        var claim = new View.ClaimCard("A-1/2", [new Remark("fact")], "\u202E# **the** mayor", [], null, [], null, null, []);
        Assert.Equal("A-1/2 # **the** mayor", ClaimThreads.Name(JsonSerializer.SerializeToElement(DiscordRenderer.Render(claim).Posted())));
    }

    [Fact]
    public async Task Suggestions_pass_whatever_is_suggested_and_typed()
    {
        await using var discord = await FakeDiscord.StartAsync();
        discord.Check = DiscordGate.Complaint;
        var time = new FastTimeProvider(1);
        using var http = new HttpClient { BaseAddress = discord.ApiBaseUrl };
        var api = new DiscordApi(new DiscordRest(http, new RateBuckets(time), time), FakeDiscord.BotToken);
        var desk = new Mock<IDeskQueries>();
        desk.Setup(d => d.SuggestAsync("show", "claim", It.IsAny<string>(), It.IsAny<Actor>(), It.IsAny<Place>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync((string _, string _, string typed, Actor _, Place _, CancellationToken _) => [.. typed.Trim().Length > 0 ? [new Choice(typed, "A-2")] : Array.Empty<Choice>(), .. Enumerable.Range(1, 30).Select(i => new Choice($"A-1/{i}", typed))]);
        var inbound = new DiscordInbound(api, new DiscordIdentity(FakeDiscord.Application, FakeDiscord.Application), new OpenInteractions(), desk.Object, Mock.Of<IInbox>(), time);
        foreach (var words in HostileWords.Each.Where(w => !w.Any(char.IsSurrogate)))
        {
            var choices = await SuggestedAsync(discord, inbound, words);
            Assert.Equal(25, choices.Count);
        }
    }

    private static async Task<JsonArray> SuggestedAsync(FakeDiscord discord, DiscordInbound inbound, string typed)
    {
        var data = Stories.DiscordDesk.Fact("show", ("claim", typed));
        data["options"]![0]!["options"]![0]!["focused"] = true;
        var id = discord.Ids.Next();
        var payload = new JsonObject
        {
            ["id"] = id, ["token"] = "t" + id, ["type"] = 4, ["channel_id"] = FakeDiscord.Newsroom, ["guild_id"] = FakeDiscord.Guild, ["member"] = discord.People.Ana.Member(), ["data"] = data,
        };
        var interaction = discord.Interactions.Add(id, payload);
        interaction.SentAt = discord.Ids.Time.GetTimestamp();
        await inbound.TakeAsync(new GatewayEvent("INTERACTION_CREATE", JsonSerializer.SerializeToElement(payload), 1), default);
        return (JsonArray)interaction.Callback!["data"]!["choices"]!;
    }

    private static Dictionary<string, string> Filled(Form form, string words) => form.Fields.ToDictionary(f => f.Name, _ => words);
}
