using System.Text;
using System.Text.Json.Nodes;
using CsCheck;
using FactBot.Core.Requests;
using FactBot.Slack.Protocol;
using FactBot.Tests.Support;

namespace FactBot.Tests.Slack.Inbound;

/// <summary>Everything that Slack tells, by samples of our own making, with fields and events that nobody knows yet.</summary>
public class SampleTests
{
    private static readonly IReadOnlyList<string> Names = [.. EnvelopeHarness.Samples];

    private static readonly Gen<JsonNode> Mangled = Gen.Select(Gen.Int[0, 10_000], Gen.Int[1, 4]).Select((seed, times) =>
    {
        var chance = new Random(seed);
        return Mangle(EnvelopeHarness.Sample(Names[chance.Next(Names.Count)]), chance, times);
    });

    [Fact]
    public async Task Every_sample_comes_to_what_was_approved()
    {
        var told = new StringBuilder();
        foreach (var name in EnvelopeHarness.Samples)
        {
            using var hearer = new EnvelopeHarness();
            var reply = await hearer.HearsAsync(name);
            told.Append(name).Append('\n').Append("  ").Append(Line(hearer, reply)).Append('\n');
        }

        GoldenText.Check("inbound", told.ToString(), "Slack");
    }

    [Fact]
    public async Task The_two_forms_of_a_mention_and_a_redelivery_are_one_event()
    {
        using var hearer = new EnvelopeHarness();
        await hearer.HearsAsync("app-mention");
        await hearer.HearsAsync("app-mention-as-message");
        var again = EnvelopeHarness.Sample("app-mention");
        again["envelope_id"] = "e-2";
        again["retry_attempt"] = 1;
        await hearer.HearsAsync(again);

        Assert.Equal(3, hearer.Accepted.Count);
        Assert.Single(hearer.Accepted.Distinct());
    }

    [Fact]
    public void Whatever_is_wrong_with_an_event_it_is_left_and_nothing_is_thrown() => Mangled.Sample(
        envelope =>
        {
            using var hearer = new EnvelopeHarness();
            Task.Run(() => hearer.HearsAsync(envelope)).GetAwaiter().GetResult();
            Assert.All(hearer.Accepted, e =>
            {
                Assert.StartsWith("slack:T0POST:", e.Key.Value, StringComparison.Ordinal);
                Assert.NotEmpty(e.Place.Channel);
                Assert.NotEmpty(e.Actor.Person.UserId);
            });
        },
        iter: 1500);

    private static string Line(EnvelopeHarness hearer, EnvelopeResponse reply)
    {
        var opened = hearer.Slack.CallsOf("views.open").Select(c => "opens " + (string?)JsonNode.Parse(c.Args["view"])!["title"]!["text"]).FirstOrDefault();
        var answered = reply.Payload?.ToJsonString(SlackJson.Plain);
        return hearer.Accepted.Count == 0 ? opened ?? answered ?? "nothing"
            : string.Join("\n  ", hearer.Accepted.Select(e =>
                $"{e.Key} in {e.Place.Channel}{(e.Place.Thread is { } t ? "/" + t : "")} ({e.Audience}) by {e.Actor.Person.Name}{(e.Actor.IsAdmin ? " (admin)" : "")}"
                + $"{(e.MessageId is { } m ? " message " + m : "")}{(e.ReplyToken is null ? "" : " answerable")}: {Of(e.Request)}"));
    }

    private static string Of(Request request) => request switch
    {
        Request.ThreadReply reply => $"Reply {reply.Message.MessageId} to {reply.To}: {reply.Text} [{string.Join(", ", reply.Files.Select(f => f.Name))}]",
        Request.Edited edited => $"Edited {edited.Message.MessageId} to {edited.To}: {edited.Text}",
        Request.Deleted deleted => $"Deleted {deleted.Message.MessageId}",
        Request.AddNote note => $"AddNote {note.Ref}: {note.Text} from {note.From?.MessageId} by {note.Author?.Name}",
        Request.Take take => $"Take {take.Claims.Dossier}/{string.Join(',', take.Claims.Claims)}",
        Request.Assign assign => $"Assign {assign.Claims.Dossier}/{string.Join(',', assign.Claims.Claims)} {assign.Who} {assign.Due} {assign.Priority}",
        var other => other.ToString(),
    };

    /// <summary>Somewhere within it, something else stands than should.</summary>
    private static JsonNode Mangle(JsonNode envelope, Random chance, int times)
    {
        for (var i = 0; i < times; i++)
        {
            var parents = All(envelope).OfType<JsonObject>().Where(o => o.Count > 0).ToList();
            var parent = parents[chance.Next(parents.Count)];
            var name = parent.ElementAt(chance.Next(parent.Count)).Key;
            parent[name] = chance.Next(8) switch
            {
                0 => null,
                1 => JsonValue.Create(chance.Next()),
                2 => new JsonArray(JsonValue.Create(1), null),
                3 => new JsonObject { ["id"] = 5 },
                4 => JsonValue.Create(""),
                5 => JsonValue.Create("\u202E<@U0BOT> \u0000|" + new string('x', 500)),
                6 => JsonValue.Create(true),
                _ => JsonValue.Create("f1|note|999999999|999999999"),
            };
        }

        return envelope;
    }

    private static IEnumerable<JsonNode> All(JsonNode? node) => node switch
    {
        JsonObject o => o.SelectMany(p => All(p.Value)).Prepend(o),
        JsonArray a => a.SelectMany(All).Prepend(a),
        null => [],
        _ => [node],
    };
}
