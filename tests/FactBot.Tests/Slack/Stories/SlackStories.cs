using FactBot.Core.Domain;
using FactBot.Tests.Stories;

namespace FactBot.Tests.Slack.Stories;

/// <summary>Days at a desk in Slack, through real sockets.</summary>
public sealed class SlackStories : IAsyncLifetime
{
    private const string Ana = "U1ANA";
    private const string Sam = "U2SAM";

    private SlackDesk _desk = null!;

    public async Task InitializeAsync() => _desk = await SlackDesk.OpenAsync();

    public async Task DisposeAsync() => await _desk.DisposeAsync();

    private Task<string> PostsLinkAsync() => _desk.MentionsAsync(Ana, $"<{TestDesk.Link}|harbourpost.example>");

    private async Task<FakeMessage> OpenClaimAsync(int number)
    {
        await PostsLinkAsync();
        var card = await _desk.CardAsync();
        await _desk.PressesAsync(Ana, card, $"{number} ");
        return await _desk.ClaimAsync(number);
    }

    private async Task<ClaimRecord> ClaimFileAsync(int number) => (await _desk.Desk.DossierAsync(SlackDesk.Channel))!.Claim(number)!;

    [Fact]
    public async Task A_link_gets_eyes_then_its_card_and_a_tick()
    {
        var ts = await PostsLinkAsync();
        var card = await _desk.CardAsync();
        await _desk.TickedAsync(ts);
        Assert.Contains(_desk.Slack.CallsOf("reactions.add"), c => c.Args["name"] == "eyes" && c.Args["timestamp"] == ts);
        Assert.StartsWith("A-1", card.Text, StringComparison.Ordinal);
        Assert.NotNull(card.Blocks);
        var post = _desk.Slack.CallsOf("chat.postMessage").Single(c => c.Args["text"] == card.Text).Args;
        Assert.Equal(("false", "false", "none"), (post["unfurl_links"], post["unfurl_media"], post["parse"]));
        Assert.DoesNotContain("true", post.GetValueOrDefault("reply_broadcast") ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reply_in_the_claims_thread_becomes_a_note_which_follows_edits_and_deletion()
    {
        var claim = await OpenClaimAsync(1);
        var note = await _desk.WritesAsync(Sam, "minutes show absence 3 Mar", claim.Ts);
        await _desk.TickedAsync(note);
        await _desk.UntilAsync(() => _desk.Slack.Messages.Any(m => m.Ts == claim.Ts && m.Text.Contains("1 note", StringComparison.Ordinal)));

        await _desk.EditsAsync(Sam, note, "minutes show absence 3 Mar", "minutes show absence on 3 March", claim.Ts);
        await _desk.UntilAsync(() => _desk.Slack.Messages.Any(m => m.Ts == claim.Ts && m.Text.Contains("on 3 March\"", StringComparison.Ordinal)));

        await _desk.DeletesAsync(Sam, note, "minutes show absence on 3 March", claim.Ts);
        await _desk.UntilAsync(() => _desk.Slack.Messages.Any(m => m.Ts == claim.Ts && !m.Text.Contains("1 note", StringComparison.Ordinal)));
        Assert.NotNull(Assert.Single((await ClaimFileAsync(1)).Notes).DeletedAt);
    }

    [Fact]
    public async Task What_begins_with_two_slashes_or_is_said_elsewhere_is_not_kept()
    {
        var claim = await OpenClaimAsync(1);
        await _desk.WritesAsync(Sam, "// between us", claim.Ts);
        await _desk.WritesAsync(Sam, "lunch?");
        var kept = await _desk.WritesAsync(Sam, "for the file", claim.Ts);
        await _desk.TickedAsync(kept);
        Assert.Equal("for the file", Assert.Single((await ClaimFileAsync(1)).Notes).Text);
    }

    [Fact]
    public async Task A_verdict_is_set_in_a_modal_and_what_is_wrong_is_said_in_its_place()
    {
        var claim = await OpenClaimAsync(1);
        await _desk.PressesAsync(Sam, claim, "Verdict");
        var modal = await _desk.ModalAsync();
        var refused = await _desk.SubmitsAsync(Sam, modal, ("truth", "confirmed"), ("reason", " "));
        Assert.Equal("errors", (string?)refused["payload"]?["response_action"]);
        Assert.False(string.IsNullOrWhiteSpace((string?)refused["payload"]!["errors"]!["reason"]));

        var taken = await _desk.SubmitsAsync(Sam, modal, ("truth", "confirmed"), ("reason", "The audit says so, page 4."));
        Assert.Null(taken["payload"]?["response_action"]);
        await _desk.UntilAsync(() => _desk.Slack.Messages.Any(m => m.Ts == claim.Ts && m.Text.Contains("Confirmed", StringComparison.Ordinal)));
        Assert.Equal(ClaimState.Done, (await ClaimFileAsync(1)).State);
        _ = await _desk.FindAsync(m => m.Thread == claim.Ts);
        await _desk.UntilAsync(() => _desk.Slack.Messages.Any(m => m.Thread is null && m.Text.Contains("1 of ", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Evidence_is_added_in_a_modal()
    {
        var claim = await OpenClaimAsync(1);
        await _desk.PressesAsync(Sam, claim, "Evidence");
        var modal = await _desk.ModalAsync();
        var answered = await _desk.SubmitsAsync(Sam, modal, ("text", "Minutes of 3 March, page 2: Lind was not there."), ("stance", "refutes"), ("tier", "primary"));
        Assert.Null(answered["payload"]?["response_action"]);
        await _desk.UntilAsync(() => _desk.Slack.Messages.Any(m => m.Ts == claim.Ts && m.Text.Contains("Evidence 1 refutes", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_refusal_is_for_one_person_says_what_to_type_and_changes_nothing()
    {
        await OpenClaimAsync(1);
        var posts = _desk.Slack.Messages.Count;
        await _desk.MentionsAsync(Sam, "note A-99/1 hello");
        await _desk.UntilAsync(() => _desk.Slack.Whispers.Any(w => w.User == Sam && w.Text.Contains("A-99", StringComparison.Ordinal)));
        Assert.Equal(posts, _desk.Slack.Messages.Count);
    }

    [Fact]
    public async Task The_summary_is_posted_where_it_is_asked_for()
    {
        await OpenClaimAsync(1);
        await _desk.MentionsAsync(Ana, "summary now");
        var summary = await _desk.FindAsync(m => m.Text.StartsWith("FACT DESK", StringComparison.Ordinal));
        Assert.Contains("1 article in", summary.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_cannot_be_read_is_answered_where_it_was_posted()
    {
        await _desk.MentionsAsync(Ana, "<https://harbourpost.example/nowhere>");
        var answer = await _desk.FindAsync(m => m.Text.Contains("couldn't read this page", StringComparison.Ordinal));
        Assert.NotNull(answer.Blocks);
    }

    [Fact]
    public async Task What_is_pressed_is_answered_in_the_channel_for_a_thread_without_replies_would_hide_the_answer()
    {
        var claim = await OpenClaimAsync(1);
        await _desk.UntilAsync(() => _desk.Slack.CallsOf("chat.postEphemeral").Any(c => c.Args["text"].StartsWith("Opened", StringComparison.Ordinal)));
        Assert.All(_desk.Slack.CallsOf("chat.postEphemeral"), c => Assert.False(c.Args.ContainsKey("thread_ts")));

        await _desk.MentionsAsync(Sam, "note A-99/1 hello", claim.Ts);
        await _desk.UntilAsync(() => _desk.Slack.CallsOf("chat.postEphemeral").Any(c => c.Args.GetValueOrDefault("thread_ts") == claim.Ts));
    }
}
