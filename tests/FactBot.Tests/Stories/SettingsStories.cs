using FactBot.Core.Domain;
using FactBot.Core.Ports;
using FactBot.Core.Requests;
using FactBot.Core.Requests.Catalog;
using FactBot.Core.Views;

namespace FactBot.Tests.Stories;

public sealed class SettingsStories : IDisposable
{
    private readonly TestDesk _desk = new();

    public void Dispose() => _desk.Dispose();

    private View.Listing Listed => (View.Listing)_desk.Room.Whispered[^1].View;

    private Task<Desk> SetAsync() => _desk.Store.DeskAsync(DeskId.Of(_desk.Metro), default);

    [Fact]
    public async Task All_settings_are_shown_with_how_to_change_them()
    {
        await _desk.TypesAsync("ana", "settings");
        Assert.Equal(["zone UTC", "open 0", "notes replies", "evidence off", "summary"], Listed.Lines.Select(l => l.Mark));
        Assert.Equal("the time zone of times and dates. To change it: settings zone <IANA name>", Listed.Lines[0].Words);
        Assert.StartsWith("off in this channel.", Listed.Lines[^1].Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_setting_is_changed_and_holds()
    {
        foreach (var typed in (string[])["settings zone europe/london", "settings open 3", "settings notes marked", "settings evidence required"])
        {
            await _desk.TypesAsync("ana", typed);
        }

        Assert.Equal("evidence is required from now on.", _desk.Whispered);
        Assert.Equal(("Europe/London", 3, NotesRule.Marked, true), await SetAsync() is var d ? (d.Zone, d.OpenClaims, d.Notes, d.EvidenceRequired) : default);
        await _desk.TypesAsync("ana", "settings evidence required");
        Assert.Equal("evidence is required already.", _desk.Whispered);
    }

    [Fact]
    public async Task A_stored_zone_that_this_machine_does_not_know_is_utc_and_can_be_mended_in_the_chat()
    {
        var desk = new Desk(DeskId.Of(_desk.Metro)) { Zone = "Mars/Phobos", OpenClaims = 3 };
        _ = await _desk.Store.CommitAsync(new Change { Desk = desk }, default);
        await _desk.TypesAsync("ana", "settings zone");
        Assert.StartsWith("zone is UTC, because this machine does not know Mars/Phobos: ", _desk.Whispered, StringComparison.Ordinal);
        await _desk.TypesAsync("ana", "summary set 09:00");
        Assert.DoesNotContain("failed", _desk.Whispered, StringComparison.OrdinalIgnoreCase);
        await _desk.TypesAsync("ana", "settings zone europe/london");
        Assert.Equal(("Europe/London", 3), await SetAsync() is var set ? (set.Zone, set.OpenClaims) : default);
    }

    [Theory]
    [InlineData("settings zone London", "I don't know the time zone \"London\". Did you mean Europe/London?")]
    [InlineData("settings open 11", "\"11\" is nothing that open can be. It can be a number from 0 to 10.")]
    [InlineData("settings notes all", "\"all\" is nothing that notes can be. It can be replies or marked.")]
    [InlineData("settings evidence maybe", "\"maybe\" is nothing that evidence can be. It can be off or required.")]
    [InlineData("settings review required", "review cannot be changed yet: one person may finish a claim, and it is marked single check.")]
    [InlineData("settings retention 30 days", "retention cannot be changed yet: everything is kept.")]
    [InlineData("settings zoen UTC", "There is no setting \"zoen\". Did you mean zone? To see them all: settings")]
    [InlineData("settings colour red", "There is no setting \"colour\". There are zone, open, notes, evidence. To see them all: settings")]
    [InlineData("settings open", "open is 0: how many claim messages are opened with a new card. To change it: settings open <0 to 10>")]
    public async Task What_cannot_be_set_is_said_and_nothing_changes(string typed, string said)
    {
        await _desk.TypesAsync("ana", typed);
        Assert.Equal(said, _desk.Whispered);
        Assert.Equal(0, (await SetAsync()).Version);
    }

    [Fact]
    public async Task Help_shows_the_first_commands_and_all_of_them_on_request()
    {
        await _desk.TypesAsync("ana", "");
        Assert.Equal(["check", "claims", "note", "evidence", "verdict", "mine"], Listed.Lines.Select(l => l.Mark.Split(' ')[0]));
        await _desk.TypesAsync("ana", "help all");
        Assert.Equal(CommandCatalog.Built.Select(c => c.Name), Listed.Lines.Select(l => l.Mark.Split(' ')[0]));
        Assert.DoesNotContain(Listed.Lines, l => CommandCatalog.All.Any(c => c.IsPlanned && l.Mark.StartsWith(c.Name, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("help verdict", "verdict: Says what the check of a claim has shown, and why.")]
    [InlineData("help restore", "dismiss: Sets a claim aside with a reason, or takes it back to be checked.")]
    public async Task Help_explains_one_command(string typed, string title)
    {
        await _desk.TypesAsync("ana", typed);
        Assert.Equal(title, Listed.Title);
        Assert.NotEmpty(Listed.Lines);
    }

    [Theory]
    [InlineData("help verdct", "There is no command \"verdct\". Did you mean verdict? Type: help verdict")]
    [InlineData("help dancing", "There is no command \"dancing\". To see them all: help all")]
    [InlineData("help matrix", "\"matrix\" is not there yet. See each claim's denials and replies with: show A-214 whole.")]
    [InlineData("verdct A-1/2 wrong", "I don't know \"verdct\". Did you mean \"verdict\"? For example: verdict A-214/3 wrong the ledger says 4.0m")]
    public async Task What_is_not_there_is_said_kindly(string typed, string said)
    {
        await _desk.TypesAsync("ana", typed);
        Assert.Equal(said, _desk.Whispered);
    }

    [Fact]
    public async Task A_message_that_is_not_understood_is_marked_and_answered_privately()
    {
        await _desk.SaysAsync("ana", "good morning");
        Assert.Equal(MarkKind.Failed, _desk.Room.MarkOn(_desk.LastMessage));
        Assert.Empty(_desk.Room.Posted);
    }

    [Fact]
    public async Task The_bot_introduces_itself_once_in_a_channel()
    {
        await _desk.HappensAsync("ana", new Request.Joined(), null, null);
        await _desk.HappensAsync("ana", new Request.Joined(), null, null);
        var welcome = Assert.IsType<View.Welcome>(Assert.Single(_desk.Room.Posted).View);
        Assert.Contains("I never contact anyone", welcome.Lines[0], StringComparison.Ordinal);
        Assert.Equal([ActionVerb.Sample, ActionVerb.WhoSees], welcome.Buttons.Select(b => b.Token.Verb));
    }

    [Theory]
    [InlineData(Audience.Public, "everybody on this server or workspace")]
    [InlineData(Audience.Private, "in this channel alone")]
    [InlineData(Audience.Direct, "to you alone")]
    public async Task Whoever_asks_is_told_who_sees_it(Audience audience, string said)
    {
        _desk.Audience = audience;
        await _desk.SaysAsync("ana", "who sees this?");
        Assert.Contains(said, _desk.Whispered, StringComparison.Ordinal);
    }
}
