using FactBot.Core.Domain;
using FactBot.Core.Requests;
using FactBot.Core.Views;

namespace FactBot.Tests.Stories;

public sealed class OpeningStories : IDisposable
{
    private readonly TestDesk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task A_posted_link_gets_a_card_with_numbered_claims()
    {
        await _desk.SaysAsync("ana", TestDesk.Link);

        Assert.Equal(new CardHead("A-1", "In check", $"0 of {(await _desk.DossierAsync()).Claims.Length} done", "posted by @ana"), _desk.Card.Head);
        Assert.Contains(_desk.Card.Claims, c => c.Words.Contains("Mayor Karin Lind approved the second payment", StringComparison.Ordinal));
        Assert.Equal(TestDesk.Link, _desk.Card.Link);
        Assert.Equal(MarkKind.Done, _desk.Room.MarkOn(_desk.LastMessage));
        Assert.Equal(_desk.Metro, _desk.CardMessage.Place);
    }

    [Fact]
    public async Task The_text_that_is_checked_is_kept_with_its_hash()
    {
        await _desk.SaysAsync("ana", TestDesk.Link);

        var kept = (await _desk.DossierAsync()).Snapshot;
        Assert.Contains("31,000 vehicles", kept.Article.Text.Raw, StringComparison.Ordinal);
        Assert.Equal(64, kept.TextHash.Length);
        Assert.Equal("harbourpost.example/news/bridge", kept.AddressKey);
    }

    [Theory]
    [InlineData("https://www.harbourpost.example/news/bridge?utm_source=mail")]
    [InlineData("http://harbourpost.example/news/bridge#comments")]
    public async Task The_same_page_posted_again_answers_with_the_dossier_there_is(string link)
    {
        await _desk.SaysAsync("ana", TestDesk.Link);
        await _desk.SaysAsync("sam", link);

        Assert.Equal("Already here: A-1, opened by @ana on Tue 24 Nov.", _desk.Whispered);
        Assert.Single(_desk.Pages.Fetched);
        var cards = _desk.Room.Posted.Where(p => p.Key.StartsWith("card:", StringComparison.Ordinal)).ToList();
        Assert.Equal("The card of A-1 is further down.", Assert.IsType<View.ThreadLine>(cards[0].View).Words);
        Assert.IsType<View.ArticleCard>(cards[1].View);
        await _desk.SaysAsync("sam", "take A-1/1");
        Assert.Equal([1, 1], _desk.Room.Posted.Where(p => p.Key.StartsWith("card:", StringComparison.Ordinal)).Select(p => p.Edits));
        Assert.Null(await _desk.Store.DossierAsync(new DossierId(DeskId.Of(_desk.Metro), 2), default));
    }

