using FactBot.Core.Domain;
using FactBot.Core.Requests;
using FactBot.Core.Views;

namespace FactBot.Tests.Stories;

public sealed class NoteStories : IDisposable
{
    private readonly TestDesk _desk = new();

    public void Dispose() => _desk.Dispose();

    private async Task OpenAsync(params int[] claims)
    {
        await _desk.SaysAsync("ana", TestDesk.Link);
        foreach (var claim in claims)
        {
            await _desk.PressesAsync("ana", new ActionToken(ActionVerb.Open, 1, claim));
        }
    }

    private async Task<Note> NoteAsync(int claim, int number = 1) => (await _desk.DossierAsync()).Claim(claim)!.Notes[number - 1];

    [Fact]
    public async Task A_reply_in_the_claims_thread_becomes_a_note()
    {
        await OpenAsync(2);
        var reply = await _desk.RepliesAsync("sam", _desk.ClaimMessage(2).Id, "minutes show absence 3 Mar");

        Assert.Equal(("minutes show absence 3 Mar", "sam"), ((await NoteAsync(2)).Text, (await NoteAsync(2)).By.Name));
        Assert.Equal(MarkKind.Done, _desk.Room.MarkOn(reply));
        Assert.Equal("1 note \u00B7 last: @sam \"minutes show absence 3 Mar\"", _desk.Claim(2).Tally);
        Assert.Contains(_desk.Card.Claims.Single(c => c.Number == 2).Remarks, r => r.Words == "1 note");
        Assert.Empty(_desk.Lines(2));
    }

