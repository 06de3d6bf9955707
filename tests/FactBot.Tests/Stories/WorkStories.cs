using FactBot.Core.Requests;
using FactBot.Core.Views;

namespace FactBot.Tests.Stories;

public sealed class WorkStories : IAsyncLifetime, IDisposable
{
    private readonly TestDesk _desk = new();

    public async Task InitializeAsync() => await _desk.SaysAsync("ana", TestDesk.Link);

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _desk.Dispose();

    private string StateOf(int claim) => string.Join(" | ", _desk.Card.Claims.Single(c => c.Number == claim).Remarks.Select(r => r.Words));

    [Fact]
    public async Task Whoever_takes_a_claim_stands_on_the_card()
    {
        await _desk.SaysAsync("sam", "take A-1/2");

        Assert.Contains("Being checked @sam", StateOf(2), StringComparison.Ordinal);
        Assert.Equal(1, _desk.CardMessage.Edits);
    }

    [Fact]
    public async Task A_claim_is_given_to_somebody_who_is_told_in_its_thread()
    {
        await _desk.PressesAsync("ana", new ActionToken(ActionVerb.Open, 1, 2));
        await _desk.SaysAsync("ana", "assign A-1/2 <@sam|sam> due:17:00 high");

        Assert.Contains("Being checked @sam | due 24 Nov, 17:00 | high priority", StateOf(2), StringComparison.Ordinal);
        var line = _desk.Room.Posted.Select(p => p.View).OfType<View.ThreadLine>().Single();
        Assert.Equal(("@ana gave this to @sam, due 24 Nov, 17:00, high priority.", "sam"), (line.Words, line.Tell!.UserId));
    }

    [Fact]
    public async Task Several_claims_without_threads_are_told_in_one_line_under_the_card()
    {
        await _desk.SaysAsync("ana", "assign A-1/1,2,4 <@sam|sam>");

        var line = _desk.Room.Posted.Single(p => p.View is View.ThreadLine);
        Assert.Equal("A-1/1, 2 and 4: @ana gave this to @sam.", ((View.ThreadLine)line.View).Words);
        Assert.Equal(_desk.CardMessage.Id, line.Place.Thread);
    }