    [Fact]
    public async Task The_same_text_from_another_address_is_the_same_article()
    {
        _desk.Pages.Put("https://mirror.example/copy", PageShelf.Bridge.Replace("\n\n", "\n\n\n", StringComparison.Ordinal));
        await _desk.SaysAsync("ana", TestDesk.Link);
        await _desk.SaysAsync("sam", "https://mirror.example/copy");

        Assert.StartsWith("Already here: A-1", _desk.Whispered, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_article_gets_the_next_number()
    {
        _desk.Pages.Put("https://harbourpost.example/ferry", PageShelf.Bridge.Replace("4.2 million", "3.1 million", StringComparison.Ordinal));
        await _desk.SaysAsync("ana", TestDesk.Link);
        await _desk.SaysAsync("ana", "https://harbourpost.example/ferry");

        Assert.Equal("A-2", _desk.Card.Head!.Ref);
    }

    [Fact]
    public async Task A_page_is_not_asked_for_again_when_its_dossier_came_too_late_to_be_stored()
    {
        var posted = new InboundEvent(new EventKey("chat:late"), _desk.Metro, new Actor(TestDesk.Person("ana")), new Request.CheckLink(TestDesk.Link));
        await _desk.WorkOutAsync(posted);
        await _desk.HappensAsync(posted);

        Assert.Single(_desk.Pages.Fetched);
        Assert.Equal("A-1", _desk.Card.Head!.Ref);
    }

    [Fact]
    public async Task A_link_that_cannot_be_read_is_answered_where_it_was_posted_and_takes_the_text_as_a_reply()
    {
        const string walled = "https://walled.example/story";
        _desk.Pages.Wall(walled, UnreadableKind.Paywall);
        await _desk.SaysAsync("ana", walled);

        var answer = _desk.Room.Posted.Single(p => p.View is View.Unread);
        Assert.Contains("paywall", ((View.Unread)answer.View).Sentence, StringComparison.Ordinal);
        Assert.Equal(_desk.Metro, answer.Place);

        await _desk.RepliesAsync("ana", answer.Id, PageShelf.Bridge);
        Assert.Equal("A-1", _desk.Card.Head!.Ref);
        Assert.Equal(walled, (await _desk.DossierAsync()).Article.Address!.ToString());

        await _desk.SaysAsync("sam", walled);
        Assert.StartsWith("Already here: A-1", _desk.Whispered, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_private_preview_is_neither_fetched_nor_stored()
    {
        await _desk.SaysAsync("ana", "https://harbourpost.example/story?preview=true&token=s3cret");

        Assert.Equal("This looks like a private preview link. Paste the text instead.", _desk.Whispered);
        Assert.Empty(_desk.Pages.Fetched);
        Assert.Empty(_desk.Room.Posted);
    }

    [Fact]
    public async Task A_private_preview_with_its_text_beside_it_is_not_stored_either()
    {
        await _desk.SaysAsync("ana", $"check https://harbourpost.example/story?preview=true&token=s3cret {PageShelf.Bridge}");
        await _desk.SaysAsync("ana", $"https://harbourpost.example/story?preview=true&token=s3cret {PageShelf.Bridge}");

        Assert.Equal(2, _desk.Room.Whispered.Count(w => w.View is View.Problem { Sentence: "This looks like a private preview link. Paste the text instead." }));
        Assert.Empty(_desk.Room.Posted);
    }

    [Fact]
    public async Task The_form_for_a_page_that_could_not_be_read_keeps_its_address()
    {
        const string walled = "https://walled.example/story";
        _desk.Pages.Wall(walled, UnreadableKind.Paywall);
        await _desk.SaysAsync("ana", $"check {walled} draft:true");
        await _desk.HappensAsync("ana", new Request.CheckText(PageShelf.Bridge), _desk.Room.Posted[0].Id, null);

        var dossier = await _desk.DossierAsync();
        Assert.Equal((walled, DossierOrigin.Draft), (dossier.Article.Address!.ToString(), dossier.Origin));
    }

    [Fact]
    public async Task Pasted_text_is_an_article_too()
    {
        await _desk.SaysAsync("ana", "check " + PageShelf.Bridge);

        Assert.Equal("A-1", _desk.Card.Head!.Ref);
        Assert.Null(_desk.Card.Link);
    }

    [Fact]
    public async Task The_sample_can_be_tried()
    {
        await _desk.PressesAsync("ana", new ActionToken(ActionVerb.Sample));

        Assert.Equal("A-1", _desk.Card.Head!.Ref);
    }

    [Fact]
    public async Task What_was_posted_in_a_private_channel_is_not_shown_elsewhere()
    {
        (_desk.Channel, _desk.Audience) = ("investigations", Audience.Private);
        await _desk.SaysAsync("ana", TestDesk.Link);
        (_desk.Channel, _desk.Audience) = ("metro", Audience.Public);

        await _desk.SaysAsync("sam", "show A-1");
        Assert.Contains("no A-1 that can be shown here", _desk.Whispered, StringComparison.Ordinal);

        await _desk.SaysAsync("sam", TestDesk.Link);
        Assert.Equal("A-2", _desk.Card.Head!.Ref);
    }

    [Fact]
    public async Task What_is_public_is_looked_at_in_a_private_channel_and_not_worked_on_there()
    {
        await _desk.SaysAsync("ana", TestDesk.Link);
        (_desk.Channel, _desk.Audience) = ("investigations", Audience.Private);
        await _desk.SaysAsync("sam", "show A-1");
        await _desk.SaysAsync("sam", "show A-1/2");

        Assert.Single(_desk.Room.Posted);
        Assert.IsType<View.ClaimCard>(_desk.Room.Whispered[^1].View);
    }

    [Fact]
    public async Task A_private_channel_checks_a_public_article_for_itself_and_its_notes_stay_there()
    {
        await _desk.SaysAsync("ana", TestDesk.Link);
        await _desk.SaysAsync("ana", "show A-1/2");
        (_desk.Channel, _desk.Audience) = ("investigations", Audience.Private);
        await _desk.SaysAsync("eve", TestDesk.Link);
        Assert.Equal("A-2", _desk.Card.Head!.Ref);
        await _desk.SaysAsync("eve", "show A-2/2");
        await _desk.RepliesAsync("eve", _desk.ClaimMessage(2).Id, "my source says it is true");

        Assert.DoesNotContain(_desk.Room.Posted, p => p.Place.Channel == "metro" && p.View.ToString()!.Contains("my source", StringComparison.Ordinal));
        Assert.Empty((await _desk.DossierAsync(1)).Claim(2)!.Notes);
    }

    [Fact]
    public async Task As_many_claims_open_with_the_card_as_the_desk_has_set()
    {
        await _desk.SaysAsync("ana", "settings open 3");
        await _desk.SaysAsync("ana", TestDesk.Link);

        Assert.Equal(["A-1/1", "A-1/2", "A-1/3"], _desk.Room.Posted.Select(p => p.View).OfType<View.ClaimCard>().Select(c => c.Ref));
    }

    [Fact]
    public async Task A_claim_is_opened_once_however_often_it_is_asked_for()
    {
        await _desk.SaysAsync("ana", TestDesk.Link);
        await _desk.PressesAsync("ana", new ActionToken(ActionVerb.Open, 1, 2));
        await _desk.SaysAsync("sam", "show A-1/2");

        Assert.Single(_desk.Room.Posted, p => p.View is View.ClaimCard);
        Assert.Contains("open here already", _desk.Whispered, StringComparison.Ordinal);
        Assert.Equal(_desk.ClaimMessage(2).Id, ((View.Response)_desk.Room.Whispered[^1].View).See!.MessageId);
    }

    [Fact]
    public async Task The_same_event_delivered_again_does_nothing()
    {
        var posted = new InboundEvent(new EventKey("chat:once"), _desk.Metro, new Actor(TestDesk.Person("ana")), new Request.CheckLink(TestDesk.Link));
        await _desk.HappensAsync(posted);
        await _desk.HappensAsync(posted);

        Assert.Single(_desk.Room.Posted);
    }
}
