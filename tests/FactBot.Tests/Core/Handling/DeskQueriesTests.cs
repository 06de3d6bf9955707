using FactBot.Core.Domain;
using FactBot.Core.Handling;
using FactBot.Core.Requests;
using FactBot.Tests.Stories;

namespace FactBot.Tests.Core.Handling;

public sealed class DeskQueriesTests : IAsyncLifetime, IDisposable
{
    private readonly TestDesk _desk = new();

    private readonly Actor _ana = new(TestDesk.Person("ana"));

    public Task InitializeAsync() => _desk.SaysAsync("ana", TestDesk.Link);

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _desk.Dispose();

    private DeskQueries Now => new(_desk.Store);

    private Task<Form?> OpenAsync(string verb, int dossier, int claim, Place? where = null) =>
        Now.OpenAsync(new ActionToken(verb, dossier, claim), _ana, where ?? _desk.Metro, default);

    private async Task<IEnumerable<string>> SuggestedAsync(string command, string field, string typed, Place? where = null) =>
        (await Now.SuggestAsync(command, field, typed, _ana, where ?? _desk.Metro, default)).Select(c => c.Value);

    [Fact]
    public async Task A_form_opens_for_what_is_there_and_may_be_seen()
    {
        Assert.NotNull(await OpenAsync(ActionVerb.Note, 1, 1));
        Assert.Null(await OpenAsync(ActionVerb.Note, 1, 99));
        Assert.Null(await OpenAsync(ActionVerb.Note, 99, 1));
        Assert.Null(await OpenAsync(ActionVerb.Take, 1, 1));
        Assert.NotNull(await OpenAsync(ActionVerb.SaveNote, 0, 0));
    }

    [Fact]
    public async Task A_form_of_a_private_channel_opens_nowhere_else()
    {
        _desk.Audience = Audience.Private;
        _desk.Channel = "secret";
        await _desk.SaysAsync("ana", "check The mayor of Norvia approved the second payment on 3 March, the audit says.");
        Assert.NotNull(await OpenAsync(ActionVerb.Add, 2, 0, _desk.Metro with { Channel = "secret" }));
        Assert.Null(await OpenAsync(ActionVerb.Add, 2, 0));
        Assert.DoesNotContain("A-2", await SuggestedAsync("add", "dossier", "A-2"));
    }

    [Fact]
    public async Task A_claim_in_the_articles_own_words_is_not_asked_how_it_is_reported()
    {
        var dossier = await _desk.DossierAsync();
        var said = dossier.Claims.First(c => c.Claim.Speaker is not null).Number;
        var own = dossier.Claims.First(c => c.Claim.Speaker is null).Number;
        Assert.Contains((await OpenAsync(ActionVerb.Verdict, 1, said))!.Fields, f => f.Name == "reported");
        Assert.DoesNotContain((await OpenAsync(ActionVerb.Verdict, 1, own))!.Fields, f => f.Name == "reported");
    }

    [Fact]
    public async Task Open_questions_can_be_chosen_to_be_answered()
    {
        Assert.DoesNotContain((await OpenAsync(ActionVerb.Note, 1, 2))!.Fields, f => f.Name == "answers");
        await _desk.SaysAsync("ana", "question A-1/2 who signed it?");
        var field = (await OpenAsync(ActionVerb.Note, 1, 2))!.Fields.Single(f => f.Name == "answers");
        Assert.Equal(new Choice("1", "1: who signed it?"), Assert.Single(field.Choices));
    }

    [Fact]
    public async Task Suggestions_begin_like_what_was_typed()
    {
        Assert.Equal(["A-1"], await SuggestedAsync("add", "dossier", ""));
        Assert.Equal(["A-1/2"], (await SuggestedAsync("evidence", "claim", "A\u20131/2")).Take(1));
        Assert.All(await SuggestedAsync("evidence", "claim", "a1/"), v => Assert.StartsWith("A-1/", v, StringComparison.Ordinal));
        Assert.Contains("A-1/2", await SuggestedAsync("take", "claims", "2"));
        Assert.Empty(await SuggestedAsync("evidence", "claim", "A-7/"));
        Assert.Empty(await SuggestedAsync("evidence", "claim", "no such words"));
        Assert.Empty(await SuggestedAsync("assign", "due", "1"));
    }

    [Fact]
    public async Task Where_an_article_may_be_meant_articles_come_first()
    {
        Assert.Equal(["A-1", "A-1/1"], (await SuggestedAsync("show", "claim", "")).Take(2));
        Assert.Equal(["A-1/2"], (await SuggestedAsync("note", "claim", "A-1/2")).Take(1));
        Assert.DoesNotContain("A-1", await SuggestedAsync("evidence", "claim", ""));
        Assert.Empty(await SuggestedAsync("nothing", "claim", ""));
    }

    [Fact]
    public async Task What_was_set_aside_is_suggested_to_be_taken_back_and_nowhere_else()
    {
        await _desk.SaysAsync("ana", "dismiss A-1/2 opinion");
        Assert.Equal("A-1/2", (await SuggestedAsync("dismiss", "claim", "")).Last());
        Assert.DoesNotContain("A-1/2", await SuggestedAsync("evidence", "claim", ""));
    }

    [Fact]
    public async Task Suggestions_stay_within_the_limits_of_a_menu()
    {
        for (var i = 0; i < 30; i++)
        {
            _desk.Time.Advance(TimeSpan.FromMinutes(1));
            await _desk.SaysAsync("ana", $"check The council of Norvia paid {i} million pounds for the same bridge repairs in 2024, the audit report says.");
        }

        var all = await Now.SuggestAsync("add", "dossier", "", _ana, _desk.Metro, default);
        Assert.Equal(25, all.Count);
        Assert.Equal("A-31", all[0].Value);
        Assert.All(await Now.SuggestAsync("show", "claim", "", _ana, _desk.Metro, default), c => Assert.InRange(c.Label.Length, 1, 100));
    }

    [Fact]
    public void A_form_that_was_filled_in_wrongly_is_said_beside_its_field() => Assert.Equal(
        new FieldError("due", "I can't read \"whenever\" as a time. Type for example 17:00, tomorrow 9:00, fri 17:00, 24 Nov 10:00, in 2h or none."),
        Assert.Single(Now.Validate(FormReader.Read(new ActionToken(ActionVerb.Assign, 1, 2), new Dictionary<string, string> { ["due"] = "whenever" }, null), _ana)));

    [Fact]
    public void A_form_that_may_be_accepted_has_nothing_wrong() =>
        Assert.Empty(Now.Validate(FormReader.Read(new ActionToken(ActionVerb.Note, 1, 2), new Dictionary<string, string> { ["text"] = "words" }, null), _ana));

    [Fact]
    public async Task A_message_of_the_bots_and_a_note_are_known_and_others_are_not()
    {
        var card = _desk.CardMessage.Id;
        var note = await _desk.RepliesAsync("sam", card, "a note on the article");
        Assert.True(await Now.KnowsAsync(new MessageRef(_desk.Metro, card), default));
        Assert.True(await Now.KnowsAsync(new MessageRef(_desk.Metro, note), default));
        Assert.False(await Now.KnowsAsync(new MessageRef(_desk.Metro, "m999"), default));
    }
}
