using FactBot.Core.Domain;
using FactBot.Core.Messages;
using FactBot.Storage;
using FactBot.Storage.Engine;
using FactBot.Storage.Maintenance;
using FactBot.Tests.Storage.Harness;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace FactBot.Tests.Storage.Kept;

/// <summary>Files of earlier builds: what they hold is read, worked on and read again, for good.</summary>
public sealed class KeptFileTests : IDisposable
{
    private readonly TemporaryDesk _desk = new();
    private readonly FakeTimeProvider _time = new(KeptDesk.Begin.AddDays(1).AddHours(1));

    public static TheoryData<string> Names() => [.. KeptFile.All.Select(f => f.Name)];

    public void Dispose() => _desk.Dispose();

    private LiteDbStore Open() => LiteDbStore.Open(new StoreOptions(_desk.Path), _time, NullLogger.Instance);

    private static Task<string> TextAsync(LiteDbStore store) => new KeptReading(store).TextAsync();

    [Fact]
    public void A_file_of_the_form_that_is_written_now_is_kept() => Assert.Contains(KeptFile.All, f => f.Form == Schema.Current);

    [Theory]
    [MemberData(nameof(Names))]
    public void It_is_of_the_form_that_its_name_says(string name)
    {
        new KeptFile(name).CopyTo(_desk.Path);
        Assert.Equal(new KeptFile(name).Form, DeskFiles.Inspect(_desk.Path).Schema);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task It_opens_and_holds_what_it_held(string name)
    {
        new KeptFile(name).CopyTo(_desk.Path);
        using var store = Open();
        Assert.Equal(await File.ReadAllTextAsync(new KeptFile(name).Text), await TextAsync(store));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Work_goes_on_in_it_and_is_kept(string name)
    {
        new KeptFile(name).CopyTo(_desk.Path);
        string worked;
        using (var store = Open())
        {
            await WorkAsync(store);
            worked = await TextAsync(store);
        }

        using var again = Open();
        Assert.Equal(worked, await TextAsync(again));
        var dossier = (await again.DossierAsync(new DossierId(DeskId.Of(KeptPlaces.Metro), 1), default))!;
        Assert.Equal("The roster of May names two.", dossier.Claim(2)!.Notes[^1].Text);
        Assert.Equal(Truth.Confirmed, dossier.Claim(2)!.Verdict?.Truth);
        Assert.Equal(Priority.High, dossier.Claim(2)!.Priority);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Nothing_that_is_stored_in_it_is_lost_when_it_is_stored_again(string name)
    {
        new KeptFile(name).CopyTo(_desk.Path);
        await Open().DisposeAsync();
        Assert.Empty(StoredNames.Lost(await File.ReadAllBytesAsync(_desk.Path)));
    }

    /// <summary>The file was written before there was a model, and opening it analyses nothing again.</summary>
    [Fact]
    public async Task Findings_of_before_the_model_stay_as_they_are_and_name_none()
    {
        new KeptFile("form1-0.1.0").CopyTo(_desk.Path);
        using var store = Open();
        var found = (await store.DossierAsync(new DossierId(DeskId.Of(KeptPlaces.Metro), 1), default))!.Findings;
        Assert.NotEmpty(found.Quotes);
        Assert.Equal((null, null), (found.Model, found.AnalysedTo));
    }

    [Fact]
    public async Task Evidence_whose_text_stands_in_its_claim_is_read_too()
    {
        var file = new KeptFile("form1-0.1.0");
        file.CopyTo(_desk.Path);
        StoredNames.PutTextsIntoClaims(_desk.Path);
        using var store = Open();
        Assert.Equal(await File.ReadAllTextAsync(file.Text), await TextAsync(store));
    }

    /// <summary>What was left on its way is sent, then a note and a verdict come in.</summary>
    private async Task WorkAsync(LiteDbStore store)
    {
        foreach (var item in (await store.UnsentAsync(0, 100, default)).Where(i => i.State is OutboxState.Sending))
        {
            await store.AgainAsync(item.Id, false, _time.GetUtcNow(), false, default);
        }

        var desk = new KeptDesk(store, _time, first: 5000);
        await desk.SendAsync();
        _ = await desk.RepliesAsync(KeptPlaces.Sam, KeptPlaces.Metro, 1, 2, "The roster of May names two.");
        await desk.SaysAsync(KeptPlaces.Sam, KeptPlaces.Metro, "verdict A-1/2 confirmed reported:correctly the minutes say so");
        Assert.Empty(await store.UnsentAsync(0, 100, default));
        Assert.Empty(await store.UnsettledAsync(0, 100, default));
    }
}