    [Fact]
    public async Task A_reply_under_the_card_is_a_note_on_the_article()
    {
        await OpenAsync();
        await _desk.RepliesAsync("sam", _desk.CardMessage.Id, "call the audit office tomorrow");

        Assert.Equal("call the audit office tomorrow", Assert.Single((await _desk.DossierAsync()).Notes).Text);
        Assert.Contains("1 note on the article", _desk.Card.Notes[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("3: the ledger says so")]
    [InlineData("c3: the ledger says so")]
    [InlineData("A-1/3: the ledger says so")]
    [InlineData(" 3 :  the ledger says so ")]
    [InlineData("3:the ledger says so")]
    public async Task A_number_before_it_files_the_note_to_that_claim(string text)
    {
        await OpenAsync();
        await _desk.RepliesAsync("sam", _desk.CardMessage.Id, text);

        Assert.Equal("the ledger says so", (await NoteAsync(3)).Text);
    }

    [Theory]
    [InlineData("2026: the year of the audit")]
    [InlineData("10:30 call with the auditor")]
    public async Task A_year_or_an_hour_is_no_claim(string text)
    {
        await OpenAsync();
        await _desk.RepliesAsync("sam", _desk.CardMessage.Id, text);

        Assert.Equal(text, Assert.Single((await _desk.DossierAsync()).Notes).Text);
    }

    [Fact]
    public async Task Another_articles_reference_files_the_note_there()
    {
        await OpenAsync();
        _desk.Pages.Put("https://harbourpost.example/ferry", PageShelf.Bridge.Replace("4.2 million", "3.1 million", StringComparison.Ordinal));
        await _desk.SaysAsync("ana", "https://harbourpost.example/ferry");
        await _desk.RepliesAsync("sam", _desk.CardMessage.Id, "A-1/3: the ledger says so");

        Assert.Equal("the ledger says so", (await NoteAsync(3)).Text);
        Assert.All((await _desk.DossierAsync(2)).Claims, c => Assert.Empty(c.Notes));
    }

    [Fact]
    public async Task An_article_named_in_a_claims_thread_is_meant_as_a_whole()
    {
        await OpenAsync(2);
        await _desk.SaysAsync("sam", "note A-1 call the audit office", under: _desk.ClaimMessage(2).Id);

        Assert.Equal("call the audit office", Assert.Single((await _desk.DossierAsync()).Notes).Text);
        Assert.Empty((await _desk.DossierAsync()).Claim(2)!.Notes);
    }

    [Fact]
    public async Task A_claim_that_is_not_there_keeps_nothing_and_says_so()
    {
        await OpenAsync();
        var reply = await _desk.RepliesAsync("sam", _desk.CardMessage.Id, "88: the ledger says so");

        Assert.StartsWith("This reply was not kept as a note. There is no A-1/88: A-1 has claims 1 to", _desk.Whispered, StringComparison.Ordinal);
        Assert.Equal(MarkKind.Failed, _desk.Room.MarkOn(reply));
        Assert.Empty((await _desk.DossierAsync()).Notes);
    }

    [Fact]
    public async Task What_begins_with_two_strokes_is_kept_out()
    {
        await OpenAsync(2);
        await _desk.RepliesAsync("sam", _desk.ClaimMessage(2).Id, "// between us: my source is nervous");
        await _desk.RepliesAsync("sam", _desk.ClaimMessage(2).Id, "the minutes are public\n// ask Jo for the copy");

        Assert.Equal("the minutes are public", (await NoteAsync(2)).Text);
        Assert.Single((await _desk.DossierAsync()).Claim(2)!.Notes);
    }

    [Fact]
    public async Task An_edited_message_changes_its_note_and_a_deleted_one_leaves_its_place()
    {
        await OpenAsync(2);
        var reply = await _desk.RepliesAsync("sam", _desk.ClaimMessage(2).Id, "absent on 3 March");
        await _desk.EditsAsync("sam", reply, "absent on 3 and 4 March", _desk.ClaimMessage(2).Id);
        Assert.Equal("absent on 3 and 4 March", (await NoteAsync(2)).Text);
        Assert.Contains("3 and 4 March", _desk.Claim(2).Tally, StringComparison.Ordinal);

        await _desk.DeletesAsync("sam", reply);
        Assert.Equal(("", true), ((await NoteAsync(2)).Text, (await NoteAsync(2)).DeletedAt is not null));
        Assert.Null(_desk.Claim(2).Tally);
        await _desk.RepliesAsync("sam", _desk.ClaimMessage(2).Id, "the minutes are lost");
        Assert.Equal(2, (await NoteAsync(2, 2)).Number);
    }

    [Fact]
    public async Task An_edit_that_strikes_a_note_out_takes_it_back_and_one_that_opens_it_keeps_it()
    {
        await OpenAsync(2);
        var thread = _desk.ClaimMessage(2).Id;
        var struck = await _desk.RepliesAsync("sam", thread, "source says yes");
        await _desk.EditsAsync("sam", struck, "// source says yes", thread);
        Assert.NotNull((await NoteAsync(2)).DeletedAt);

        var opened = await _desk.RepliesAsync("sam", thread, "// the ledger is public");
        await _desk.EditsAsync("sam", opened, "the ledger is public", thread);
        Assert.Equal("the ledger is public", (await NoteAsync(2, 2)).Text);
    }

    [Fact]
    public async Task A_changed_number_moves_the_note_to_the_other_claim()
    {
        await OpenAsync();
        var reply = await _desk.RepliesAsync("sam", _desk.CardMessage.Id, "3: the ledger says so");
        await _desk.EditsAsync("sam", reply, "4: the ledger says so", _desk.CardMessage.Id);

        Assert.NotNull((await NoteAsync(3)).DeletedAt);
        Assert.Equal("the ledger says so", (await NoteAsync(4)).Text);
        await _desk.DeletesAsync("sam", reply);
        Assert.NotNull((await NoteAsync(4)).DeletedAt);
    }

    [Fact]
    public async Task A_note_by_command_is_told_in_the_claims_thread()
    {
        await OpenAsync(2);
        await _desk.TypesAsync("ana", "note A-1/2 the auditor confirms the date");

        Assert.Equal("Saved as note 1 on A-1/2.", _desk.Whispered);
        Assert.Equal(["@ana notes: the auditor confirms the date"], _desk.Lines(2));
    }

    [Fact]
    public async Task A_note_under_the_card_is_told_in_the_thread_of_its_claim_and_one_in_the_thread_is_not_repeated()
    {
        await OpenAsync(2);
        await _desk.RepliesAsync("sam", _desk.CardMessage.Id, "2: the auditor confirms the date");
        await _desk.SaysAsync("ana", "note the deputy too", under: _desk.ClaimMessage(2).Id);

        Assert.Equal(["@sam notes: the auditor confirms the date"], _desk.Lines(2));
        Assert.Equal("the deputy too", (await NoteAsync(2, 2)).Text);
    }

    [Fact]
    public async Task Any_message_can_be_saved_as_a_note_once_and_follows_it()
    {
        await OpenAsync(2);
        var message = new MessageRef(_desk.Metro, "m900");
        var save = new Request.AddNote(new Reference(1, 2), "Jo: the invoice is dated 1 March", From: message, Author: TestDesk.Person("jo"));
        await _desk.HappensAsync("ana", save, null, null);
        await _desk.HappensAsync("ana", save, null, null);

        Assert.Equal("jo", (await NoteAsync(2)).By.Name);
        Assert.Equal("This message is note 1 on A-1/2 already.", _desk.Whispered);
        await _desk.EditsAsync("jo", "m900", "Jo: the invoice is dated 2 March");
        Assert.Equal("Jo: the invoice is dated 2 March", (await NoteAsync(2)).Text);
    }

    [Fact]
    public async Task A_question_is_open_until_a_note_answers_it()
    {
        await OpenAsync(2);
        await _desk.TypesAsync("ana", "note A-1/2 question:true who signed the invoice?");
        Assert.Contains("1 open question", _desk.Claim(2).Tally, StringComparison.Ordinal);
        await _desk.TypesAsync("sam", "note A-1/2 answers:1 the deputy did");

        Assert.DoesNotContain("question", _desk.Claim(2).Tally, StringComparison.Ordinal);
        Assert.Equal(2, (await NoteAsync(2)).AnsweredBy);
        await _desk.TypesAsync("sam", "note A-1/2 answers:5 nobody knows");
        Assert.StartsWith("There is no open question 5 here.", _desk.Whispered, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reply_that_is_too_long_is_refused_whole()
    {
        await OpenAsync(2);
        await _desk.RepliesAsync("sam", _desk.ClaimMessage(2).Id, new string('x', 10_000));

        Assert.Contains("at most 4000 characters and this has 10000", _desk.Whispered, StringComparison.Ordinal);
        Assert.Empty((await _desk.DossierAsync()).Claim(2)!.Notes);
    }

    [Fact]
    public async Task Where_only_marked_notes_are_kept_a_reply_is_just_talk()
    {
        await OpenAsync(2);
        await _desk.SaysAsync("ana", "settings notes marked");
        await _desk.RepliesAsync("sam", _desk.ClaimMessage(2).Id, "who has time for this?");
        await _desk.RepliesAsync("sam", _desk.ClaimMessage(2).Id, "noteworthy, that");
        var note = await _desk.RepliesAsync("sam", _desk.ClaimMessage(2).Id, "note: the ledger is public");
        Assert.Equal("the ledger is public", Assert.Single((await _desk.DossierAsync()).Claim(2)!.Notes).Text);

        await _desk.EditsAsync("sam", note, "note: the ledger is PUBLIC", _desk.ClaimMessage(2).Id);
        Assert.Equal("the ledger is PUBLIC", (await NoteAsync(2)).Text);
    }

    [Fact]
    public async Task What_is_said_elsewhere_is_nobodys_note()
    {
        await OpenAsync(2);
        await _desk.RepliesAsync("sam", "m77", "lunch?");

        Assert.DoesNotContain(_desk.Room.Whispered, w => w.View is View.Problem);
        Assert.All((await _desk.DossierAsync()).Claims, c => Assert.Empty(c.Notes));
    }

    [Fact]
    public async Task A_file_in_a_thread_is_named_in_the_note()
    {
        await OpenAsync(2);
        var note = await _desk.RepliesAsync("sam", _desk.ClaimMessage(2).Id, "the minutes", "minutes.pdf");
        Assert.Equal("the minutes\n[file: minutes.pdf]", (await NoteAsync(2)).Text);

        await _desk.EditsAsync("sam", note, "the council's minutes", _desk.ClaimMessage(2).Id);
        Assert.Equal("the council's minutes\n[file: minutes.pdf]", (await NoteAsync(2)).Text);
    }
}
