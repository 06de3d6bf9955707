using FactBot.Storage.Disk;
using FactBot.Tests.Support;
using LiteDB;
using LiteDB.Engine;

namespace FactBot.Tests.Storage;

/// <summary>What is relied on in the engine that it does not promise: another version has to be looked at before it is taken.</summary>
public class EngineTests
{
    [Fact]
    public void The_engine_is_the_version_that_was_looked_at() =>
        Assert.Equal(new Version(5, 0, 20, 0), typeof(LiteEngine).Assembly.GetName().Version);

    [Fact]
    public void The_last_page_of_a_transaction_and_no_other_is_marked_as_confirming_it()
    {
        var log = new MemoryStream();
        using var database = new LiteDatabase(new LiteEngine(new EngineSettings { DataStream = new MemoryStream(), LogStream = log }));
        database.CheckpointSize = 0;
        for (var i = 1; i <= 3; i++)
        {
            _ = database.BeginTrans();
            _ = database.GetCollection("things").Insert(new BsonDocument { ["_id"] = i, ["Text"] = new string('x', 50_000) });
            _ = database.Commit();
        }

        // The engine's own task writes them.
        _ = SpinWait.SpinUntil(() => Marks(log.ToArray()).Count(m => m) >= 4, Hang.Limit);
        var marks = Marks(log.ToArray());
        Assert.Equal(4, marks.Count(m => m));
        Assert.True(marks[^1]);
        Assert.True(marks.Length > 20);
    }

    [Fact]
    public void A_transaction_that_changes_nothing_has_no_pages()
    {
        var log = new MemoryStream();
        var database = new LiteDatabase(new LiteEngine(new EngineSettings { DataStream = new MemoryStream(), LogStream = log }));
        _ = database.BeginTrans();
        _ = database.GetCollection("things").Delete(1);
        _ = database.GetCollection("things").FindById(1);
        _ = database.Commit();
        database.Dispose();
        Assert.Equal(0, log.Length);
    }

    [Fact]
    public void Without_a_checkpoint_size_the_engine_leaves_its_log_alone()
    {
        var (data, log) = (new MemoryStream(), new MemoryStream());
        using (var database = new LiteDatabase(new LiteEngine(new EngineSettings { DataStream = data, LogStream = log })))
        {
            database.CheckpointSize = 0;
            _ = database.GetCollection("things").Insert(new BsonDocument { ["_id"] = 1 });
        }

        Assert.Equal(PageStream.PageSize, data.Length);
        Assert.NotEqual(0, log.Length);
    }

    private static bool[] Marks(byte[] pages) =>
        [.. Enumerable.Range(0, pages.Length / PageStream.PageSize).Select(p => pages[(p * PageStream.PageSize) + LogStream.ConfirmedAt] != 0)];
}
