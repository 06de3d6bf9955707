using System.Globalization;
using System.Text.Json;
using FactBot.Storage.Engine;
using FactBot.Storage.Records;
using LiteDB;

namespace FactBot.Storage.Maintenance;

/// <summary>Reads every page and every document of a data file that no process uses, and finds what is missing.</summary>
internal static class DataFileCheck
{
    /// <returns>A sentence for each thing that is missing; none where the file is whole.</returns>
    /// <exception cref="Core.Ports.StoreUnavailableException">The file is none of ours, or not even its first page can be read.</exception>
    public static IReadOnlyList<string> Missing(string path)
    {
        var (pages, collections) = ReadOnlyDataFile.ReadDamaged(path, (tx, session) => (session.MissingPages(), tx.Collections().Order(StringComparer.Ordinal).ToList()));
        IEnumerable<string> found = pages.Missing == 0
            ? []
            : [string.Create(CultureInfo.InvariantCulture, $"{pages.Missing} of its {pages.All} pages are missing")];

        // The engine closes itself after a damaged page, so each collection is read by an engine of its own.
        return [.. found, .. collections.Select(c => UnreadOf(path, c)).OfType<string>()];
    }

    /// <summary>The sentence of doctor, restore and backup.</summary>
    public static string Sentence(string what, IReadOnlyList<string> missing) => $"{what} is not whole: {string.Join("; ", missing)}.";

    private static string? UnreadOf(string path, string collection)
    {
        var (all, read) = ReadOnlyDataFile.ReadDamaged(path, (tx, _) => ReadAll(tx, collection));
        return (all, read) switch
        {
            _ when all == read => null,
            (_, 0) => $"no document in \"{collection}\" can be read",
            (null, _) => string.Create(CultureInfo.InvariantCulture, $"only the first {read} documents in \"{collection}\" can be read"),
            _ => string.Create(CultureInfo.InvariantCulture, $"of {all} documents in \"{collection}\" the first {read} can be read"),
        };
    }

    /// <returns>How many documents there should be, where that can be counted, and how many were read before the first that cannot be.</returns>
    private static (int? All, int Read) ReadAll(Tx tx, string collection)
    {
        var all = Counted(tx, collection);
        var read = 0;
        try
        {
            foreach (var document in tx.All(collection))
            {
                CheckJson(document);
                read++;
                if (read > all)
                {
                    break;
                }
            }
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // Whatever the engine makes of a page that is not there: the document behind it is lost.
            return (all == read ? null : all, read);
        }

        return (all, read);
    }

    private static int? Counted(Tx tx, string collection)
    {
        try
        {
            return tx.CountBetween(collection, "_id", BsonValue.MinValue, BsonValue.MaxValue);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return null;
        }
    }

    private static void CheckJson(BsonDocument document)
    {
        if (document.HasJson())
        {
            using var parsed = JsonDocument.Parse(document.JsonOf());
        }
    }
}
