using FactBot.Storage.Engine;
using FactBot.Storage.Maintenance;
using FactBot.Storage.Records;
using LiteDB;
using LiteDB.Engine;

namespace FactBot.Tests.Storage.Harness;

/// <summary>Forms that no program writes yet. Each counts itself on every claim's row: what is done twice or by half is seen there.</summary>
internal static class NextForm
{
    public const string Program = "9.1.0";

    /// <param name="path">The data file.</param>
    /// <param name="conversions">How many forms later.</param>
    /// <param name="at">Told before each row is written.</param>
    public static StoreOptions Options(string path, int conversions = 1, Action? at = null) => new(path)
    {
        Conversions = [.. Schema.Conversions, .. Enumerable.Repeat<Action<Tx>>(tx => Count(tx, at), conversions)],
        Program = Program,
    };

    /// <summary>The counts on all rows of a file without a log.</summary>
    public static List<int> Counts(byte[] file)
    {
        using var database = new LiteDatabase(new LiteEngine(new EngineSettings { DataStream = new MemoryStream(file), LogStream = new MemoryStream() }));
        return [.. database.GetCollection(ClaimRows.Name).FindAll().Select(r => r["X"].IsNull ? 0 : r["X"].AsInt32)];
    }

    private static void Count(Tx tx, Action? at)
    {
        foreach (var row in tx.Between(ClaimRows.Name, "_id", "", Keys.End))
        {
            at?.Invoke();
            row["X"] = (row["X"].IsNull ? 0 : row["X"].AsInt32) + 1;
            tx.Put(ClaimRows.Name, row);
        }
    }
}
