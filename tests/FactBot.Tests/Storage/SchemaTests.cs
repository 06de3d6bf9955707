using FactBot.Core.Messages;
using FactBot.Core.Ports;
using FactBot.Storage;
using FactBot.Storage.Disk;
using FactBot.Storage.Engine;
using FactBot.Storage.Json;
using FactBot.Storage.Maintenance;
using FactBot.Storage.Records;
using FactBot.Tests.Storage.Harness;
using LiteDB;
using LiteDB.Engine;
using Microsoft.Extensions.Logging.Abstractions;
using InboxRecords = FactBot.Storage.Records.InboxRecords;
using OutboxRecords = FactBot.Storage.Records.OutboxRecords;

namespace FactBot.Tests.Storage;

/// <summary>Files of earlier and later versions.</summary>
public sealed class SchemaTests : IDisposable
{
    private readonly TemporaryDesk _desk = new();

    public void Dispose() => _desk.Dispose();

    /// <summary>Version 0, made by hand: no schema, no reserved numbers, no totals, no indexes, and no revision in the outbox.</summary>
    private static byte[] FirstVersion()
    {
        var data = new MemoryStream();
        using (var database = new LiteDatabase(new LiteEngine(new EngineSettings { DataStream = data, LogStream = new MemoryStream(), Collation = Collation.Binary })))
        {
            var now = Sample.Now.UtcTicks;
            _ = database.GetCollection(InboxRecords.Name).Insert(
                new BsonDocument { ["_id"] = "e1", ["S"] = "u|0000000000000000001", ["N"] = 1L, ["A"] = 0, ["T"] = now, ["B"] = now }.With(Sample.Event("e1"), StoredJson.Form.InboundEvent));
            var post = Sample.Card("d1", 1, "from long ago");
            _ = database.GetCollection(OutboxRecords.Name).Insert(
                new BsonDocument { ["_id"] = 7L, ["S"] = 0, ["A"] = 0, ["T"] = now, ["B"] = now, ["P"] = false }.With(
                    new StoredDelivery(post.Key, post.Kind, post.Place, null, post.View, null, null, null), StoredJson.Form.StoredDelivery));
            _ = database.GetCollection(Messages.Name).Insert(
                new BsonDocument { ["_id"] = "d1", ["S"] = "w", ["O"] = 7L, ["D"] = Keys.Of(Sample.Id(1)) }.With(new StoredMessage("d1", Sample.Metro, post.Subject), StoredJson.Form.StoredMessage));
        }

        return data.ToArray();
    }

    private LiteDbStore Open() => _desk.Open();

    [Fact]
    public async Task A_file_of_the_first_version_is_brought_up_and_works()
    {
        File.WriteAllBytes(_desk.Path, FirstVersion());
        using var store = Open();
        await IsBroughtUpAsync(store);
    }

    [Fact]
    public void The_file_is_kept_as_it_was_beside_itself()
    {
        File.WriteAllBytes(_desk.Path, FirstVersion());
        Open().Dispose();
        Assert.Equal(0, DeskFiles.Inspect(_desk.Path + ".before-v1").Schema);
        Assert.Equal(Schema.Current, DeskFiles.Inspect(_desk.Path).Schema);
        using var old = new LiteDatabase(new LiteEngine(new EngineSettings { DataStream = new MemoryStream(File.ReadAllBytes(_desk.Path + ".before-v1")), LogStream = new MemoryStream() }));
        Assert.True(old.GetCollection(OutboxRecords.Name).FindById(7L)["R"].IsNull);
    }

    [Fact]
    public async Task A_copy_left_by_an_interrupted_start_is_kept_and_half_a_copy_is_made_again()
    {
        File.WriteAllBytes(_desk.Path, FirstVersion());
        File.WriteAllText(_desk.Path + ".before-v1.part", "half");
        Open().Dispose();
        Assert.False(File.Exists(_desk.Path + ".before-v1.part"));

        File.WriteAllBytes(_desk.In("again.db"), FirstVersion());
        File.WriteAllText(_desk.In("again.db.before-v1"), "the first copy");
        using var store = LiteDbStore.Open(new StoreOptions(_desk.In("again.db")), Sample.Time, NullLogger.Instance);
        await IsBroughtUpAsync(store);
        Assert.Equal("the first copy", File.ReadAllText(_desk.In("again.db.before-v1")));
    }

    [Fact]
    public async Task A_migration_that_is_interrupted_anywhere_starts_again_cleanly()
    {
        var first = FirstVersion();
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
    public void A_file_of_a_later_version_is_refused_and_left_alone()
    {
        Open().Dispose();
        SetSchema(7);
        var before = File.ReadAllBytes(_desk.Path);
        var error = Assert.Throws<StoredFormException>(Open);
        Assert.Equal($"A later version of the program wrote {_desk.Path} (schema 7; this one knows 1). Start that version, or restore a backup from before it.", error.Message);
        Assert.Equal(before, File.ReadAllBytes(_desk.Path));
    }

    [Fact]
    public void A_backup_of_a_later_version_is_refused()
    {
        Open().Dispose();
        SetSchema(7);
        var error = Assert.Throws<BackupException>(() => DeskFiles.Restore(_desk.Path, _desk.In("other.db"), Sample.Time));
        Assert.Contains("A later version of the program made the backup", error.Message, StringComparison.Ordinal);
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

    private void SetSchema(int version)
    {
        using var data = new FileStream(_desk.Path, FileMode.Open);
        using var database = new LiteDatabase(new LiteEngine(new EngineSettings { DataStream = data, LogStream = new MemoryStream() }));
        _ = database.GetCollection("meta").Update(new BsonDocument { ["_id"] = "schema", ["Version"] = version });
        database.Checkpoint();
    }

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
