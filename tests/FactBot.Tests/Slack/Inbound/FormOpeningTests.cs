using System.Text.Json.Nodes;

namespace FactBot.Tests.Slack.Inbound;

public sealed class FormOpeningTests : IDisposable
{
    private readonly EnvelopeHarness _hearer = new();

    public void Dispose() => _hearer.Dispose();

    private JsonNode Modal => JsonNode.Parse(_hearer.Slack.CallsOf("views.open").Single().Args["view"])!;

    private static JsonNode Sample(string name, Action<JsonNode> change)
    {
        var sample = EnvelopeHarness.Sample(name);
        change(sample["payload"]!);
        return sample;
    }

    [Theory]
    [InlineData("expired_trigger_id")]
    [InlineData("exchanged_trigger_id")]
    [InlineData("internal_error")]
    public async Task A_form_that_came_too_late_is_answered_kindly_and_privately(string error)
    {
        _hearer.Slack.Instead = c => c.Method == "views.open" ? CannedSlack.Error(error) : null;
        await _hearer.HearsAsync("button-note");

        Assert.Contains("press it again", _hearer.Slack.CallsOf("response_url").Single().Args["body"], StringComparison.Ordinal);
        Assert.Empty(_hearer.Accepted);
    }

    [Fact]
    public async Task Without_an_address_to_answer_the_person_alone_is_told_in_the_thread()
    {
        _hearer.Slack.Instead = c => c.Method == "views.open" ? CannedSlack.Error("expired_trigger_id") : null;
        await _hearer.HearsAsync(Sample("button-note", p => p["response_url"] = "https://evil.example/1"));

        var told = _hearer.Slack.CallsOf("chat.postEphemeral").Single().Args;
        Assert.Equal(("U1ANA", "C1METRO", EnvelopeHarness.Root), (told["user"], told["channel"], told["thread_ts"]));
    }

    [Fact]
    public async Task Where_there_is_nothing_to_fill_in_any_more_that_is_said()
    {
        _hearer.IsGone = true;
        await _hearer.HearsAsync("button-note");

        Assert.Empty(_hearer.Slack.CallsOf("views.open"));
        Assert.Contains("is gone", _hearer.Slack.CallsOf("response_url").Single().Args["body"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_words_of_a_message_stand_in_the_form_and_names_as_people_read_them()
    {
        await _hearer.HearsAsync(Sample("shortcut-note", p => p["message"]!["text"] = "<@U1ANA>: 3 &lt; 4"));

        var text = Modal["blocks"]!.AsArray().Single(b => (string?)b!["block_id"] == "text")!;
        Assert.Equal("@ana: 3 < 4", (string?)text["element"]!["initial_value"]);
        Assert.Empty(SlackRules.BrokenModal(Modal.AsObject()));
    }

    [Fact]
    public async Task Evidence_has_the_messages_link_in_its_place()
    {
        await _hearer.HearsAsync("shortcut-evidence");

        var link = Modal["blocks"]!.AsArray().Single(b => (string?)b!["block_id"] == "link")!;
        Assert.Equal("https://council.example/minutes", (string?)link["element"]!["initial_value"]);
    }

    [Fact]
    public async Task A_message_longer_than_a_field_is_cut_to_what_the_field_holds()
    {
        await _hearer.HearsAsync(Sample("shortcut-note", p => p["message"]!["text"] = new string('w', 9000)));

        Assert.Empty(SlackRules.BrokenModal(Modal.AsObject()));
    }

    [Fact]
    public async Task An_error_is_said_beside_a_field_that_the_form_has()
    {
        var reply = await _hearer.HearsAsync("modal-verdict-without-reason");

        Assert.Equal("errors", (string?)reply.Payload!["response_action"]);
        Assert.Equal(["reason"], reply.Payload["errors"]!.AsObject().Select(e => e.Key));
        Assert.Empty(_hearer.Accepted);
    }
}
