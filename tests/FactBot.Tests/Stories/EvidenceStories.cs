using FactBot.Core.Domain;
using FactBot.Core.Requests;
using FactBot.Core.Rules;
using FactBot.Core.Views;

namespace FactBot.Tests.Stories;

public sealed class EvidenceStories : IAsyncLifetime, IDisposable
{
    private const string Minutes = "https://council.example/minutes";

    private readonly TestDesk _desk = new();

    public async Task InitializeAsync()
    {
        await _desk.SaysAsync("ana", TestDesk.Link);
        await _desk.PressesAsync("ana", new ActionToken(ActionVerb.Open, 1, 2));
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _desk.Dispose();

    private async Task<Evidence> EvidenceAsync() => Assert.Single((await _desk.DossierAsync()).Claim(2)!.Evidence);

    [Fact]
    public async Task A_link_is_kept_with_the_text_behind_it_and_its_hash()
    {
        const string page = "The council met on 3 March. The mayor was not there, the minutes of the meeting say, and the deputy signed for her.";
        _desk.Pages.Put(Minutes, page);
        await _desk.SaysAsync("sam", $"evidence A-1/2 {Minutes} refutes primary minutes of 3 March");

        var evidence = await EvidenceAsync();
        Assert.Equal((Minutes, "minutes of 3 March", Stance.Refutes, Tier.Primary), (evidence.Link, evidence.Text, evidence.Stance, evidence.Tier));
        Assert.Equal(TextHash.Exact(evidence.Kept!.Text), evidence.Kept.Sha256);
        Assert.Contains("the deputy signed for her", evidence.Kept.Text, StringComparison.Ordinal);
        Assert.Equal("Evidence 1 refutes", _desk.Claim(2).Tally);
        Assert.Equal([$"@sam adds evidence 1 (refutes, primary): {Minutes} \u00B7 minutes of 3 March"], _desk.Lines(2));
    }

    [Fact]
    public async Task A_page_that_cannot_be_read_leaves_the_link_and_says_why()
    {
        await _desk.SaysAsync("sam", $"evidence A-1/2 {Minutes} supports");

        Assert.Contains("not found", (await EvidenceAsync()).NotKept, StringComparison.Ordinal);
        await _desk.SaysAsync("sam", "show A-1/2");
        Assert.Contains("text not kept: I couldn't read this page", Assert.Single(((View.Listing)_desk.Room.Whispered[^1].View).Lines).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_are_evidence_too_and_are_kept_at_once()
    {
        await _desk.SaysAsync("sam", "evidence A-1/2 supports: the registrar read me the entry of 3 March");

        var evidence = await EvidenceAsync();
        Assert.Equal(Stance.Supports, evidence.Stance);
        Assert.Equal(TextHash.Exact(evidence.Kept!.Text), evidence.Kept.Sha256);
    }

    [Fact]
    public async Task A_link_with_a_key_in_it_is_not_kept()
    {
        await _desk.SaysAsync("sam", "evidence A-1/2 https://files.example/doc?access_key=abc supports");

        Assert.Equal("This looks like a private preview link. Paste the text instead.", _desk.Whispered);
        Assert.Empty((await _desk.DossierAsync()).Claim(2)!.Evidence);
    }

    [Fact]
    public async Task A_claim_that_is_open_shows_its_notes_and_evidence_in_order()
    {
        await _desk.RepliesAsync("sam", _desk.ClaimMessage(2).Id, "asked the registrar");
        _desk.Time.Advance(TimeSpan.FromMinutes(1));
        await _desk.SaysAsync("sam", "evidence A-1/2 supports: the entry says so");
        await _desk.SaysAsync("ana", "show A-1/2");

        var lines = ((View.Listing)_desk.Room.Whispered[^1].View).Lines;
        Assert.Equal(["note 1 @sam 24 Nov, 09:00", "evidence 1 supports, secondary @sam 24 Nov, 09:01"], lines.Select(l => l.Mark));
    }

    [Fact]
    public async Task Where_evidence_is_required_a_verdict_waits_for_it()
    {
        await _desk.SaysAsync("ana", "settings evidence required");
        await _desk.SaysAsync("sam", "verdict A-1/2 wrong the minutes say so");
        Assert.Contains("asks for evidence before a verdict", _desk.Whispered, StringComparison.Ordinal);

        await _desk.SaysAsync("sam", "evidence A-1/2 refutes: the minutes of 3 March");
        await _desk.SaysAsync("sam", "verdict A-1/2 wrong the minutes say so");
        Assert.Equal(ClaimState.Done, (await _desk.DossierAsync()).Claim(2)!.State);
    }
}
