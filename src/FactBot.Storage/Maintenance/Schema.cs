using System.Globalization;
using FactBot.Storage.Engine;
using LiteDB;
using Microsoft.Extensions.Logging;

namespace FactBot.Storage.Maintenance;

/// <summary>
/// The version of the stored form, and how a file is brought up to it: by ordered steps, each in one write with the new version, so that
/// one that is interrupted has not happened. Before the first, the file is copied beside itself.
/// </summary>
internal static class Schema
{
    public const int Current = 1;

    private const string Id = "schema";

    /// <summary>Step n brings version n to n + 1.</summary>
    private static readonly Action<Tx>[] Steps = [FirstLayout.BringUp];

    public static int Of(Tx tx) => tx.Get(FileMetadata.Name, Id)?["Version"].AsInt32 ?? 0;

    /// <exception cref="StoredFormException">A later version of the program wrote the file.</exception>
    public static void BringUp(DeskFile file, ILogger log)
    {
        var (found, isNew) = file.Read(tx => (Of(tx), !tx.Collections().Any()));
        if (found > Current)
        {
            throw new StoredFormException(string.Create(
                CultureInfo.InvariantCulture,
                $"A later version of the program wrote {file.Name} (schema {found}; this one knows {Current}). Start that version, or restore a backup from before it."));
        }

        if (isNew)
        {
            _ = file.Write(Make);
        }
        else if (found < Current)
        {
            Migrate(file, found, log);
        }
    }

    private static void Migrate(DeskFile file, int found, ILogger log)
    {
        var backup = file.CopyBeside(string.Create(CultureInfo.InvariantCulture, $".before-v{Current}"));
        for (var version = found; version < Current; version++)
        {
            var next = version;
            _ = file.Write(tx =>
            {
                Steps[next](tx);
                return Set(tx, next + 1);
            });
        }

        StorageLog.Migrated(log, file.Name, found, Current, backup ?? "nothing");
    }

    private static bool Make(Tx tx)
    {
        Indexes.Ensure(tx);
        return Set(tx, Current);
    }

    private static bool Set(Tx tx, int version)
    {
        tx.Put(FileMetadata.Name, new BsonDocument { ["_id"] = Id, ["Version"] = version });
        return true;
    }
}
