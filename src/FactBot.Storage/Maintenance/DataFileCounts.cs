using System.Globalization;
using FactBot.Storage.Engine;
using FactBot.Storage.Records;
using LiteDB;

namespace FactBot.Storage.Maintenance;

/// <summary>Counts of a data file, checked against its indexes and its stored totals.</summary>
internal sealed record DataFileCounts(int Dossiers, int Claims)
{
    /// <exception cref="InvalidDataException">The counts differ from the indexes or the stored totals, so that the file is incomplete.</exception>
    public static DataFileCounts Count(Tx tx)
    {
        foreach (var (collection, field) in Indexes.All)
        {
            var (all, indexed) = (tx.Count(collection), tx.CountBetween(collection, field, BsonValue.MinValue, BsonValue.MaxValue));
            if (all != indexed)
            {
                throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"{collection} has {all} documents, and {indexed} under {field}."));
            }
        }

        var counted = (Dossiers: tx.Count(Records.Dossiers.Name), Claims: tx.Count(Records.ClaimDocuments.Name));
        return counted == Totals.Now(tx)
            ? new DataFileCounts(counted.Dossiers, counted.Claims)
            : throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"There are {counted.Dossiers} dossiers and {counted.Claims} claims, and not {Totals.Now(tx)}."));
    }
}
