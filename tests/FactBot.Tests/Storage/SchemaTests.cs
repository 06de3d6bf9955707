using FactBot.Core.Messages;
using FactBot.Core.Ports;
using FactBot.Storage;
using FactBot.Storage.Disk;
using FactBot.Storage.Engine;
using FactBot.Storage.Maintenance;
using FactBot.Tests.Storage.Harness;
using LiteDB;
using LiteDB.Engine;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace FactBot.Tests.Storage;

/// <summary>Files of the first form, and what a file says of itself.</summary>
public sealed class SchemaTests : IDisposable
{
    private readonly TemporaryDesk _desk = new();

    public void Dispose() => _desk.Dispose();

    private LiteDbStore Open() => _desk.Open();

    [Fact]
    public async Task A_file_of_the_first_form_is_brought_up_and_works()
    {
        File.WriteAllBytes(_desk.Path, FirstForm.File());
        using var store = Open();
        await IsBroughtUpAsync(store);
    }

    [Fact]
    public void The_file_is_kept_as_it_was_beside_itself()
    {
        File.WriteAllBytes(_desk.Path, FirstForm.File());
        _desk.Open(new FakeTimeProvider(Sample.Now)).Dispose();
        Assert.Equal(FirstForm.File().Length, new FileInfo(_desk.Path + ".form0-20261124T090000Z.bak").Length);
        Assert.Equal(0, DeskFiles.Inspect(_desk.Path + ".form0-20261124T090000Z.bak").Schema);
        Assert.Equal(Schema.Current, DeskFiles.Inspect(_desk.Path).Schema);
    }

    [Fact]
    public async Task A_migration_that_is_interrupted_anywhere_starts_again_cleanly()
    {
        var first = FirstForm.File();
        var steps = 0;
        for (var step = 1; step == 1 || step <= steps; step++)
        {
            var medium = new FailingMedium { FailsAt = step + 1 };
            medium.Data.Write(0, first);
            Ignored(() => Opened(medium).Dispose());
            using var store = Opened(medium);
            await IsBroughtUpAsync(store);
            steps = Math.Max(steps, medium.Steps / 2);
        }

        Assert.True(steps > 10, $"{steps}");
    }

    [Fact]
    public void A_file_says_which_version_of_the_program_opened_it_last()
    {
        Open().Dispose();
        Assert.Equal(new FileStamp(Schema.Current, Schema.Program), Stamp());
        LiteDbStore.Open(new StoreOptions(_desk.Path) { Program = "0.1.7" }, Sample.Time, NullLogger.Instance).Dispose();
        Assert.Equal(new FileStamp(Schema.Current, "0.1.7"), Stamp());
    }

    [Fact]
    public void A_file_that_does_not_say_it_is_taken_and_says_it_then()
    {
        Open().Dispose();
        using (var data = new FileStream(_desk.Path, FileMode.Open))
        {
            using var database = new LiteDatabase(new LiteEngine(new EngineSettings { DataStream = data, LogStream = new MemoryStream() }));
            Assert.True(database.GetCollection("meta").Update(new BsonDocument { ["_id"] = "schema", ["Version"] = 1 }));
            database.Checkpoint();
        }

        Assert.Equal(new FileStamp(1, null), Stamp());
        Open().Dispose();
        Assert.Equal(new FileStamp(Schema.Current, Schema.Program), Stamp());
    }

    private static LiteDbStore Opened(IMedium medium) => new(medium, new StoreOptions("failing"), Sample.Time, NullLogger.Instance);

    private static void Ignored(Action work)
    {
        try
        {
            work();
        }
        catch (StoreUnavailableException)
        {
            // That is what the disk was made to do.
        }
    }

    private FileStamp Stamp() => ReadOnlyDataFile.Read(_desk.Path, (tx, _) => FileStamp.Of(tx));

    /// <summary>The row has a revision, goes out, and what comes after it has a higher number.</summary>
    private static async Task IsBroughtUpAsync(LiteDbStore store)
    {
        Assert.Equal("e1", Assert.Single(await store.UnsettledAsync(0, 10, default)).Event.Key.Value);
        var item = Assert.Single(await store.UnsentAsync(0, 10, default));
        Assert.Equal((7, 7), (item.Id, item.Delivery.Revision));
        _ = await store.CommitAsync(Sample.Saying(Sample.Edit("d1", "newer"), Sample.Post("p1")), default);
        var rows = await store.UnsentAsync(0, 10, default);
        Assert.Equal([("d1", "newer"), ("p1", "words")], rows.Select(r => (r.Delivery.Key, r.Words())));
        Assert.True(rows[0].Delivery.Revision > 7 && rows[1].Id > 7);
        Assert.True(await store.BeginAsync(7, rows[0].Delivery.Revision, Sample.Now, default));
        await store.SentAsync(7, "m1", default);
        Assert.IsType<MessageSubject.Card>((await store.AnchorAsync(new(Sample.Metro, "m1"), default))?.Subject);
    }
}