    [Fact]
    public async Task What_cannot_be_taken_is_said_and_the_rest_is_done()
    {
        await _desk.SaysAsync("sam", "take A-1/2");
        await _desk.TypesAsync("ana", "take A-1/1-3");

        Assert.StartsWith("A-1/1 and 3: @ana is checking this.", _desk.Whispered, StringComparison.Ordinal);
        Assert.Contains("A-1/2 is with @sam. To take it over: assign A-1/2 me.", _desk.Whispered, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_verdict_with_its_reason_finishes_the_claim_on_every_message()
    {
        await _desk.PressesAsync("ana", new ActionToken(ActionVerb.Open, 1, 1));
        await _desk.SaysAsync("sam", "verdict A-1/1 wrong reported:correctly the ledger shows one payment");

        Assert.StartsWith("1 of ", _desk.Card.Head!.Progress, StringComparison.Ordinal);
        Assert.Contains("Wrong, reported correctly (single check) @sam", StateOf(1), StringComparison.Ordinal);
        Assert.Equal("Wrong, reported correctly \u00B7 by @sam, single check: the ledger shows one payment", _desk.Claim(1).Verdict!.Words);
        Assert.Equal([_desk.Claim(1).Verdict!.Words], _desk.Lines(1));
    }

    [Fact]
    public async Task When_every_claim_is_done_or_set_aside_the_article_is_ready()
    {
        var claims = (await _desk.DossierAsync()).Claims.Length;
        for (var n = 1; n < claims; n++)
        {
            await _desk.SaysAsync("sam", $"verdict A-1/{n} confirmed seen in the ledger");
        }

        Assert.Equal("In check", _desk.Card.Head!.State);
        await _desk.SaysAsync("sam", $"dismiss A-1/{claims} not ours to check");
        Assert.Equal(("Ready", $"{claims - 1} of {claims - 1} done, 1 set aside"), (_desk.Card.Head!.State, _desk.Card.Head.Progress));
    }

    [Fact]
    public async Task A_claim_set_aside_leaves_the_card_and_comes_back_under_its_number()
    {
        await _desk.SaysAsync("sam", "dismiss A-1/2 an opinion");
        Assert.DoesNotContain(_desk.Card.Claims, c => c.Number == 2);
        await _desk.SaysAsync("sam", "dismiss A-1/2 undo");
        Assert.Contains(_desk.Card.Claims, c => c.Number == 2);
    }

    [Fact]
    public async Task A_claim_can_be_added_in_the_articles_own_words_alone()
    {
        var before = (await _desk.DossierAsync()).Claims.Length;
        await _desk.TypesAsync("ana", "add A-1 nobody showed it to the mayor");
        Assert.StartsWith("These words do not stand in the article", _desk.Whispered, StringComparison.Ordinal);
        await _desk.TypesAsync("ana", "add A-1 \u201Cschools have put off the repair\u201D");

        Assert.Equal($"Added as A-1/{before + 1}.", _desk.Whispered);
        Assert.Contains(_desk.Card.Claims, c => c.Number == before + 1 && c.Words == "\"schools have put off the repair\"");
        await _desk.TypesAsync("sam", "add A-1 schools have put off the repair");
        Assert.Equal($"That is A-1/{before + 1} already.", _desk.Whispered);
    }

    [Fact]
    public async Task Near_words_are_offered_as_they_stand()
    {
        await _desk.TypesAsync("ana", "add A-1 the Tern Bridge carries 31,000 vehicles every day");

        Assert.Contains("Did you mean \"The Tern Bridge carries about 31,000 vehicles a day, the council said.\"?", _desk.Whispered, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_words_for_a_claim_leave_its_number_and_notes()
    {
        await _desk.PressesAsync("ana", new ActionToken(ActionVerb.Open, 1, 1));
        await _desk.RepliesAsync("sam", _desk.ClaimMessage(1).Id, "checked the ledger");
        var before = _desk.Claim(1).Words;
        await _desk.SaysAsync("ana", "edit A-1/1 three officials had raised the payment in writing");

        Assert.Equal("\"three officials had raised the payment in writing\"", _desk.Claim(1).Words);
        Assert.Contains(_desk.Claim(1).Lines, l => l.Words == $"Before: {before}");
        Assert.Contains("1 note", _desk.Claim(1).Tally, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mine_lists_what_is_with_me_and_nothing_that_is_done()
    {
        await _desk.SaysAsync("sam", "take A-1/1,2");
        await _desk.SaysAsync("sam", "verdict A-1/1 confirmed seen");
        await _desk.SaysAsync("sam", "mine");

        var list = (View.ClaimList)_desk.Room.Whispered[^1].View;
        Assert.Equal(("Yours: 1 claim", "A-1/2"), (list.Title, Assert.Single(list.Lines).Ref));
        await _desk.SaysAsync("ana", "mine");
        Assert.Contains("Nothing is with you", ((View.ClaimList)_desk.Room.Whispered[^1].View).More, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Claims_with_nobody_on_them_can_be_listed()
    {
        await _desk.SaysAsync("sam", "take A-1/1");
        await _desk.SaysAsync("ana", "claims who:none");

        var list = (View.ClaimList)_desk.Room.Whispered[^1].View;
        Assert.DoesNotContain(list.Lines, l => l.Ref == "A-1/1");
        Assert.Contains(list.Lines, l => l.Ref == "A-1/2");
    }

    [Theory]
    [InlineData("take A-9/1", "There is no A-9 that can be shown here. Last in this channel: A-1.")]
    [InlineData("take A-1/99", "There is no A-1/99: A-1 has claims 1 to")]
    [InlineData("take 2", "The last one here is A-1: write A-1 in the command")]
    [InlineData("verdict A-1/1 confirmed", "verdict needs the reason")]
    [InlineData("assign A-1/1 @nobodyknown", "I know nobody called nobodyknown here.")]
    [InlineData("dismiss A-1/1 undo", "A-1/1 is not set aside")]
    public async Task A_refusal_says_what_to_type_and_changes_nothing(string typed, string sentence)
    {
        var before = await _desk.DossierAsync();
        await _desk.TypesAsync("sam", typed);

        Assert.IsType<View.Problem>(_desk.Room.Whispered[^1].View);
        Assert.Contains(sentence, _desk.Whispered, StringComparison.Ordinal);
        Assert.Equal(before.Version, (await _desk.DossierAsync()).Version);
        Assert.Equal(0, _desk.CardMessage.Edits);
    }

    [Fact]
    public async Task In_a_claims_thread_the_reference_may_be_left_out()
    {
        await _desk.PressesAsync("ana", new ActionToken(ActionVerb.Open, 1, 2));
        await _desk.SaysAsync("sam", "take", under: _desk.ClaimMessage(2).Id);
        await _desk.SaysAsync("sam", "take c3", under: _desk.ClaimMessage(2).Id);

        Assert.Contains("Being checked @sam", StateOf(2), StringComparison.Ordinal);
        Assert.Contains("Being checked @sam", StateOf(3), StringComparison.Ordinal);
    }
}
