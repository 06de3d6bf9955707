using FactBot.Core.Domain;
using FactBot.Core.Requests;
using FactBot.Core.Views;
using FactBot.Tests.Support;

namespace FactBot.Tests.Stories;

/// <summary>The machine cannot run the model: no article is analysed, and the desk works on.</summary>
public sealed class NoModelStories : IDisposable
{
    private readonly LostModel _model = new();
    private readonly TestDesk _desk;

    public NoModelStories() => _desk = new TestDesk(analyzer: _model);

    public void Dispose() => _desk.Dispose();

    private View.Unread Told => Assert.IsType<View.Unread>(Assert.Single(_desk.Room.Posted).View);

    private async Task OpenedBeforeAsync()
    {
        _model.IsRepaired = true;
        await _desk.SaysAsync("ana", TestDesk.Link);
        _model.IsRepaired = false;
    }

    [Fact]
    public async Task A_posted_link_is_answered_with_what_to_install()
    {
        await _desk.SaysAsync("ana", TestDesk.Link);

        Assert.Equal($"This article was not analysed: {LostModel.Sentence} After that, post it again.", Told.Sentence);
        Assert.Empty(Told.Buttons);
        Assert.Equal(_desk.Metro, _desk.Room.Posted[0].Place);
        Assert.Equal(MarkKind.Failed, _desk.Room.MarkOn(_desk.LastMessage));
    }

    [Fact]
    public async Task Nothing_is_kept_of_it_and_after_the_repair_it_opens()
    {
        await _desk.SaysAsync("ana", TestDesk.Link);
        Assert.Equal(0, await _desk.Store.LastNumberAsync(DeskId.Of(_desk.Metro), default));

        _model.IsRepaired = true;
        await _desk.SaysAsync("ana", TestDesk.Link);
        Assert.Equal("A-1", _desk.Card.Head!.Ref);
        Assert.Equal(2, _desk.Pages.Fetched.Count);
    }

    [Fact]
    public async Task Whoever_typed_a_command_is_told_where_the_answer_stands()
    {
        await _desk.TypesAsync("ana", $"check {TestDesk.Link}");

        Assert.Equal("I couldn't analyse that. What is wrong, and what to do, stands in my message in the channel.", _desk.Whispered);
        Assert.Contains(LostModel.Sentence, Told.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pasted_text_and_the_sample_are_answered_alike()
    {
        await _desk.SaysAsync("ana", "check " + PageShelf.Bridge);
        await _desk.PressesAsync("ana", new ActionToken(ActionVerb.Sample));

        Assert.Equal(2, _desk.Room.Posted.Count(p => p.View is View.Unread { Sentence: var said } && said.Contains(LostModel.Sentence, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Talk_under_that_answer_is_talk()
    {
        await _desk.SaysAsync("ana", TestDesk.Link);
        await _desk.RepliesAsync("sam", _desk.Room.Posted[0].Id, "I have asked the help desk to install it today.");

        Assert.Single(_desk.Room.Posted);
        Assert.Empty(_desk.Room.Whispered);
    }

    [Fact]
    public async Task A_known_link_shows_its_dossier()
    {
        await OpenedBeforeAsync();
        await _desk.SaysAsync("sam", TestDesk.Link);

        Assert.StartsWith("Already here: A-1", _desk.Whispered, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Notes_verdicts_and_summaries_need_no_model()
    {
        await OpenedBeforeAsync();
        await _desk.SaysAsync("sam", "show A-1/1");
        await _desk.RepliesAsync("sam", _desk.ClaimMessage(1).Id, "The minutes say so.");
        await _desk.SaysAsync("sam", "verdict A-1/1 confirmed reported:correctly the minutes say so");
        await _desk.SaysAsync("sam", "summary now");

        var claim = (await _desk.DossierAsync()).Claim(1)!;
        Assert.Equal(("The minutes say so.", Truth.Confirmed), (claim.Notes[0].Text, claim.Verdict!.Truth));
        Assert.Contains(_desk.Room.Posted, p => p.View is View.DailySummary);
    }

    [Fact]
    public async Task A_claim_is_added_and_edited_by_hand()
    {
        await OpenedBeforeAsync();
        await _desk.SaysAsync("sam", "add A-1 Two schools have put off");
        var added = (await _desk.DossierAsync()).Claims[^1];
        await _desk.SaysAsync("sam", $"edit A-1/{added.Number} put off the repair of their roofs");

        var dossier = await _desk.DossierAsync();
        Assert.Equal("put off the repair of their roofs", dossier.Claims[^1].Claim.Words.Show(dossier.Article.Text.Raw));
    }
}
